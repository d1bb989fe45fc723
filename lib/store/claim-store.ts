import type { Transaction } from 'dexie';
import { applyChange, type Changed, type ClaimChange, type FormerClaim, putBack } from '../claims/change';
import { type Judged, judgeAnew } from '../claims/compare-anew';
import { duplicateKey } from '../claims/quote';
import { claimSchema } from '../claims/schema';
import type { Claim } from '../claims/types';
import { claimsIn, idOfTrashed } from './claim-blocks';
import { partsOfIds } from './claim-parts';
import { addClaims, changeClaims, deleteClaims, readFound, readRows, writeClaims } from './claim-rows';
import type { Database } from './database';
import { attempt, type StoreResult } from './result';
import { type ClaimRow, fromRow, unpackClaim } from './stored-claim';

/** Claims that can be used, and what is wrong with rows that cannot. */
export type ClaimList = { readonly claims: readonly Claim[]; readonly problems: readonly string[] };

/** Where kept claims live. Every change is one transaction, which writes the rows of the library's table too. */
export interface ClaimStore {
  /**
   * Keeps claims; answers one id for each. Words already kept at the same place of the same page keep
   * their first id (and come back from the trash).
   */
  keep(claims: readonly Claim[]): Promise<StoreResult<readonly string[]>>;
  /** Whole and checked, newest first; the trash only when asked for. Takes seconds for very many. */
  list(options: { readonly includeDeleted: boolean }): Promise<StoreResult<ClaimList>>;
  /** Whole and checked, in the order asked for; unknown ids are left out. */
  getMany(ids: readonly string[]): Promise<StoreResult<ClaimList>>;
  get(id: string): Promise<StoreResult<Claim | null>>;
  /**
   * Changes claims; answers the former values of those that changed. `now`: instant of a deletion. All or nothing: a
   * note or a list of tags that would be too long changes none.
   */
  change(
    ids: readonly string[],
    change: ClaimChange,
    now: string,
  ): Promise<StoreResult<readonly FormerClaim[]>>;
  /** Puts former values back, exactly; answers the ids of claims that are still there. */
  putBack(former: readonly FormerClaim[]): Promise<StoreResult<readonly string[]>>;
  /** Puts a claim whose reading was corrected in the place of the one with its id; null when that is gone. */
  correct(claim: Claim): Promise<StoreResult<FormerClaim | null>>;
  /**
   * Puts other comparisons in the place of those that claims have, which stay in their history. `judge` makes them;
   * answers the former values.
   */
  judgeAnew(
    ids: readonly string[],
    judge: (claim: Claim) => Judged,
    now: string,
  ): Promise<StoreResult<readonly FormerClaim[]>>;
  /** Removes for good what was deleted before an instant; answers the ids. */
  purge(before: string): Promise<StoreResult<readonly string[]>>;
}

const keepAll = async (within: Transaction, claims: readonly Claim[]): Promise<string[]> => {
  const rows = claims.map((claim) => ({ ...claim, duplicateKey: duplicateKey(claim) }));
  const there = await claimsIn(within).having(
    'duplicateKeys',
    rows.map((row) => row.duplicateKey),
  );
  const known = new Map(there.toReversed().map((stored) => [stored.duplicateKey, unpackClaim(stored)]));
  const [added, back]: [ClaimRow[], ClaimRow[]] = [[], []];
  for (const row of rows) {
    const former = known.get(row.duplicateKey);
    if (former?.deletedAt === null) continue;
    const kept = former ? { ...former, deletedAt: null } : row;
    (former ? back : added).push(kept);
    // The second of two equal claims must see the first.
    known.set(row.duplicateKey, kept);
  }
  await addClaims(within, added);
  await writeClaims(within, back);
  return rows.map((row) => known.get(row.duplicateKey)?.id ?? row.id);
};

/** Newest first; what was kept in one act in the order of its page. */
const byKeeping = (a: Claim, b: Claim): number =>
  b.keptAt.localeCompare(a.keptAt) || a.reading.block - b.reading.block || a.reading.start - b.reading.start;

/** Claims that fit their schema, and what is wrong with the others. */
export const checkRows = (rows: readonly ClaimRow[]): ClaimList => {
  const claims: Claim[] = [];
  const problems: string[] = [];
  for (const row of rows) {
    const parsed = claimSchema.safeParse(fromRow(row));
    if (parsed.success) {
      claims.push(parsed.data);
      continue;
    }
    const issue = parsed.error.issues[0];
    problems.push(`claim ${row.id}, ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  return { claims, problems };
};

const readAll = async (database: Database, includeDeleted: boolean): Promise<ClaimList> => {
  const { claims, problems } = checkRows(
    (await claimsIn(database).after(null, Infinity)).items.map(unpackClaim),
  );
  const wanted = includeDeleted ? claims : claims.filter(({ deletedAt }) => deletedAt === null);
  return { claims: wanted.toSorted(byKeeping), problems };
};

const changePart = async (
  within: Transaction,
  ids: readonly string[],
  change: (claim: Claim) => Changed | null,
): Promise<readonly FormerClaim[]> => {
  const rows = await readFound(within, ids);
  const changed = rows.flatMap((row) => {
    const result = change(fromRow(row));
    return result
      ? [{ row: { ...result.claim, duplicateKey: row.duplicateKey }, former: result.former }]
      : [];
  });
  await writeClaims(
    within,
    changed.map(({ row }) => row),
  );
  return changed.map(({ former }) => former);
};

const changeAll = async (
  within: Transaction,
  ids: readonly string[],
  change: (claim: Claim) => Changed | null,
): Promise<FormerClaim[]> => {
  const former: FormerClaim[] = [];
  for (const part of partsOfIds([...new Set(ids)])) former.push(...(await changePart(within, part, change)));
  return former;
};

const putAllBack = async (within: Transaction, former: readonly FormerClaim[]): Promise<string[]> => {
  const rows = await readRows(
    within,
    former.map(({ id }) => id),
  );
  const back = rows.flatMap((row, at) => {
    const values = former[at];
    return row && values ? [{ ...putBack(fromRow(row), values), duplicateKey: row.duplicateKey }] : [];
  });
  await writeClaims(within, back);
  return back.map(({ id }) => id);
};

const correctOne = async (within: Transaction, claim: Claim): Promise<FormerClaim | null> => {
  const [former] = await changeAll(within, [claim.id], (before) => {
    const { reading, comparison, facts, packVersion, machineReading = null } = before;
    return {
      claim: putBack(before, {
        id: claim.id,
        corrected: { ...claim, machineReading: claim.machineReading ?? null },
      }),
      former: { id: claim.id, corrected: { reading, comparison, facts, packVersion, machineReading } },
    };
  });
  return former ?? null;
};

const purgeAll = async (within: Transaction, before: string): Promise<string[]> => {
  const old = await within.table('claimBlocks').where('trashed').below(before).keys();
  const rows = await readFound(within, old.map(String).map(idOfTrashed));
  await deleteClaims(within, rows);
  return rows.map(({ id }) => id);
};

const inTransaction = <T>(
  database: Database,
  act: (within: Transaction) => Promise<T>,
): Promise<StoreResult<T>> => attempt(() => changeClaims(database, act));

/** Claims in IndexedDB. */
export const makeClaimStore = (database: Database): ClaimStore => ({
  keep: (claims) => inTransaction(database, (within) => keepAll(within, claims)),
  list: ({ includeDeleted }) => attempt(() => readAll(database, includeDeleted)),
  getMany: (ids) => attempt(async () => checkRows(await readFound(database, ids))),
  get: (id) =>
    attempt(async () => {
      const [row] = await readFound(database, [id]);
      return row === undefined ? null : fromRow(row);
    }),
  change: (ids, change, now) =>
    inTransaction(database, (within) => changeAll(within, ids, (claim) => applyChange(claim, change, now))),
  putBack: (former) => inTransaction(database, (within) => putAllBack(within, former)),
  correct: (claim) => inTransaction(database, (within) => correctOne(within, claim)),
  judgeAnew: (ids, judge, now) =>
    inTransaction(database, (within) =>
      changeAll(within, ids, (claim) => judgeAnew(claim, judge(claim), now)),
    ),
  purge: (before) => inTransaction(database, (within) => purgeAll(within, before)),
});
