import { canSummarise, toStoredSummary } from '../../claims/summary';
import type { Upgrade } from './types';

/** Rows at once: a library of 100,000 claims does not fit in memory as a whole. */
const PART = 2_000;

/**
 * Claims are found by the addresses of their page, and by the pack that they were compared with: both stand in the
 * rows of the library's table, which are light. The claims themselves stay as they are.
 */
export const v5: Upgrade = {
  version: 5,
  stores: { claimRows: 'key, *pages, packVersion' },
  upgrade: async (transaction) => {
    const claims = transaction.table<object, string>('claims');
    const rows = transaction.table('claimRows');
    for (let after = ''; ; ) {
      const ids = (await claims.where(':id').above(after).limit(PART).primaryKeys()) as string[];
      const last = ids.at(-1);
      if (last === undefined) return;
      const part = await claims.bulkGet(ids);
      await rows.bulkPut(part.filter(canSummarise).map(toStoredSummary));
      after = last;
    }
  },
};
