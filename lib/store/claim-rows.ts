import {
  type ClaimKey,
  type ClaimSummary,
  canSummarise,
  fromStoredSummary,
  keyOf,
  toStoredSummary,
  toSummary,
} from '../claims/summary';
import type { Database } from './database';
import { attempt, type StoreResult } from './result';
import { type ClaimRow, packClaim, unpackClaim } from './stored-claim';

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

const unreadable = async (database: Database): Promise<readonly string[]> => {
  const keys = await database.claimRows.toCollection().primaryKeys();
  const known = new Set(keys.map(([, , , id]) => id));
  const ids = await database.claims.toCollection().primaryKeys();
  return ids.filter((id) => !known.has(id)).map((id) => `claim ${id}`);
};

const readPart = async (database: Database, after: ClaimKey | null, count: number): Promise<ClaimPart> => {
  const table = database.claimRows;
  const from = after === null ? table.toCollection() : table.where('key').above(after);
  const stored = await from.limit(count).toArray();
  const rows = stored.map(fromStoredSummary);
  return { rows, next: rows.length < count ? null : (rows.at(-1)?.key ?? null) };
};

/** The part of the table after a place (null: from the start), newest first, trash included, at most `count` rows. */
export const readClaimPart = (
  database: Database,
  after: ClaimKey | null,
  count: number,
): Promise<StoreResult<ClaimPart>> => attempt(() => readPart(database, after, count));

/** Counts the claims. Browsers walk over all of them for it, a second for 100,000: so no part of the table does. */
export const countClaims = (database: Database): Promise<StoreResult<ClaimCount>> =>
  attempt(async () => {
    const [total, stored] = await Promise.all([database.claimRows.count(), database.claims.count()]);
    return { total, problems: total === stored ? [] : await unreadable(database) };
  });

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
  database: Database,
  ids: readonly string[],
): Promise<readonly (ClaimRow | undefined)[]> =>
  (await database.claims.bulkGet([...ids])).map((stored) => stored && unpackClaim(stored));

/** Writes claims with their rows in the library's table, inside a transaction. */
export const writeClaims = async (database: Database, rows: readonly ClaimRow[]): Promise<void> => {
  await database.claims.bulkPut(rows.map(packClaim));
  await database.claimRows.bulkPut(rows.filter(canSummarise).map(toStoredSummary));
};

/** Takes claims out for good, with their rows in the library's table, inside a transaction. */
export const deleteClaims = async (database: Database, rows: readonly ClaimRow[]): Promise<void> => {
  await database.claims.bulkDelete(rows.map(({ id }) => id));
  await database.claimRows.bulkDelete(rows.filter(canSummarise).map(keyOf));
};
