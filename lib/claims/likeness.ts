import search from 'approx-string-match';
import type { Claim } from './types';

/** UTF-16 units of a text that are compared. */
const LONGEST = 400;

/** Pages set spaces and capitals anew: neither is a change. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * How much of `wanted` stands in `text`, 0 to 1: one less the share of its characters that would have to change. Below
 * one half it is 0: such texts have nothing in common. Two empty texts are alike.
 */
export const likeness = (wanted: string, text: string): number => {
  const pattern = wanted.slice(0, LONGEST);
  if (pattern === '' || text === '') return pattern === text ? 1 : 0;
  if (pattern === text) return 1;
  const most = Math.floor(pattern.length / 2);
  const errors = search(text.slice(0, 2 * LONGEST), pattern, most).map((match) => match.errors);
  return errors.length === 0 ? 0 : 1 - Math.min(...errors) / pattern.length;
};

/** The surroundings of an amount, the amount itself left out: in all three it may have changed. */
export type Context = {
  /** What stands right before and after it. */
  readonly before: string;
  readonly after: string;
  /** Its whole sentence. */
  readonly around: string;
};

/** Characters by which the ends of two texts agree. */
const agreement = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
};

/** Where in its sentence the quote stands: of several places the one whose text before agrees most with the prefix. */
const placeIn = (sentence: string, { exact, prefix }: Claim['quote']): number => {
  let [best, most] = [-1, -1];
  for (let at = sentence.indexOf(exact); at >= 0; at = sentence.indexOf(exact, at + 1)) {
    const agreed = agreement(prefix, sentence.slice(0, at));
    if (agreed > most) [best, most] = [at, agreed];
  }
  return best;
};

/** The surroundings of a quote in its sentence, ready to be compared. */
export const contextOf = (quote: Claim['quote'], sentence: string): Context => {
  const at = placeIn(sentence, quote);
  const around = at < 0 ? sentence : `${sentence.slice(0, at)}…${sentence.slice(at + quote.exact.length)}`;
  return { before: plain(quote.prefix), after: plain(quote.suffix), around: plain(around) };
};
