import type { Claim } from '../claims/types';
import { rowsIn } from './claim-blocks';
import { changeClaims, readFound, writeClaims } from './claim-rows';
import { checkRows } from './claim-store';
import type { Database } from './database';
import { attempt, type StoreResult } from './result';
import type { ClaimRow } from './stored-claim';

const rowsOf = async (database: Database, pages: readonly string[]): Promise<readonly ClaimRow[]> => {
  const ids = (await rowsIn(database).having('pages', pages)).map(({ id }) => id);
  return (await readFound(database, ids)).filter(({ deletedAt }) => deletedAt === null);
};

/** Kept claims of a page by its addresses (`pageKeys`), without those in the trash; rows that cannot be read are left out. */
export const readPageClaims = (
  database: Database,
  pages: readonly string[],
): Promise<StoreResult<readonly Claim[]>> =>
  attempt(async () => checkRows(await rowsOf(database, pages)).claims);

/**
 * Writes down what became of claims: `follow` gets each as it is stored now and answers what it has become, or null
 * where nothing changed. One transaction; answers the claims that changed.
 */
export const followClaims = (
  database: Database,
  ids: readonly string[],
  follow: (claim: Claim) => Claim | null,
): Promise<StoreResult<readonly Claim[]>> =>
  attempt(() =>
    changeClaims(database, async (within) => {
      const rows = await readFound(within, ids);
      const keys = new Map(rows.map(({ id, duplicateKey }) => [id, duplicateKey]));
      const changed = checkRows(rows).claims.flatMap((claim) => follow(claim) ?? []);
      await writeClaims(
        within,
        changed.map((claim) => ({ ...claim, duplicateKey: keys.get(claim.id) ?? '' })),
      );
      return changed;
    }),
  );

/** Ids, in their order, of claims that were compared with another pack than this one; the trash included. */
export const readOutdatedIds = (
  database: Database,
  packVersion: string,
): Promise<StoreResult<readonly string[]>> =>
  attempt(async () => {
    const outdated = await rowsIn(database).havingOther('packVersions', packVersion);
    return outdated.map(({ id }) => id).sort();
  });
