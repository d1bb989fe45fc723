import type { Table } from 'dexie';
import { isBackedUp, type Row, rowsPerPart } from './tables';

/** A database, or a transaction in it. */
export type Tables = { table(name: string): Table<Row, unknown> };

/** Rows of a table, and the key after which the next ones come; null after the last ones. */
export type Part = { readonly rows: readonly Row[]; readonly after: unknown };

/** A row's primary key, by the path in the table's schema. */
const keyOfRow = (table: Table<Row, unknown>, row: Row): unknown => {
  const { keyPath } = table.schema.primKey;
  return Array.isArray(keyPath) ? keyPath.map((name) => row[name]) : row[String(keyPath)];
};

/**
 * The part of a table after a key (undefined: the first), in the order of primary keys. Parts are cut by count alone,
 * so that the same rows are always cut alike.
 */
export const readPart = async (tables: Tables, name: string, after?: unknown): Promise<Part> => {
  const table = tables.table(name);
  const count = rowsPerPart(name);
  const from = after === undefined ? table.orderBy(':id') : table.where(':id').above(after as string);
  const found = await from.limit(count).toArray();
  const last = found.length < count ? undefined : found.at(-1);
  return {
    rows: found.filter((row) => isBackedUp(name, row)),
    after: last === undefined ? null : keyOfRow(table, last),
  };
};

/** Reads a table part by part and waits for each visit: no more than one part is in memory. */
export const partsOf = async (
  tables: Tables,
  name: string,
  visit: (rows: readonly Row[]) => Promise<void>,
): Promise<void> => {
  let part = await readPart(tables, name);
  for (;;) {
    if (part.rows.length > 0) await visit(part.rows);
    if (part.after === null) return;
    part = await readPart(tables, name, part.after);
  }
};
