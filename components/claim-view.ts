import type { Cluster } from '../lib/claims/clusters';
import type { ClaimSummary } from '../lib/claims/summary';
import type { Translator } from '../lib/i18n/translator';
import { readingTitle } from './reading';

export const CLAIM_SORTS = ['figure', 'reading', 'verdict', 'page', 'kept'] as const;
export type ClaimSort = { readonly by: (typeof CLAIM_SORTS)[number]; readonly down: boolean };
export type Clusters = ReadonlyMap<string, Cluster>;

const keyOf = (t: Translator, row: ClaimSummary, by: ClaimSort['by']): string => {
  if (by === 'reading') return readingTitle(t, row.reading);
  if (by === 'verdict') return t(`verdict.${row.verdict}`);
  return row.title;
};

/** Ranks of texts in the order of a language: each text is compared once, however many rows have it. */
const ranksOf = (t: Translator, texts: readonly string[]): ReadonlyMap<string, number> => {
  const words = new Intl.Collator(t.language);
  return new Map([...new Set(texts)].sort(words.compare).map((text, rank) => [text, rank]));
};

const numbersOf = (t: Translator, rows: readonly ClaimSummary[], by: ClaimSort['by']): readonly number[] => {
  if (by === 'figure') return rows.map(({ reading }) => reading.value);
  if (by === 'kept') return rows.map(({ key }) => -key[0]);
  const texts = rows.map((row) => keyOf(t, row, by));
  const ranks = ranksOf(t, texts);
  return texts.map((text) => ranks.get(text) ?? 0);
};

/** Rows sorted by a column; equal ones keep their order, newest first. Null: newest first. */
export const sortClaims = (
  rows: readonly ClaimSummary[],
  sort: ClaimSort | null,
  t: Translator,
): readonly ClaimSummary[] => {
  if (!sort) return rows;
  const numbers = numbersOf(t, rows, sort.by);
  const sign = sort.down ? -1 : 1;
  const places = rows.map((_, at) => at);
  places.sort((a, b) => sign * ((numbers[a] ?? 0) - (numbers[b] ?? 0)));
  return places.flatMap((at) => rows[at] ?? []);
};

/** The sort after a click on a column: up, then down, then newest first. */
export const nextClaimSort = (sort: ClaimSort | null, by: ClaimSort['by']): ClaimSort | null =>
  sort?.by !== by ? { by, down: false } : sort.down ? null : { by, down: true };
