import { Dexie, type Transaction } from 'dexie';
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

const undoPart = async (within: Transaction, part: readonly FormerRow[], now: string): Promise<Undone> => {
  const rows = await readRows(
    within,
    part.map(({ id }) => id),
  );
  const asLeft = part.map((former, at) => isAsLeft(rows[at], former));
  await deleteClaims(
    within,
    rows.flatMap((row, at) => (row && asLeft[at] ? [row] : [])),
  );
  await writeClaims(
    within,
    part.flatMap(({ former }, at) => {
      if (asLeft[at]) return former ? [former] : [];
      // What was imported and changed since is somebody's work: the trash keeps it.
      return former ? [] : trashed(rows[at], now);
    }),
  );
  const back = asLeft.filter(Boolean).length;
  return { back, kept: part.length - back };
};

const undo = async (within: Transaction, id: string, now: string): Promise<Undone | null> => {
  if ((await within.table('imports').get(id)) === undefined) return null;
  const former = within.table<FormerRow>('formerClaims');
  const sum = { back: 0, kept: 0 };
  for (let after: unknown = Dexie.minKey; ; ) {
    const rows = former.where('[import+id]').between([id, after], [id, Dexie.maxKey], false);
    const part = await rows.limit(PART).toArray();
    const last = part.at(-1);
    if (!last) break;
    const { back, kept } = await undoPart(within, part, now);
    sum.back += back;
    sum.kept += kept;
    after = last.id;
  }
  await forget(within, [id]);
  return sum;
};

const forget = async (within: Transaction, ids: readonly string[]): Promise<void> => {
  for (const id of ids) {
    const former = within.table('formerClaims').where('[import+id]');
    await former.between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
  }
  await within.table('imports').bulkDelete([...ids]);
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
      [database.claimBlocks, database.rowBlocks, database.imports, database.formerClaims],
      (within) => undo(within, id, now),
    ),
  );

/** Imports that can be taken back, latest first; those made before an instant are forgotten. */
export const listImports = (
  database: Database,
  before: string,
): Promise<StoreResult<readonly ImportSummary[]>> =>
  attempt(() =>
    database.transaction('rw', database.imports, database.formerClaims, async (within) => {
      await forget(within, await database.imports.where('at').below(before).primaryKeys());
      return database.imports.orderBy('at').reverse().toArray();
    }),
  );
