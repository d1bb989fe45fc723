import { readFileSync } from 'node:fs';
import { anyWord } from './any-word';

/** Where the words are, and the expressions. */
export const PAGE = new URL('../data/page/', import.meta.url);
const wordsOf = (name: string): string[] => JSON.parse(readFileSync(new URL(name, PAGE), 'utf8'));

/** The expressions that pages look for numbers and units with: made here, because every page would make them anew. */
export const numberExpressions = (): Readonly<Record<string, string>> => {
  const [words, units] = [wordsOf('number-words.json'), wordsOf('unit-words.json')];
  return { word: anyWord(words), unit: anyWord(units), unitOrWord: anyWord([...units, ...words]) };
};
