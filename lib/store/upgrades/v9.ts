import { strFromU8 } from 'fflate';
import { isWholeClaim, withLaterFields } from '../../claims/whole-shape';
import { writeClaims } from '../claim-rows';
import type { ClaimRow } from '../stored-claim';
import type { Upgrade } from './types';
import type { ClaimOfEight } from './v8';

/** Rows at once: a library of 100,000 claims does not fit in memory as a whole. */
const PART = 1_000;

/** Claims of a back-up come as objects; those of early versions hold less. */
const wholeRow = ({ json, ...stored }: ClaimOfEight): ClaimRow => {
  const row = { ...(json ? JSON.parse(strFromU8(json)) : {}), ...stored } as ClaimRow;
  return isWholeClaim(row) ? { ...withLaterFields(row), duplicateKey: row.duplicateKey } : row;
};

/** Claims and rows of the library's table stand many to a record: see `Blocks`. Rows are made anew from the claims. */
export const v9: Upgrade = {
  version: 9,
  stores: {
    claims: null,
    claimRows: null,
    claimBlocks: 'first, size, keys, *duplicateKeys, *trashed',
    rowBlocks: 'first, size, keys, *pages, *packVersions',
  },
  upgrade: async (transaction) => {
    const claims = transaction.table<ClaimOfEight, string>('claims');
    for (let after = ''; ; ) {
      const rows = await claims.where(':id').above(after).limit(PART).toArray();
      const last = rows.at(-1)?.id;
      if (last === undefined) return;
      await writeClaims(transaction, rows.map(wholeRow));
      after = last;
    }
  },
};
