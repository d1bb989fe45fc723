import type { Transaction } from 'dexie';
import {
  type ClaimKey,
  type ClaimSummary,
  canSummarise,
  fromStoredSummary,
  keyOf,
  toStoredSummary,
  toSummary,
} from '../claims/summary';
import type { Tables } from './blocks';
import { claimsIn, rowsIn } from './claim-blocks';
import type { Database } from './database';
import { attempt, type StoreResult } from './result';
import { type ClaimRow, packClaim, type StoredClaim, unpackClaim } from './stored-claim';

/** A part of the library's table. */
export type ClaimPart = {
  readonly rows: readonly ClaimSummary[];
  /** Where the next part begins; null after the last one. */
  readonly next: ClaimKey | null;
};

/** How many claims there are. */
export type ClaimCount = {
  /** Claims in the library and its trash that have a row in the table. */
  readonly total: number;
  /** Stored claims that have none because they cannot be read. */
  readonly problems: readonly string[];
};

const countAll = async (within: Transaction): Promise<ClaimCount> => {
  const total = await rowsIn(within).count();
  if (total === (await claimsIn(within).count())) return { total, problems: [] };
  const known = new Set((await rowsIn(within).keys()).map(([, , , id]) => id));
  const ids = await claimsIn(within).keys();
  return { total, problems: ids.filter((id) => !known.has(id)).map((id) => `claim ${id}`) };
};

/** The part of the table after a place (null: from the start), newest first, trash included, at most `count` rows. */
export const readClaimPart = (
  database: Database,
  after: ClaimKey | null,
  count: number,
): Promise<StoreResult<ClaimPart>> =>
  attempt(async () => {
    const { items, next } = await rowsIn(database).after(after, count);
    return { rows: items.map(fromStoredSummary), next };
  });

/** Counts the claims. */
export const countClaims = (database: Database): Promise<StoreResult<ClaimCount>> =>
  attempt(() => database.transaction('r', database.claimBlocks, database.rowBlocks, countAll));

/** Rows of some claims as they are now; those that are gone or cannot be read are left out. */
export const readClaimRows = (
  database: Database,
  ids: readonly string[],
): Promise<StoreResult<readonly ClaimSummary[]>> =>
  attempt(async () =>
    (await readRows(database, ids)).flatMap((row) => (canSummarise(row) ? [toSummary(row)] : [])),
  );

/** Claims by id as rows, in the order asked for; undefined where there is none. */
export const readRows = async (
  tables: Tables,
  ids: readonly string[],
): Promise<readonly (ClaimRow | undefined)[]> =>
  (await claimsIn(tables).get(ids)).map((stored) => stored && unpackClaim(stored));

/** Claims by id as rows; those that are gone are left out. */
export const readFound = async (tables: Tables, ids: readonly string[]): Promise<readonly ClaimRow[]> =>
  (await readRows(tables, ids)).filter((row) => row !== undefined);

const writeRows = (tables: Tables, rows: readonly ClaimRow[]): Promise<void> =>
  rowsIn(tables).put(rows.filter(canSummarise).map(toStoredSummary));

/** Writes claims with their rows in the library's table, inside a transaction. */
export const writeClaims = async (tables: Tables, rows: readonly ClaimRow[]): Promise<void> => {
  await claimsIn(tables).put(rows.map(packClaim));
  await writeRows(tables, rows);
};

/**
 * The same for claims whose ids are not there yet; throws a `ConstraintError` where one is. `stored`: the rows as they are
 * stored, where that is known.
 */
export const addClaims = async (
  tables: Tables,
  rows: readonly ClaimRow[],
  stored: readonly StoredClaim[] = rows.map(packClaim),
): Promise<void> => {
  await claimsIn(tables).add(stored);
  await writeRows(tables, rows);
};

/** Takes claims out for good, with their rows in the library's table, inside a transaction. */
export const deleteClaims = async (tables: Tables, rows: readonly ClaimRow[]): Promise<void> => {
  await claimsIn(tables).delete(rows.map(({ id }) => id));
  await rowsIn(tables).delete(rows.filter(canSummarise).map(keyOf));
};

/**
 * A transaction over the claims and their rows. What is done in it names it (`claimsIn(within)`): Dexie finds a transaction by
 * itself only over few waits, and what comes after those would be written apart.
 */
export const changeClaims = <T>(database: Database, act: (within: Transaction) => Promise<T>): Promise<T> =>
  database.transaction('rw', database.claimBlocks, database.rowBlocks, act);
