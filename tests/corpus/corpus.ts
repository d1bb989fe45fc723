import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LOCALES, readText } from '../../lib/figures';
import { type GoldItem, newScore, type Score, scoreItem } from './score';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Items of one file of JSON lines. */
export function readItems(path: string): GoldItem[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldItem);
}

/** Languages that have both a corpus file here and a locale in the engine. */
export function corpusLanguages(): string[] {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.slice(0, -6));
  return files.filter((lang) => LOCALES.some((l) => l.lang === lang)).sort();
}

export const corpusItems = (lang: string): GoldItem[] => readItems(`${FOLDER}${lang}.jsonl`);

/** Runs the engine over items and scores what it reads. */
export function scoreItems(items: readonly GoldItem[]): Score {
  const score = newScore();
  for (const item of items)
    scoreItem(item, readText({ text: item.text, lang: item.lang, published: item.published ?? null }), score);
  return score;
}
