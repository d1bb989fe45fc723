import { canSummarise, toSummary } from '../../claims/summary';
import type { Upgrade } from './types';

/** Rows at once: a library of 100,000 claims does not fit in memory as a whole. */
const PART = 2_000;

/**
 * claimRows: what the library's table holds of each claim, by its place in the table; written together with the claim.
 * A claim that cannot be read gets no row and stays as it is: the library names it.
 */
export const v4: Upgrade = {
  version: 4,
  stores: { claimRows: 'key' },
  upgrade: async (transaction) => {
    const claims = transaction.table<object, string>('claims');
    const rows = transaction.table('claimRows');
    for (let after = ''; ; ) {
      const ids = (await claims.where(':id').above(after).limit(PART).primaryKeys()) as string[];
      const last = ids.at(-1);
      if (last === undefined) return;
      const part = await claims.bulkGet(ids);
      await rows.bulkPut(part.filter(canSummarise).map(toSummary));
      after = last;
    }
  },
};
