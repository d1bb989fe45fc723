import type { BundleFact, BundlePack, BundleSource, Evidence } from '../export/bundle/layout';
import { type Pack, parsePack } from '../ledger/schema';
import type { Database } from './database';
import { readStoredPack } from './load-pack';
import { makeOwnFactStore } from './own-fact-store';
import { makePackStore, type PackStore } from './pack-store';
import { attempt, type StoreResult } from './result';

const nameOf = ({ pack, version }: { readonly pack: string; readonly version: string }): string =>
  `${pack} ${version}`;

/** Rows of packs and of one's own, gathered in the order in which the ledger is made of them. */
class Gathered {
  readonly packs: BundlePack[] = [];
  readonly facts: BundleFact[] = [];
  readonly sources: BundleSource[] = [];

  add({ pack, version, facts, sources }: Pack, role: BundlePack['role']): void {
    const origin = { pack, packVersion: version };
    this.packs.push({ pack, version, role });
    for (const fact of facts) this.facts.push({ ...origin, fact });
    for (const source of sources) this.sources.push({ ...origin, source });
  }
}

/** A pack that is damaged is left out of the ledger in force, and so is left out here. */
const addInForce = async (main: string, store: PackStore, gathered: Gathered): Promise<void> => {
  const heads = await store.heads();
  if (!heads.ok) throw new Error(heads.detail);
  const names = heads.value.map(({ pack }) => pack);
  for (const name of [...names].sort((a, b) => Number(b === main) - Number(a === main))) {
    const read = await readStoredPack(name, store);
    if (read.ok && read.pack) gathered.add(read.pack, name === main ? 'main' : 'beside');
  }
};

/** Versions that were replaced since, as far as they are still kept. */
const addEarlier = async (
  wanted: ReadonlySet<string>,
  store: PackStore,
  gathered: Gathered,
): Promise<void> => {
  const earlier = await store.earlier();
  if (!earlier.ok) throw new Error(earlier.detail);
  const found = new Set(gathered.packs.map(nameOf));
  for (const version of earlier.value) {
    if (!wanted.has(nameOf(version)) || found.has(nameOf(version))) continue;
    const body = await store.readEarlier(version.id);
    const parsed = body.ok ? parsePack(body.value) : null;
    if (!parsed?.ok) continue;
    found.add(nameOf(version));
    gathered.add(parsed.pack, 'earlier');
  }
};

const addOwn = async (database: Database, gathered: Gathered): Promise<void> => {
  const own = await makeOwnFactStore(database).list();
  if (!own.ok) throw new Error(own.detail);
  const origin = { pack: null, packVersion: null };
  for (const { fact, source } of own.value.rows) {
    gathered.facts.push({ ...origin, fact });
    if (source) gathered.sources.push({ ...origin, source });
  }
};

/**
 * The ledger in force as it is stored, with those earlier versions of packs (`name 1.0.0`) that are asked for and still
 * kept. `main`: name of the pack that comes first.
 */
export const readEvidence = (
  database: Database,
  main: string,
  packVersions: readonly string[],
): Promise<StoreResult<Evidence>> =>
  attempt(async () => {
    const store = makePackStore(database);
    const gathered = new Gathered();
    await addInForce(main, store, gathered);
    await addEarlier(new Set(packVersions), store, gathered);
    await addOwn(database, gathered);
    const found = new Set(gathered.packs.map(nameOf));
    const { packs, facts, sources } = gathered;
    return { packs, facts, sources, missingPacks: packVersions.filter((name) => !found.has(name)) };
  });
