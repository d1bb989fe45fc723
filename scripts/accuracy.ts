import { corpusItems, corpusLanguages, readItems, scoreItems } from '../tests/corpus/corpus';
import { calibrationError, newScore, outcomes, type Score, sheet, type Tally } from '../tests/corpus/score';

/** `npm run accuracy [-- --lang de] [--errors 40] [--gold FILE]`: how well the engine reads the annotated corpus, per language. */
function main(args: readonly string[]): void {
  const shown = Number(args[args.indexOf('--errors') + 1] ?? 0);
  const gold = args.flatMap((arg, i) => (arg === '--gold' ? [args[i + 1] ?? ''] : []));
  const rows: [string, Score][] = gold.length
    ? gold.map((file) => [file.slice(-12), scoreItems(readItems(file))])
    : corpusLanguages()
        .filter((lang) => !args.includes('--lang') || lang === args[args.indexOf('--lang') + 1])
        .map((lang) => [lang, scoreItems(corpusItems(lang))]);
  const all = newScore();
  for (const [, score] of rows) {
    for (const key of Object.keys(all.tally) as (keyof Tally)[]) all.tally[key] += score.tally[key];
    all.sure.push(...score.sure);
    all.misses.push(...score.misses);
  }
  print([...rows, ['all', all]]);
  console.log(
    `calibration error ${calibrationError(outcomes(all.sure)).toFixed(3)} over ${all.sure.length} highlighted figures`,
  );
  printCurve(outcomes(all.sure));
  if (args.includes('--errors'))
    for (const m of all.misses.slice(0, shown || undefined))
      console.log(`${m.id}\t${m.what}\t«${m.quote}»\t…${m.around}…`);
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
