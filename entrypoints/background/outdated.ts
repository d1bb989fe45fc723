import type { FormerClaim } from '../../lib/claims/change';
import { outdatedVerdicts } from '../../lib/claims/changed-verdicts';
import type { Requests } from '../../lib/messages/protocol';
import { makeClaimStore } from '../../lib/store/claim-store';
import { readOutdatedIds } from '../../lib/store/page-claims';
import type { StoreResult } from '../../lib/store/result';
import { judgeNow } from './keep';
import { getDatabase, getLedger } from './storage';

/** Claims that are compared in one answer. */
const PART = 500;

/** The next part of the claims that another pack was compared with, and which of them it would judge otherwise. */
export const listOutdated = async (after: string | null): Promise<Requests['claims/outdated']['reply']> => {
  const [database, { ledger, pack }] = await Promise.all([getDatabase(), getLedger()]);
  if (!database.ok) return database;
  const packVersion = `${pack.pack} ${pack.version}`;
  const ids = await readOutdatedIds(database.value, packVersion);
  if (!ids.ok) return ids;
  const rest = after === null ? ids.value : ids.value.filter((id) => id > after);
  const part = rest.slice(0, PART);
  const found = await makeClaimStore(database.value).getMany(part);
  if (!found.ok) return found;
  const claims = found.value.claims.filter(({ deletedAt }) => deletedAt === null);
  return {
    ok: true,
    changes: outdatedVerdicts(claims, ledger),
    looked: part.length,
    total: ids.value.length,
    pack: packVersion,
    next: rest.length > PART ? (part.at(-1) ?? null) : null,
  };
};

/** Compares claims anew with the ledger in force, each under the assumptions that it was compared under. */
export const compareAnew = async (ids: readonly string[]): Promise<StoreResult<readonly FormerClaim[]>> => {
  const [database, ledger] = await Promise.all([getDatabase(), getLedger()]);
  if (!database.ok) return database;
  const now = new Date().toISOString();
  return makeClaimStore(database.value).judgeAnew(
    ids,
    ({ reading, page, comparison }) => judgeNow(reading, page.published, ledger, comparison.assumptions),
    now,
  );
};
