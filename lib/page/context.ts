import type { Figure } from '../figures/types';
import type { FigureContext } from '../messages/protocol';

/** Characters on either side: more than a quote selector has, so that it can end with a whole word. */
const AROUND = 48;
const LONGEST_SENTENCE = 400;
const SENTENCE_END = /[.!?…。！？](?=["'”’»)\]]*(?:\s|$))|[。！？]/g;

/** Cuts a long text between words; a text without spaces is cut where it must be. */
const lastWords = (text: string, most: number): string =>
  text.length <= most ? text : `…${text.slice(-most).replace(/^\S*(?=\s)/, '')}`;

const firstWords = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most)
        .replace(/(?<=\s)\S*$/, '')
        .trimEnd()} …`;

const sentenceAround = (text: string, start: number, end: number): string => {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(SENTENCE_END)) {
    const after = match.index + 1;
    if (after <= start) from = after;
    else if (match.index >= end) {
      to = after;
      break;
    }
  }
  const before = text.slice(from, start).trimStart();
  const after = text.slice(end, to).trimEnd();
  return (
    lastWords(before, LONGEST_SENTENCE / 2) + text.slice(start, end) + firstWords(after, LONGEST_SENTENCE / 2)
  );
};

/** The words around a figure, cut to what a quote selector and a list need. */
export const contextOf = (text: string, { start, end }: Pick<Figure, 'start' | 'end'>): FigureContext => ({
  prefix: text.slice(Math.max(0, start - AROUND), start),
  suffix: text.slice(end, end + AROUND),
  sentence: sentenceAround(text, start, end),
});

/** FNV-1a, 32 bits: short and stable, not for secrets. */
const hash = (text: string): string => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0).toString(36);
};

/**
 * Names figures by their block's text and their place in it, so that a name lasts while the text does, also when
 * the page draws it anew. Equal blocks are counted, so make one for each reading.
 */
export class FigureNames {
  readonly #seen = new Map<string, number>();

  /** A name that no other figure of this reading has. */
  name(text: string, { start, end }: Pick<Figure, 'start' | 'end'>): string {
    const base = `${hash(text)}-${start.toString(36)}-${end.toString(36)}`;
    const count = this.#seen.get(base) ?? 0;
    this.#seen.set(base, count + 1);
    return count === 0 ? base : `${base}-${count}`;
  }
}
