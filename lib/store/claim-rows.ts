import {
  type ClaimKey,
  type ClaimSummary,
  canSummarise,
  fromStoredSummary,
  keyOf,
  toStoredSummary,
  toSummary,
} from '../claims/summary';
import type { ClaimRow, Database } from './database';
import { attempt, type StoreResult } from './result';

/** A part of the library's table. */
export type ClaimPart = {
  readonly rows: readonly ClaimSummary[];
  /** Where the next part begins; null after the last one. */
  readonly next: ClaimKey | null;
  /** Claims in the library and its trash. */
  readonly total: number;
  /** Stored claims that have no row because they cannot be read; named in the first part alone. */
  readonly problems: readonly string[];
};

/** UTF-16 units of texts in one answer: far below the 64 MB that a message may have. */
const TEXT_PER_PART = 4_000_000;

/** As many rows as fit in one answer, at least one. */
export const fitting = (rows: readonly ClaimSummary[], limit = TEXT_PER_PART): readonly ClaimSummary[] => {
  let text = 0;
  const end = rows.findIndex(({ sentence, note, title }) => {
    text += sentence.length + note.length + title.length;
    return text > limit;
  });
  return end < 0 ? rows : rows.slice(0, Math.max(1, end));
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
  const [stored, rowCount, total] = await Promise.all([
    from.limit(count).toArray(),
    table.count(),
    database.claims.count(),
  ]);
  const rows = fitting(stored.map(fromStoredSummary));
  const isLast = rows.length === stored.length && stored.length < count;
  const problems = after === null && rowCount !== total ? await unreadable(database) : [];
  return { rows, next: isLast ? null : (rows.at(-1)?.key ?? null), total: rowCount, problems };
};

/** The part of the table after a place (null: from the start), newest first, trash included, at most `count` rows. */
export const readClaimPart = (
  database: Database,
  after: ClaimKey | null,
  count: number,
): Promise<StoreResult<ClaimPart>> => attempt(() => readPart(database, after, count));

/** Rows of some claims as they are now; those that are gone or cannot be read are left out. */
export const readClaimRows = (
  database: Database,
  ids: readonly string[],
): Promise<StoreResult<readonly ClaimSummary[]>> =>
  attempt(async () =>
    (await database.claims.bulkGet([...ids])).flatMap((row) => (canSummarise(row) ? [toSummary(row)] : [])),
  );

/** Writes claims with their rows in the library's table, inside a transaction. */
export const writeClaims = async (database: Database, rows: readonly ClaimRow[]): Promise<void> => {
  await database.claims.bulkPut([...rows]);
  await database.claimRows.bulkPut(rows.filter(canSummarise).map(toStoredSummary));
};

/** Takes claims out for good, with their rows in the library's table, inside a transaction. */
export const deleteClaims = async (database: Database, rows: readonly ClaimRow[]): Promise<void> => {
  await database.claims.bulkDelete(rows.map(({ id }) => id));
  await database.claimRows.bulkDelete(rows.filter(canSummarise).map(keyOf));
};
