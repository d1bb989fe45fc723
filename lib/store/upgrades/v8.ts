import { isWholeClaim, withLaterFields } from '../../claims/whole-shape';
import { type ClaimRow, fromRow } from '../stored-claim';
import type { Upgrade } from './types';

/** Rows at once: a library of 100,000 claims does not fit in memory as a whole. */
const PART = 1_000;

/** A claim as version 8 stores it; one that is not whole has no `json`. */
export type ClaimOfEight = Pick<ClaimRow, 'id' | 'deletedAt' | 'duplicateKey'> & {
  readonly json?: Uint8Array;
};

const encoder = new TextEncoder();

/** A row as version 8 stores it. */
export const packRow = (row: ClaimRow): ClaimOfEight => {
  const { id, deletedAt, duplicateKey } = row;
  if (!isWholeClaim(row) || typeof duplicateKey !== 'string') return row;
  return { id, deletedAt, duplicateKey, json: encoder.encode(JSON.stringify(withLaterFields(fromRow(row)))) };
};

/**
 * claims: each as JSON beside what it is found by; rows that are no whole claims stay as they are. Nothing was ever found by
 * the instant of keeping: the table of the library is in that order.
 */
export const v8: Upgrade = {
  version: 8,
  stores: { claims: 'id, deletedAt, duplicateKey' },
  upgrade: async (transaction) => {
    const claims = transaction.table<ClaimRow, string>('claims');
    for (let after = ''; ; ) {
      const rows = await claims.where(':id').above(after).limit(PART).toArray();
      const last = rows.at(-1)?.id;
      if (last === undefined) return;
      await transaction.table('claims').bulkPut(rows.map(packRow));
      after = last;
    }
  },
};
