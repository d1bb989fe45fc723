import { corpusItems, corpusLanguages, readItems, scoreItems, sharedItems } from '../tests/corpus/corpus';
import { calibrationError, newScore, outcomes, type Score, sheet, type Tally } from '../tests/corpus/score';

/** What each language is to reach on the shared corpus, in percent: spot F1, values right, target F1, claim F1. */
const GOALS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  en: [99, 99, 96, 88],
  fr: [98, 99, 95, 85],
  de: [98, 99, 95, 85],
  es: [98, 99, 95, 85],
  pt: [97, 98, 94, 82],
  it: [97, 98, 94, 82],
  nl: [97, 98, 94, 82],
  ja: [97, 98, 93, 80],
  zh: [97, 98, 93, 80],
};
const MEASURED = ['spotF1', 'value', 'targetF1', 'claimF1'] as const;
const CALIBRATION_GOAL = 0.06;

/**
 * `npm run accuracy [-- --lang de] [--errors 40] [--gold FILE]`: how well the engine reads the annotated corpus, per
 * language: the shared part beside its goals, then all of it with our own items.
 */
function main(args: readonly string[]): void {
  const shown = Number(args[args.indexOf('--errors') + 1] ?? 0);
  const gold = args.flatMap((arg, i) => (arg === '--gold' ? [args[i + 1] ?? ''] : []));
  const languages = corpusLanguages().filter(
    (lang) => !args.includes('--lang') || lang === args[args.indexOf('--lang') + 1],
  );
  if (gold.length === 0) printShared(languages);
  const rows: [string, Score][] = gold.length
    ? gold.map((file) => [file.slice(-12), scoreItems(readItems(file))])
    : languages.map((lang) => [lang, scoreItems(corpusItems(lang))]);
  const all = sum(rows.map(([, score]) => score));
  if (gold.length === 0) console.log('\nWith our own items');
  print([...rows, ['all', all]]);
  console.log(
    `calibration error ${calibrationError(outcomes(all.sure)).toFixed(3)} over ${all.sure.length} highlighted figures`,
  );
  printCurve(outcomes(all.sure));
  if (args.includes('--errors'))
    for (const m of all.misses.slice(0, shown || undefined))
      console.log(`${m.id}\t${m.what}\t«${m.quote}»\t…${m.around}…`);
}

function sum(scores: readonly Score[]): Score {
  const all = newScore();
  for (const score of scores) {
    for (const key of Object.keys(all.tally) as (keyof Tally)[]) all.tally[key] += score.tally[key];
    all.sure.push(...score.sure);
    all.misses.push(...score.misses);
  }
  return all;
}

/** The shared corpus beside what each language is to reach on it. */
function printShared(languages: readonly string[]): void {
  const rows = languages.flatMap((lang): [string, Score][] => {
    const items = sharedItems(lang);
    return items.length > 0 ? [[lang, scoreItems(items)]] : [];
  });
  if (rows.length === 0) return;
  console.log('Shared corpus: spot F1, values right, target F1, claim F1 (goal)');
  for (const [lang, score] of rows) {
    const row = sheet(score.tally);
    const goals = GOALS[lang] ?? [];
    const cells = MEASURED.map(
      (name, at) => `${(100 * (row[name] ?? 0)).toFixed(1).padStart(6)} (${goals[at]})`,
    );
    const met = MEASURED.every((name, at) => 100 * (row[name] ?? 0) >= (goals[at] ?? 0));
    console.log(`${lang}  ${cells.join('  ')}  ${met ? 'met' : 'NOT MET'}`);
  }
  const error = calibrationError(outcomes(sum(rows.map(([, score]) => score)).sure));
  console.log(`calibration error ${error.toFixed(3)} (under ${CALIBRATION_GOAL})`);
}

function print(rows: readonly [string, Score][]): void {
  const columns = Object.keys(sheet(newScore().tally));
  console.log('lang'.padEnd(13) + columns.map((c) => c.padStart(10)).join(''));
  for (const [lang, score] of rows) {
    const cells = Object.entries(sheet(score.tally)).map(([name, x]) =>
      name === 'figures' || name === 'targets' ? String(x) : (100 * x).toFixed(1),
    );
    console.log(lang.padEnd(13) + cells.map((c) => c.padStart(10)).join(''));
  }
}

/** Share of right claims among the figures at or above each confidence: what a threshold for highlighting would buy. */
function printCurve(sure: readonly [number, boolean][]): void {
  const points = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9].map((from) => {
    const kept = sure.filter(([c]) => c >= from);
    const right = kept.filter(([, ok]) => ok).length;
    return `≥${from.toFixed(1)} ${kept.length} figures ${((100 * right) / (kept.length || 1)).toFixed(0)} % right`;
  });
  console.log(points.join(' · '));
}

main(process.argv.slice(2));
