import { Dexie } from 'dexie';
import { duplicateKey } from '../../claims/quote';
import type { Claim } from '../../claims/types';
import type { Database } from '../database';
import { attempt, type StoreResult } from '../result';

const ofUpload = ({ staged }: Database, upload: string) =>
  staged.where('[upload+at]').between([upload, Dexie.minKey], [upload, Dexie.maxKey]);

/**
 * Lays claims of a file aside until it is accepted. `from`: how many came before; 0 begins anew and forgets every other
 * file. False when they are not the next ones: the file has to be sent again.
 */
export const stageClaims = (
  database: Database,
  upload: string,
  from: number,
  claims: readonly Claim[],
): Promise<StoreResult<boolean>> =>
  attempt(() =>
    database.transaction('rw', database.staged, async () => {
      if (from === 0) await database.staged.clear();
      else if ((await database.staged.get([upload, from - 1])) === undefined) return false;
      await database.staged.bulkPut(
        claims.map((claim, index) => ({
          upload,
          at: from + index,
          id: claim.id,
          key: duplicateKey(claim),
          claim,
        })),
      );
      return true;
    }),
  );

/** How many claims of an upload are laid aside. */
export const countStaged = (database: Database, upload: string): Promise<StoreResult<number>> =>
  attempt(() => ofUpload(database, upload).count());

/** Ids of the facts that an upload's claims name, each once. */
export const stagedFacts = (database: Database, upload: string): Promise<StoreResult<ReadonlySet<string>>> =>
  attempt(async () => {
    const ids = new Set<string>();
    await ofUpload(database, upload).each(({ claim }) => {
      for (const fact of claim.facts) ids.add(fact.id);
    });
    return ids;
  });

/** Forgets what is laid aside of an upload. */
export const unstageClaims = (database: Database, upload: string): Promise<StoreResult<number>> =>
  attempt(() => ofUpload(database, upload).delete());
