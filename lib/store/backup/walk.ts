import type { Table, Transaction } from 'dexie';
import type { Tables } from '../blocks';
import { claimsIn } from '../claim-blocks';
import type { Database } from '../database';
import { isBackedUp, isInBlocks, type Row, rowsPerPart } from './tables';

/** Rows of a table, and the key after which the next ones come; null after the last ones. */
export type Part = { readonly rows: readonly Row[]; readonly after: unknown };

/** A row's primary key, by the path in the table's schema. */
const keyOfRow = (table: Table<Row, unknown>, row: Row): unknown => {
  const { keyPath } = table.schema.primKey;
  return Array.isArray(keyPath) ? keyPath.map((name) => row[name]) : row[String(keyPath)];
};

/** Records of a table after a key (undefined: the first), in the order of primary keys. */
export const readRecords = async (
  tables: Tables,
  name: string,
  count: number,
  after?: unknown,
): Promise<Part> => {
  const table = tables.table<Row, unknown>(name);
  const from = after === undefined ? table.orderBy(':id') : table.where(':id').above(after as string);
  const found = await from.limit(count).toArray();
  const last = found.length < count ? undefined : found.at(-1);
  return {
    rows: found.filter((row) => isBackedUp(name, row)),
    after: last === undefined ? null : keyOfRow(table, last),
  };
};

const readClaims = async (tables: Tables, count: number, after?: unknown): Promise<Part> => {
  const { items, next } = await claimsIn(tables).after((after as string | undefined) ?? null, count);
  return { rows: items as unknown as readonly Row[], after: next };
};

/**
 * Reads a table of a database part by part, in the order of its keys, and waits for each visit: no more than one part is in
 * memory. Parts are cut by count alone, so that the same rows are always cut alike. `within`: a transaction to read in.
 */
export const partsOf = async (
  database: Database,
  name: string,
  visit: (rows: readonly Row[]) => Promise<void>,
  within?: Transaction,
): Promise<void> => {
  const tables: Tables = within ?? database;
  const count = rowsPerPart(name);
  const read = (after?: unknown): Promise<Part> =>
    isInBlocks(database, name) ? readClaims(tables, count, after) : readRecords(tables, name, count, after);
  let part = await read();
  for (;;) {
    if (part.rows.length > 0) await visit(part.rows);
    if (part.after === null) return;
    part = await read(part.after);
  }
};
