import { duplicateKey } from '../claims/quote';
import { claimSchema } from '../claims/schema';
import type { Claim } from '../claims/types';
import type { ClaimRow, Database } from './database';
import { attempt, type StoreResult } from './result';

export type ClaimEdit = { readonly note?: string; readonly tags?: readonly string[] };

/** Claims that can be used, and what is wrong with rows that cannot. */
export type ClaimList = { readonly claims: readonly Claim[]; readonly problems: readonly string[] };

/** Where kept claims live. Every change is one transaction. */
export interface ClaimStore {
  /**
   * Keeps claims; answers one id for each. Words already kept at the same place of the same page keep
   * their first id (and come back from the trash).
   */
  keep(claims: readonly Claim[]): Promise<StoreResult<readonly string[]>>;
  /** Newest first; the trash only when asked for. */
  list(options: { readonly includeDeleted: boolean }): Promise<StoreResult<ClaimList>>;
  get(id: string): Promise<StoreResult<Claim | null>>;
  /** Moves to the trash; answers the ids that were moved. */
  trash(ids: readonly string[], deletedAt: string): Promise<StoreResult<readonly string[]>>;
  restore(ids: readonly string[]): Promise<StoreResult<readonly string[]>>;
  /** Changes what a person wrote; null when there is no such claim. */
  edit(id: string, edit: ClaimEdit): Promise<StoreResult<Claim | null>>;
}

const fromRow = ({ duplicateKey: _key, ...claim }: ClaimRow): Claim => claim;

const keepOne = async (database: Database, claim: Claim): Promise<string> => {
  const key = duplicateKey(claim);
  const known = await database.claims.where('duplicateKey').equals(key).first();
  if (known === undefined) {
    await database.claims.add({ ...claim, duplicateKey: key });
    return claim.id;
  }
  if (known.deletedAt !== null) await database.claims.update(known.id, { deletedAt: null });
  return known.id;
};

const keepAll = (database: Database, claims: readonly Claim[]): Promise<string[]> =>
  database.transaction('rw', database.claims, async () => {
    const ids: string[] = [];
    // One after the other: the second of two equal claims must see the first.
    for (const claim of claims) ids.push(await keepOne(database, claim));
    return ids;
  });

/** Newest first; what was kept in one act in the order of its page. */
const byKeeping = (a: Claim, b: Claim): number =>
  b.keptAt.localeCompare(a.keptAt) || a.reading.block - b.reading.block || a.reading.start - b.reading.start;

const readAll = async (database: Database, includeDeleted: boolean): Promise<ClaimList> => {
  const rows = await database.claims.toArray();
  const claims: Claim[] = [];
  const problems: string[] = [];
  for (const row of rows) {
    const parsed = claimSchema.safeParse(fromRow(row));
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      problems.push(`claim ${row.id}, ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`);
    } else if (includeDeleted || parsed.data.deletedAt === null) claims.push(parsed.data);
  }
  return { claims: claims.sort(byKeeping), problems };
};

const markDeleted = (
  database: Database,
  ids: readonly string[],
  deletedAt: string | null,
): Promise<string[]> =>
  database.transaction('rw', database.claims, async () => {
    const rows = await database.claims.bulkGet([...ids]);
    const changed = rows.filter(
      (row): row is ClaimRow => row !== undefined && (row.deletedAt === null) === (deletedAt !== null),
    );
    await database.claims.bulkPut(changed.map((row) => ({ ...row, deletedAt })));
    return changed.map(({ id }) => id);
  });

const editOne = (database: Database, id: string, edit: ClaimEdit): Promise<Claim | null> =>
  database.transaction('rw', database.claims, async () => {
    const row = await database.claims.get(id);
    if (row === undefined) return null;
    const changed: ClaimRow = { ...row, ...edit };
    await database.claims.put(changed);
    return fromRow(changed);
  });

/** Claims in IndexedDB. */
export const makeClaimStore = (database: Database): ClaimStore => ({
  keep: (claims) => attempt(() => keepAll(database, claims)),
  list: ({ includeDeleted }) => attempt(() => readAll(database, includeDeleted)),
  get: (id) =>
    attempt(async () => {
      const row = await database.claims.get(id);
      return row === undefined ? null : fromRow(row);
    }),
  trash: (ids, deletedAt) => attempt(() => markDeleted(database, ids, deletedAt)),
  restore: (ids) => attempt(() => markDeleted(database, ids, null)),
  edit: (id, edit) => attempt(() => editOne(database, id, edit)),
});
