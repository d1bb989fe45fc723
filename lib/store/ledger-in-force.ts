import { buildLedger, type Ledger } from '../ledger/ledger';
import { type Fact, type Pack, parsePack, type Source } from '../ledger/schema';
import type { Database } from './database';
import { loadPack, readStoredPack } from './load-pack';
import { makeOwnFactStore } from './own-fact-store';
import { makePackStore, type PackStore } from './pack-store';
import type { StoreResult } from './result';

/** The ledger that comparisons are made with, and where it came from. */
export type LedgerInForce = {
  /** The main pack, which ships with the extension; a person may have chosen another version of it. */
  readonly pack: Pack;
  readonly ledger: Ledger;
  /** Pack of each fact; null for facts that a person added. */
  readonly packOf: ReadonlyMap<string, string | null>;
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

/** Facts and sources gathered for one ledger; the first to bring an id keeps it. */
class Gathering {
  readonly facts = new Map<string, Fact>();
  readonly sources = new Map<string, Source>();
  readonly packOf = new Map<string, string | null>();

  add(pack: string | null, facts: readonly Fact[], sources: readonly Source[]): void {
    for (const fact of facts) {
      if (this.facts.has(fact.id)) continue;
      this.facts.set(fact.id, fact);
      this.packOf.set(fact.id, pack);
    }
    for (const source of sources) if (!this.sources.has(source.id)) this.sources.set(source.id, source);
  }

  inForce(pack: Pack, rest: Pick<LedgerInForce, 'storage' | 'problems'>): LedgerInForce {
    const ledger = buildLedger({ facts: [...this.facts.values()], sources: [...this.sources.values()] });
    return { pack, ledger, packOf: this.packOf, ...rest };
  }
}

const fromShipped = (shipped: unknown, problem: string): LedgerInForce => {
  const pack = parseShipped(shipped);
  const gathering = new Gathering();
  gathering.add(pack.pack, pack.facts, pack.sources);
  return gathering.inForce(pack, { storage: 'unavailable', problems: [problem] });
};

/** Packs beside the main one; one that cannot be read is named and left out. */
const addOthers = async (
  main: string,
  store: PackStore,
  gathering: Gathering,
  problems: string[],
): Promise<void> => {
  const heads = await store.heads();
  if (!heads.ok) problems.push(heads.detail);
  for (const { pack } of heads.ok ? heads.value : []) {
    const read = pack === main ? null : await readStoredPack(pack, store);
    if (read?.ok && read.pack) gathering.add(pack, read.pack.facts, read.pack.sources);
    else if (read && !read.ok) problems.push(`${pack}: ${read.detail}`);
  }
};

const addOwn = async (database: Database, gathering: Gathering, problems: string[]): Promise<void> => {
  const own = await makeOwnFactStore(database).list();
  if (!own.ok) problems.push(own.detail);
  else {
    problems.push(...own.value.problems);
    for (const { fact, source } of own.value.rows) gathering.add(null, [fact], source ? [source] : []);
  }
};

const fromStore = async (name: string, shipped: unknown, database: Database): Promise<LedgerInForce> => {
  const store = makePackStore(database);
  const problems: string[] = [];
  const loaded = await loadPack(shipped, store, new Date());
  if (!loaded.ok) problems.push(loaded.detail);
  const stored = await readStoredPack(name, store);
  if (!stored.ok) return fromShipped(shipped, stored.detail);
  if (stored.pack === null) return fromShipped(shipped, problems.join('\n') || 'No pack is stored.');
  const gathering = new Gathering();
  gathering.add(name, stored.pack.facts, stored.pack.sources);
  await addOthers(name, store, gathering, problems);
  await addOwn(database, gathering, problems);
  return gathering.inForce(stored.pack, { storage: 'ok', problems });
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
  opened.ok ? fromStore(name, shipped, opened.value) : Promise.resolve(fromShipped(shipped, opened.detail));
