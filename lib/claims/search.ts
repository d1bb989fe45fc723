import type { ClaimSummary } from './summary';

/** Scripts written without spaces: their runs are cut into pairs of signs. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/u;
const WORD = /[\p{L}\p{M}\p{N}ー]+(?:[.,]\p{N}+)*/gu;
const PARTS = new RegExp(`(${UNSPACED.source})`, 'u');

/** Pairs of neighbouring signs, and the last sign alone, so that every sign begins one of them. */
const pairs = (run: string): readonly string[] => {
  const signs = [...run];
  return signs.map((sign, at) => sign + (signs[at + 1] ?? ''));
};

const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** Words of a text without case and accents; numbers whole (`8.67`). `asked`: the text is a search and not a claim. */
export const wordsOf = (text: string, asked = false): readonly string[] => {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
  return words.flatMap((word) => {
    if (!UNSPACED.test(word)) return [bare(word)];
    return word.split(PARTS).flatMap((part) => {
      if (part === '') return [];
      if (!UNSPACED.test(part)) return [bare(part)];
      const found = pairs(part);
      // A search for two signs or more needs no sign alone: the pairs say where each stands.
      return asked && found.length > 1 ? found.slice(0, -1) : found;
    });
  });
};

const textOf = ({ quote, sentence, title, publisher, note, tags }: ClaimSummary): string =>
  [quote, sentence, title, publisher ?? '', note, ...tags].join('\n');

export type ClaimSearch = {
  /** Claims that can be found so far. */
  readonly size: () => number;
  /** Adds a claim, or takes the place of what it was. */
  readonly put: (row: ClaimSummary) => void;
  readonly remove: (id: string) => void;
  readonly get: (id: string) => ClaimSummary | undefined;
  readonly ids: () => Iterable<string>;
  /** Ids of claims that hold every word, the last one also as a beginning; null when nothing is asked. */
  readonly find: (words: string) => ReadonlySet<string> | null;
};

const GAP = ' ';

/** Whether a word stands in a text of words: as the beginning of one, or as a whole one. */
const holds = (text: string, word: string, whole: boolean): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (text[at - 1] === GAP && (!whole || text[at + word.length] === GAP)) return true;
  }
  return false;
};

/**
 * Full text of quote, sentence, title, publisher, note and tags, in memory. The words of a claim are one string, which is
 * looked through: 100,000 take some milliseconds, where an index that ranks what it finds takes hundreds, and nobody sees
 * the rank in a table that has its own order.
 */
export const makeClaimSearch = (): ClaimSearch => {
  const known = new Map<string, { readonly row: ClaimSummary; readonly text: string }>();
  return {
    size: () => known.size,
    get: (id) => known.get(id)?.row,
    ids: () => known.keys(),
    put: (row) => void known.set(row.id, { row, text: ['', ...wordsOf(textOf(row)), ''].join(GAP) }),
    remove: (id) => void known.delete(id),
    find: (words) => {
      const asked = wordsOf(words, true);
      const last = asked.at(-1);
      if (last === undefined) return null;
      const whole = asked.slice(0, -1);
      const found = new Set<string>();
      for (const [id, { text }] of known) {
        if (holds(text, last, false) && whole.every((word) => holds(text, word, true))) found.add(id);
      }
      return found;
    },
  };
};
