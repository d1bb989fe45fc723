import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { corpusItems } from '../corpus/corpus';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Annotated texts of one language. */
export const corpusTexts = (lang: string): string[] => corpusItems(lang).map(({ text }) => text);

/** Paragraphs of general prose of a language, which speak of no money; English where a language has none. */
function proseOf(lang: string): string[] {
  const own = file(`prose/${lang}.txt`);
  return readFileSync(existsSync(own) ? own : file('prose/en.txt'), 'utf8')
    .trimEnd()
    .split('\n');
}

/** Numbers from 0 to below 1, the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PROSE_PER_CORPUS = 4;

/** One part of corpus items to four parts of neutral prose, in varied order, `characters` long. */
export function mixedText(lang: string, characters: number): string {
  const [items, prose, random] = [corpusTexts(lang), proseOf(lang), seeded(characters)];
  const any = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const parts: string[] = [];
  let owed = 0;
  for (let length = 0; length < characters; ) {
    const part = any(owed > 0 ? prose : items);
    owed += owed > 0 ? -part.length : part.length * PROSE_PER_CORPUS;
    parts.push(part);
    length += part.length + 1;
  }
  return parts.join('\n').slice(0, characters);
}
