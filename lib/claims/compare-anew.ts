import type { Changed } from './change';
import { addToHistory } from './history';
import type { Claim } from './types';

/** What a ledger makes of a claim. */
export type Judged = Pick<Claim, 'comparison' | 'facts' | 'packVersion'>;

/** A claim with another comparison; the one it had goes into its history. `now`: instant of the change. */
export const judgeAnew = (claim: Claim, judged: Judged, now: string): Changed => {
  const { id, reading, comparison, facts, packVersion, machineReading = null, earlier } = claim;
  const replaced = { comparison, facts, packVersion, replacedAt: now };
  return {
    claim: { ...claim, ...judged, earlier: addToHistory(earlier, replaced) },
    former: {
      id,
      corrected: { reading, comparison, facts, packVersion, machineReading, earlier: earlier ?? null },
    },
  };
};
