import { readFileSync } from 'node:fs';
import { readText } from '../../lib/figures';
import { measureInTurn, median, printSamples } from './measure';

const CHARACTERS = 5_000_000;

/** Sentences with figures from the corpus of one language, repeated to about five million characters. */
export function textOf(lang: string): string {
  const file = new URL(`../corpus/${lang}.jsonl`, import.meta.url);
  const items = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .join('\n');
  return `${items}\n`.repeat(Math.ceil(CHARACTERS / items.length)).slice(0, CHARACTERS);
}

const countMatches = (text: string): number => {
  let count = 0;
  for (const _ of text.matchAll(/\p{Sc}|\d/gu)) count++;
  return count;
};

/** Full reading beside the floor of only finding currency signs and digits, on the same text in the same run. */
export function benchEngine(): void {
  for (const lang of ['en', 'fr']) {
    const text = textOf(lang);
    const samples = measureInTurn(
      {
        'floor: text.matchAll(/\\p{Sc}|\\d/gu)': () => countMatches(text),
        'full reading (readText)': () => readText({ text, lang, published: '2025-11-13' }),
      },
      5,
    );
    printSamples(`Engine, ${lang}, ${(text.length / 1e6).toFixed(1)} M characters`, 'ms', samples);
    const ms = median(samples[1]?.times ?? []);
    console.log(`  throughput ${(Buffer.byteLength(text) / 1e6 / (ms / 1000)).toFixed(1)} MB/s`);
  }
}
