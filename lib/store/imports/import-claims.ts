import type { Transaction } from 'dexie';
import type { ImportCounts, ImportPlan, ImportSummary } from '../../claims/imports';
import type { ImportAction, ImportMode } from '../../claims/merge';
import { isSame } from '../../claims/same';
import { canSummarise, keyOf } from '../../claims/summary';
import { deleteClaims, writeClaims } from '../claim-rows';
import type { Database } from '../database';
import { attempt, explainError } from '../result';
import type { ClaimRow } from '../stored-claim';
import { markOf } from './mark';
import type { ImportSource } from './source';
import type { FormerRow, ImportResult, ImportStep } from './types';
import { walkImport } from './walk';

/** How claims are imported. */
export type Importing = {
  readonly mode: ImportMode;
  /** UUID by which the import can be taken back. */
  readonly id: string;
  /** Instant, ISO 8601. */
  readonly now: string;
  /** Where the claims are from, for people: the name of a file. */
  readonly name: string;
  /** Called with claims looked at and claims in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked between parts; once true, the import ends and nothing was changed. */
  readonly isCancelled?: () => boolean;
};

class Cancelled extends Error {}

const NONE: ImportCounts = { added: 0, merged: 0, replaced: 0, unchanged: 0, trashed: 0 };

const tables = (database: Database) => [
  database.claimBlocks,
  database.rowBlocks,
  database.staged,
  database.imports,
  database.formerClaims,
];

/** What taking the import back needs of a step. A claim that gave way to one with another id is noted by itself. */
const formerRows = (id: string, { row, former }: ImportStep): FormerRow[] => {
  const mark = markOf(row);
  if (former === null || former.id === row.id) return [{ import: id, id: row.id, former, mark }];
  return [
    { import: id, id: row.id, former: null, mark },
    { import: id, id: former.id, former, mark: null },
  ];
};

/** Keeps what a claim was before its first step; a later one only marks it anew. */
const remember = async (
  within: Transaction,
  rows: readonly FormerRow[],
  seen: Set<string>,
): Promise<void> => {
  const latest = new Map<string, FormerRow>();
  for (const row of rows) latest.set(row.id, { ...row, former: (latest.get(row.id) ?? row).former });
  const again = [...latest.values()].filter(({ id }) => seen.has(id));
  const kept = within.table<FormerRow>('formerClaims');
  const old = await kept.bulkGet(again.map((row) => [row.import, row.id]));
  for (const row of old) {
    const now = row && latest.get(row.id);
    if (row && now) latest.set(row.id, { ...now, former: row.former });
  }
  for (const { id } of rows) seen.add(id);
  await kept.bulkPut([...latest.values()]);
};

/** Rows that writing the new one would leave: of another id, or of another place in the library's table. */
const outdated = ({ row, former }: ImportStep): ClaimRow[] =>
  former && (former.id !== row.id || !canSummarise(former) || !isSame(keyOf(former), keyOf(row)))
    ? [former]
    : [];

const take = async (
  within: Transaction,
  steps: readonly ImportStep[],
  id: string,
  seen: Set<string>,
): Promise<void> => {
  const changed = steps.filter(({ action }) => action !== 'unchanged');
  await remember(
    within,
    changed.flatMap((step) => formerRows(id, step)),
    seen,
  );
  await deleteClaims(within, changed.flatMap(outdated));
  await writeClaims(
    within,
    changed.map(({ row }) => row),
  );
};

const count = (counts: ImportCounts, steps: readonly ImportStep[]): ImportCounts => {
  const sums: Record<keyof ImportCounts, number> = { ...counts };
  for (const { action } of steps) sums[action]++;
  return sums;
};

const run = async (within: Transaction, source: ImportSource, how: Importing): Promise<ImportCounts> => {
  const seen = new Set<string>();
  let counts = NONE;
  await walkImport(within, source, how, async (steps, done, total) => {
    if (how.isCancelled?.()) throw new Cancelled();
    await take(within, steps, how.id, seen);
    counts = count(counts, steps);
    how.onProgress?.(done, total);
  });
  // Also where the claims were forgotten before the first part.
  if (how.isCancelled?.()) throw new Cancelled();
  const { id, now: at, name, mode } = how;
  await within.table<ImportSummary>('imports').put({ id, at, name, mode, counts });
  return counts;
};

/**
 * Imports claims in one transaction: afterwards all are in the library, or nothing has changed. `merge` adds to claims
 * that are there (by id, or the same words at the same place) what they lack; `replace` puts those of the source in their
 * place and moves all others to the trash. Either can be taken back by its id.
 */
export const importClaims = async (
  database: Database,
  source: ImportSource,
  how: Importing,
): Promise<ImportResult<ImportCounts>> => {
  try {
    const value = await database.transaction('rw', tables(database), (within) => run(within, source, how));
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof Cancelled)) return explainError(error);
    return { ok: false, code: 'cancelled', detail: 'Nothing was changed.' };
  }
};

/** Says for each claim of a source what an import would do with it. */
export const planImport = (database: Database, source: ImportSource, mode: ImportMode) =>
  attempt(() =>
    database.transaction('r', database.claimBlocks, database.staged, async (within): Promise<ImportPlan> => {
      const actions: ImportAction[] = [];
      let trashed = 0;
      await walkImport(within, source, { mode, now: '' }, (steps) => {
        for (const { action } of steps) {
          if (action === 'trashed') trashed++;
          else actions.push(action);
        }
      });
      return { actions, trashed };
    }),
  );
