import { correctionSchema } from '../claims/correction-schema';
import type { Correction } from '../claims/corrections';
import type { Database } from './database';
import { attempt, type StoreResult } from './result';

/** Corrections that can be read, those in the trash, and what is wrong with rows that cannot. */
export type StoredCorrections = {
  readonly corrections: readonly Correction[];
  readonly trash: readonly Correction[];
  readonly problems: readonly string[];
};

/** Where corrections of readings live. */
export interface CorrectionStore {
  /** Latest first. */
  list(): Promise<StoreResult<StoredCorrections>>;
  add(correction: Correction): Promise<StoreResult<null>>;
  /** Moves to the trash, or out of it with null; answers the ids that were moved. */
  mark(ids: readonly string[], deletedAt: string | null): Promise<StoreResult<readonly string[]>>;
}

const sort = (rows: readonly unknown[]): StoredCorrections => {
  const problems: string[] = [];
  const good = rows.flatMap((row, index) => {
    const parsed = correctionSchema.safeParse(row);
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    problems.push(`correction ${index + 1}, ${issue?.path.map(String).join('.')}: ${issue?.message}`);
    return [];
  });
  const latest = good.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
  return {
    corrections: latest.filter(({ deletedAt }) => deletedAt === null),
    trash: latest.filter(({ deletedAt }) => deletedAt !== null),
    problems,
  };
};

/** Corrections in IndexedDB; each change is one transaction. */
export const makeCorrectionStore = (database: Database): CorrectionStore => ({
  list: () => attempt(async () => sort(await database.corrections.toArray())),
  add: (correction) =>
    attempt(async () => {
      await database.corrections.add(correction);
      return null;
    }),
  mark: (ids, deletedAt) =>
    attempt(() =>
      database.transaction('rw', database.corrections, async () => {
        const rows = await database.corrections.bulkGet([...ids]);
        const moved = rows.filter(
          (row): row is Correction => row !== undefined && (row.deletedAt === null) === (deletedAt !== null),
        );
        await database.corrections.bulkPut(moved.map((row) => ({ ...row, deletedAt })));
        return moved.map(({ id }) => id);
      }),
    ),
});
