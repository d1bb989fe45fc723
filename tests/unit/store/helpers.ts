import 'fake-indexeddb/auto';
import shipped from '../../../data/ledger/openai-microsoft.json';
import { type Database, openDatabase } from '../../../lib/store/database';

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
