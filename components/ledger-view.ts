import type { Translator } from '../lib/i18n/translator';
import type { LedgerRow } from '../lib/ledger/fact-view';
import { factTitle, factWhen } from './facts';

/** Columns that a reader can sort by. */
export const LEDGER_SORTS = ['fact', 'value', 'when', 'basis', 'source', 'known'] as const;
export type LedgerSort = { readonly by: (typeof LEDGER_SORTS)[number]; readonly down: boolean };

/** What is shown of the ledger: empty choices leave everything in. */
export type LedgerFilter = {
  readonly words: string;
  readonly company: string;
  readonly metric: string;
  readonly basis: string;
  readonly pack: string;
};

export const NO_FILTER: LedgerFilter = { words: '', company: '', metric: '', basis: '', pack: '' };

/** Name of the pack of facts that a person added, in filters. */
export const OWN_PACK = '(own)';

const textOf = (t: Translator, row: LedgerRow): string =>
  [row.id, factTitle(t, row), factWhen(t, row), row.caveat, row.source?.publisher, row.source?.title]
    .join('\n')
    .toLowerCase();

const chosen = (choice: string, value: string): boolean => choice === '' || choice === value;

/** Rows that the filter leaves, in their order. Every word must be somewhere in the row. */
export const filterRows = (
  rows: readonly LedgerRow[],
  filter: LedgerFilter,
  t: Translator,
): readonly LedgerRow[] => {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      chosen(filter.company, row.company) &&
      chosen(filter.metric, row.metric) &&
      chosen(filter.basis, row.basis) &&
      chosen(filter.pack, row.pack ?? OWN_PACK) &&
      (words.length === 0 || words.every((word) => textOf(t, row).includes(word))),
  );
};

const startOf = (row: LedgerRow): string => row.period?.start ?? row.asOf ?? '';

const keyOf = (t: Translator, row: LedgerRow, by: LedgerSort['by']): string | number => {
  if (by === 'value') return row.value;
  if (by === 'when') return `${startOf(row)} ${row.period?.end ?? ''}`;
  if (by === 'basis') return t.message(`basis.${row.basis}`);
  if (by === 'source') return row.source?.publisher ?? '';
  return by === 'known' ? (row.knownSince ?? '') : factTitle(t, row);
};

/** Rows sorted by a column; equal ones keep the order of the ledger. */
export const sortRows = (
  rows: readonly LedgerRow[],
  sort: LedgerSort | null,
  t: Translator,
): readonly LedgerRow[] => {
  if (!sort) return rows;
  const words = new Intl.Collator(t.language);
  const keyed = rows.map((row) => ({ row, key: keyOf(t, row, sort.by) }));
  const order = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));
  keyed.sort((a, b) => (sort.down ? order(b.key, a.key) : order(a.key, b.key)));
  return keyed.map(({ row }) => row);
};

/** The sort after a click on a column: up, then down, then as in the ledger. */
export const nextSort = (sort: LedgerSort | null, by: LedgerSort['by']): LedgerSort | null =>
  sort?.by !== by ? { by, down: false } : sort.down ? null : { by, down: true };

/** Ids of facts that are derived from a fact, print it otherwise or are estimates beside it. */
export const usedBy = (rows: readonly LedgerRow[], id: string): readonly LedgerRow[] =>
  rows.filter(
    (row) =>
      row.derivation?.inputs.includes(id) ||
      row.variantOf === id ||
      row.alternativeTo === id ||
      row.supersedes === id,
  );
