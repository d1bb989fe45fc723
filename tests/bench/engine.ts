import { LOCALES, readText } from '../../lib/figures';
import { corpusItems, scoreItems } from '../corpus/corpus';
import { newScore, type Score, scoreItem, sheet } from '../corpus/score';
import { measureInTurn, median, printSamples } from './measure';
import { readByPeer } from './peer';
import { mixedText } from './texts';

const CHARACTERS = 5_000_000;
const ROUNDS = 5;
const PEER_CHARACTERS = 100_000;
/** As often as the engine is timed on the small text, which it reads in a few milliseconds. */
const REPEATS = 50;
const PUBLISHED = '2025-11-13';

function countMatches(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\p{Sc}|\d/gu)) count++;
  return count;
}

type Row = { lang: string; floor: number; full: number; peer: number; faster: number; f1: string };

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function peerScore(lang: string): Score {
  const score = newScore();
  for (const item of corpusItems(lang)) scoreItem(item, readByPeer(item.text, lang), score);
  return score;
}

const percent = (share: number | undefined): string => (100 * (share ?? 0)).toFixed(1);

/** The peer on 100 kB of the same text, line by line because it is slower than linear on long ones, beside the engine on it, and how much of the corpus each spots. */
function comparePeer(lang: string): Pick<Row, 'peer' | 'faster' | 'f1'> {
  const text = mixedText(lang, PEER_CHARACTERS);
  readByPeer(text.slice(0, 1000), lang);
  const peer = timeOf(() => {
    for (const line of text.split('\n')) readByPeer(line, lang);
  });
  const own = timeOf(() => {
    for (let i = 0; i < REPEATS; i++) readText({ text, lang, published: PUBLISHED });
  });
  const [ours, theirs] = [scoreItems(corpusItems(lang)), peerScore(lang)].map((s) => sheet(s.tally));
  const f1 = `${percent(ours?.spotF1)} / ${percent(theirs?.spotF1)}`;
  return { peer, faster: peer / (own / REPEATS), f1 };
}

function benchLanguage(lang: string): Row {
  const text = mixedText(lang, CHARACTERS);
  const samples = measureInTurn(
    {
      'floor: text.matchAll(/\\p{Sc}|\\d/gu)': () => countMatches(text),
      'full reading (readText)': () => readText({ text, lang, published: PUBLISHED }),
    },
    ROUNDS,
  );
  printSamples(`Engine, ${lang}, ${(text.length / 1e6).toFixed(1)} M characters`, 'ms', samples);
  const [floor = Number.NaN, full = Number.NaN] = samples.map(({ times }) => median(times));
  return { lang, floor, full, ...comparePeer(lang) };
}

/**
 * Full reading beside the floor of only finding currency signs and digits, in each language, on the same text in the
 * same run; and beside `@microsoft/recognizers-text`, with what each of them spots in the corpus.
 */
export function benchEngine(languages: readonly string[] = LOCALES.map(({ lang }) => lang)): void {
  const rows = languages.map(benchLanguage);
  console.log(`\nPeer: @microsoft/recognizers-text on ${PEER_CHARACTERS / 1000} kB of the same text`);
  console.log('  lang   floor ms   full ms   ratio   peer ms (100 kB)   times faster   spot F1 ours / peer');
  for (const { lang, floor, full, peer, faster, f1 } of rows) {
    const cells = [
      floor.toFixed(0).padStart(9),
      full.toFixed(0).padStart(9),
      (full / floor).toFixed(2).padStart(7),
      peer.toFixed(0).padStart(18),
      faster.toFixed(0).padStart(14),
      f1.padStart(21),
    ];
    console.log(`  ${lang.padEnd(5)}${cells.join(' ')}`);
  }
}
