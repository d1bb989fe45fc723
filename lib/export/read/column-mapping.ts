import headers from '../../../data/csv-headers.json';
import { CLAIM_FIELDS, REQUIRED_FIELDS } from './claim-fields';

/** Where a field of a claim comes from: a column of the table, one value for all rows, or nowhere. */
export type FieldSource = { readonly column: number } | { readonly always: string } | null;

/** By the names of `CLAIM_FIELDS`; fields that are absent come from nowhere. */
export type ColumnMapping = Readonly<Record<string, FieldSource>>;

const plain = (header: string): string =>
  header
    .toLowerCase()
    .replace(/[\s_\-–:]+/g, ' ')
    .trim();

const NAMES: Readonly<Record<string, readonly string[]>> = headers;

/** The column that a field's names fit: the first name that is the head of a column not given away yet. */
const fitting = (field: string, heads: readonly string[], taken: ReadonlySet<number>): number => {
  for (const name of NAMES[field] ?? [field]) {
    const at = heads.findIndex((head, column) => head === plain(name) && !taken.has(column));
    if (at !== -1) return at;
  }
  return -1;
};

/** Proposes which column says what, by the words in the table's head; what nothing fits stays open. */
export const proposeMapping = (head: readonly string[]): ColumnMapping => {
  const heads = head.map(plain);
  const taken = new Set<number>();
  const mapping: Record<string, FieldSource> = {};
  for (const { name } of CLAIM_FIELDS) {
    const column = fitting(name, heads, taken);
    if (column !== -1) taken.add(column);
    mapping[name] = column === -1 ? null : { column };
  }
  return mapping;
};

/** Fields without which no row can be read, and that the mapping leaves open. */
export const missingFields = (mapping: ColumnMapping): readonly string[] =>
  REQUIRED_FIELDS.filter((name) => !mapping[name]);
