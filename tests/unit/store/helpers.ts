import 'fake-indexeddb/auto';
import shipped from '../../../data/ledger/openai-microsoft.json';
import type { StoredSummary } from '../../../lib/claims/summary';
import { claimsIn, rowsIn } from '../../../lib/store/claim-blocks';
import { type Database, openDatabase } from '../../../lib/store/database';
import { type ClaimRow, unpackClaim } from '../../../lib/store/stored-claim';

/** All claims of a database as they were before they were stored, by id. */
export const claimRowsOf = async (database: Database): Promise<readonly ClaimRow[]> =>
  (await claimsIn(database).after(null, Infinity)).items.map(unpackClaim);

/** All rows of the library's table, in its order. */
export const tableRowsOf = async (database: Database): Promise<readonly StoredSummary[]> =>
  (await rowsIn(database).after(null, Infinity)).items;

let opened = 0;

/** A fresh database of its own for one test. */
export const freshDatabase = async (): Promise<Database> => {
  opened += 1;
  const result = await openDatabase(`test-${opened}`);
  if (!result.ok) throw new Error(result.detail);
  return result.value;
};

export type RawPack = {
  format: number;
  pack: string;
  version: string;
  asOf: string;
  facts: Record<string, unknown>[];
  sources: Record<string, unknown>[];
};

/** The shipped pack, free to be changed. */
export const rawPack = (change: Partial<RawPack> = {}): RawPack => ({
  ...(structuredClone(shipped) as unknown as RawPack),
  ...change,
});
