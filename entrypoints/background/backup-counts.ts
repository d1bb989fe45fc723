import type { KeptCounts } from '../../lib/messages/safety';
import { claimsIn } from '../../lib/store/claim-blocks';
import type { Database } from '../../lib/store/database';
import { attempt, type StoreResult } from '../../lib/store/result';

/** What a person would lose, trash included. */
export const countKept = (database: Database): Promise<StoreResult<KeptCounts>> =>
  attempt(async () => {
    const [claims, corrections, ownFacts] = await Promise.all([
      claimsIn(database).count(),
      database.corrections.count(),
      database.userFacts.count(),
    ]);
    return { claims, corrections, ownFacts };
  });
