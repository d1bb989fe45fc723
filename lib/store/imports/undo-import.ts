import { Dexie } from 'dexie';
import type { ImportSummary, Undone } from '../../claims/imports';
import { deleteClaims, readRows, writeClaims } from '../claim-rows';
import type { Database } from '../database';
import { attempt, type StoreResult } from '../result';
import type { ClaimRow } from '../stored-claim';
import { markOf } from './mark';
import type { FormerRow } from './types';

/** Claims put back at a time. */
const PART = 400;

const isAsLeft = (row: ClaimRow | undefined, { mark }: FormerRow): boolean =>
  (row === undefined ? null : markOf(row)) === mark;

const trashed = (row: ClaimRow | undefined, now: string): ClaimRow[] =>
  row?.deletedAt === null ? [{ ...row, deletedAt: now }] : [];

const undoPart = async (database: Database, part: readonly FormerRow[], now: string): Promise<Undone> => {
  const rows = await readRows(
    database,
    part.map(({ id }) => id),
  );
  const asLeft = part.map((former, at) => isAsLeft(rows[at], former));
  await deleteClaims(
    database,
    rows.flatMap((row, at) => (row && asLeft[at] ? [row] : [])),
  );
  await writeClaims(
    database,
    part.flatMap(({ former }, at) => {
      if (asLeft[at]) return former ? [former] : [];
      // What was imported and changed since is somebody's work: the trash keeps it.
      return former ? [] : trashed(rows[at], now);
    }),
  );
  const back = asLeft.filter(Boolean).length;
  return { back, kept: part.length - back };
};

const undo = async (database: Database, id: string, now: string): Promise<Undone | null> => {
  if ((await database.imports.get(id)) === undefined) return null;
  const sum = { back: 0, kept: 0 };
  for (let after: unknown = Dexie.minKey; ; ) {
    const rows = database.formerClaims.where('[import+id]').between([id, after], [id, Dexie.maxKey], false);
    const part = await rows.limit(PART).toArray();
    const last = part.at(-1);
    if (!last) break;
    const { back, kept } = await undoPart(database, part, now);
    sum.back += back;
    sum.kept += kept;
    after = last.id;
  }
  await forget(database, [id]);
  return sum;
};

const forget = async (database: Database, ids: readonly string[]): Promise<void> => {
  for (const id of ids) {
    await database.formerClaims.where('[import+id]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
  }
  await database.imports.bulkDelete([...ids]);
};

/**
 * Takes an import back in one transaction: every claim that is as the import left it becomes what it was before; claims
 * that were changed since stay, those that came with the import in the trash. Null when there is no such import.
 */
export const undoImport = (
  database: Database,
  id: string,
  now: string,
): Promise<StoreResult<Undone | null>> =>
  attempt(() =>
    database.transaction(
      'rw',
      [database.claims, database.claimRows, database.imports, database.formerClaims],
      async () => undo(database, id, now),
    ),
  );

/** Imports that can be taken back, latest first; those made before an instant are forgotten. */
export const listImports = (
  database: Database,
  before: string,
): Promise<StoreResult<readonly ImportSummary[]>> =>
  attempt(() =>
    database.transaction('rw', database.imports, database.formerClaims, async () => {
      await forget(database, await database.imports.where('at').below(before).primaryKeys());
      return database.imports.orderBy('at').reverse().toArray();
    }),
  );
