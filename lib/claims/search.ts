import MiniSearch from 'minisearch';
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

/** Whether two states of a claim are found by the same words. */
export const sameText = (a: ClaimSummary, b: ClaimSummary): boolean =>
  a === b ||
  (a.quote === b.quote &&
    a.sentence === b.sentence &&
    a.title === b.title &&
    a.publisher === b.publisher &&
    a.note === b.note &&
    a.tags.join('\n') === b.tags.join('\n'));

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

/** Full text of quote, sentence, title, publisher, note and tags, in memory. */
export const makeClaimSearch = (): ClaimSearch => {
  const known = new Map<string, ClaimSummary>();
  const index = new MiniSearch<ClaimSummary>({
    fields: ['text'],
    extractField: (row, field) => (field === 'text' ? textOf(row) : row.id),
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (term) => term,
    autoVacuum: true,
  });
  return {
    size: () => known.size,
    get: (id) => known.get(id),
    ids: () => known.keys(),
    put: (row) => {
      const before = known.get(row.id);
      known.set(row.id, row);
      if (before === undefined) index.add(row);
      else if (!sameText(before, row)) index.replace(row);
    },
    remove: (id) => {
      if (known.delete(id)) index.discard(id);
    },
    find: (words) => {
      const asked = wordsOf(words, true);
      if (asked.length === 0) return null;
      const results = index.search(words, {
        combineWith: 'AND',
        tokenize: () => [...asked],
        prefix: (_term, at, terms) => at === terms.length - 1,
      });
      return new Set(results.map(({ id }) => String(id)));
    },
  };
};
