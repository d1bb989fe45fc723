import { buildLedger, type Ledger } from '../ledger/ledger';
import { type Fact, factSchema, type Pack, parsePack } from '../ledger/schema';
import type { Database } from './database';
import { loadPack, readStoredPack } from './load-pack';
import { makePackStore, type PackStore } from './pack-store';
import type { StoreResult } from './result';

/** The ledger that comparisons are made with, and where it came from. */
export type LedgerInForce = {
  readonly pack: Pack;
  readonly ledger: Ledger;
  /** `unavailable`: read from the shipped file, because the database cannot be used. */
  readonly storage: 'ok' | 'unavailable';
  /** Why a pack or a row was refused, or storage is unavailable. */
  readonly problems: readonly string[];
};

/** The pack that ships with the extension. Throws when it is malformed: the build's tests keep that from happening. */
export const parseShipped = (shipped: unknown): Pack => {
  const parsed = parsePack(shipped);
  if (parsed.ok) return parsed.pack;
  throw new Error(`The shipped pack is malformed: ${parsed.issues[0]?.field ?? parsed.code}`);
};

const fromShipped = (shipped: unknown, problem: string): LedgerInForce => {
  const pack = parseShipped(shipped);
  return { pack, ledger: buildLedger(pack), storage: 'unavailable', problems: [problem] };
};

const readUserFacts = async (store: PackStore, problems: string[]): Promise<readonly Fact[]> => {
  const rows = await store.userFacts();
  if (!rows.ok) {
    problems.push(rows.detail);
    return [];
  }
  return rows.value.flatMap((row, index) => {
    const parsed = factSchema.safeParse(row);
    if (parsed.success) return [parsed.data];
    const issue = parsed.error.issues[0];
    problems.push(
      `own fact ${index + 1}, ${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`,
    );
    return [];
  });
};

const fromStore = async (name: string, shipped: unknown, store: PackStore): Promise<LedgerInForce> => {
  const problems: string[] = [];
  const loaded = await loadPack(shipped, store, new Date());
  if (!loaded.ok) problems.push(loaded.detail);
  const stored = await readStoredPack(name, store);
  if (!stored.ok) return fromShipped(shipped, stored.detail);
  if (stored.pack === null) return fromShipped(shipped, problems.join('\n') || 'No pack is stored.');
  const { pack } = stored;
  const own = await readUserFacts(store, problems);
  const ledger = buildLedger({ facts: [...pack.facts, ...own], sources: pack.sources });
  return { pack, ledger, storage: 'ok', problems };
};

/**
 * Fills the database with the shipped pack where it is missing or older, then reads the ledger from it.
 * Where the database cannot be used the shipped pack answers, and `storage` says so.
 */
export const readLedger = (
  name: string,
  shipped: unknown,
  opened: StoreResult<Database>,
): Promise<LedgerInForce> =>
  opened.ok
    ? fromStore(name, shipped, makePackStore(opened.value))
    : Promise.resolve(fromShipped(shipped, opened.detail));
