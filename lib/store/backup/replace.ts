import { Dexie, type Transaction } from 'dexie';
import type { Settings } from '../../messages/settings';
import type { Database } from '../database';
import { attempt, type StoreResult } from '../result';
import { hold } from './hold';
import { layAside } from './lay-aside';
import {
  FORGOTTEN,
  isBackedUp,
  type Row,
  recordsAtOnce,
  replacedTables,
  WAITING_SETTINGS_KEY,
} from './tables';
import { type Part, readRecords } from './walk';
import type { BackupSource } from './write';

/** What a restore needs. `id`: under which the former state is laid aside. */
export type Replacing = {
  readonly source: BackupSource;
  /** Holds what takes its place; checked before. */
  readonly scratch: Database;
  readonly settings: Settings;
  readonly id: string;
  /** `former`: rows of the former state laid aside; `new`: rows put in its place. */
  readonly onProgress: (step: 'former' | 'new', rows: number) => void;
};

const clearTable = async (within: Transaction, table: string): Promise<void> => {
  if (table === 'meta')
    await within
      .table<Row>('meta')
      .filter((row) => isBackedUp(table, row))
      .delete();
  else await within.table(table).clear();
};

/** Rows in the records of a table: a block of claims counts as its claims, those made from them as none. */
const countRows = (table: string, records: readonly Row[]): number => {
  if (table === 'rowBlocks') return 0;
  return records.reduce((sum, { size }) => sum + (table === 'claimBlocks' ? Number(size) : 1), 0);
};

/**
 * Records of the scratch database are no requests to this one: the transaction is held over each part, and the next one is
 * read while one is written.
 */
const copyTable = async (
  { scratch, onProgress }: Replacing,
  within: Transaction,
  table: string,
  done: number,
): Promise<number> => {
  const read = (after?: unknown): Promise<Part> => {
    const part = Dexie.ignoreTransaction(() => readRecords(scratch, table, recordsAtOnce(table), after));
    // It is waited for later: a failure is told then.
    part.catch(() => undefined);
    return part;
  };
  await clearTable(within, table);
  let rows = done;
  for (let next: Promise<Part> | null = read(); next; ) {
    const reading: Promise<Part> = next;
    const part = await hold(within, () => reading);
    next = part.after === null ? null : read(part.after);
    await within.table(table).bulkAdd([...part.rows]);
    rows += countRows(table, part.rows);
    onProgress('new', rows);
  }
  return rows;
};

const replace = async (replacing: Replacing, within: Transaction): Promise<void> => {
  const { source, settings, id, onProgress } = replacing;
  await layAside(source, within, id, (rows) => onProgress('former', rows));
  for (const table of FORGOTTEN) await within.table(table).clear();
  let rows = 0;
  for (const table of replacedTables(source.database)) {
    rows = await copyTable(replacing, within, table, rows);
  }
  // Settings lie elsewhere: they wait here, so that a background which ends now still puts them in place.
  await within.table('meta').put({ key: WAITING_SETTINGS_KEY, value: settings });
};

/**
 * Puts the rows of a checked scratch database in the place of those that are there, and lays the former state aside: one
 * transaction, so that it is the one or the other whenever the browser ends it.
 */
export const replaceAll = (replacing: Replacing): Promise<StoreResult<null>> =>
  attempt(async () => {
    const { database } = replacing.source;
    await database.transaction('rw', database.tables, (within) => replace(replacing, within));
    return null;
  });
