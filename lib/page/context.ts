import type { Figure } from '../figures/types';
import type { FigureContext } from '../messages/protocol';

/** Characters of a quote selector's prefix and suffix. */
const AROUND = 32;
const LONGEST_SENTENCE = 400;
const SENTENCE_END = /[.!?…。！？](?=["'”’»)\]]*(?:\s|$))|[。！？]/g;

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
  from = Math.max(from, start - LONGEST_SENTENCE / 2);
  to = Math.min(to, end + LONGEST_SENTENCE / 2);
  return text.slice(from, to).trim();
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
