import type { Fact, Pack, Source } from '../ledger/schema';
import type { Database, FactRow, PackHead, PackVersion, SourceRow } from './database';
import { attempt, type StoreResult } from './result';

/** An installed pack's head; `complete` is false when rows are missing. */
export type InstalledPack = { readonly head: PackHead; readonly complete: boolean };

/** How a pack takes its place. */
export type Replacing = {
  /** Instant, ISO 8601. */
  readonly installedAt: string;
  /** Whether the pack in its place was damaged, and so is not worth keeping. */
  readonly damaged?: boolean;
  /** Set when a person chose it: the version that ships with the extension now. */
  readonly chosenOver?: string;
  /** Asked in the transaction, of what is installed by then: whether it stays, and nothing is written. */
  readonly unless?: (installed: InstalledPack | null) => boolean;
  /** Called with rows written and rows in all. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** Where packs live. An interface, so that loading is tested without a database. */
export interface PackStore {
  /** The installed pack's head, or null. `complete` is false when rows are missing. */
  head(pack: string): Promise<StoreResult<{ readonly head: PackHead; readonly complete: boolean } | null>>;
  /** Heads of all installed packs. */
  heads(): Promise<StoreResult<readonly PackHead[]>>;
  /** Replaces one pack in one transaction: afterwards all of it is there, or nothing has changed. The old one is kept. */
  replace(pack: Pack, how: Replacing): Promise<StoreResult<null>>;
  /** Takes a pack out; it can be put back from the earlier ones. False when there is none of that name. */
  remove(pack: string, removedAt: string): Promise<StoreResult<boolean>>;
  /** Packs that were replaced or removed, latest first. */
  earlier(): Promise<StoreResult<readonly PackVersion[]>>;
  /** One of them, whole and unchecked; null when it is no longer there. */
  readEarlier(id: number): Promise<StoreResult<unknown>>;
  /** The stored pack as it was, unchecked: rows may have been damaged since. Null when there is none. */
  read(pack: string): Promise<StoreResult<unknown>>;
}

/** As many earlier versions are kept of each pack; older ones give way. */
export const KEPT_VERSIONS = 5;

/** Rows written at a time, between two reports of progress. */
const SLICE = 5_000;

const headOf = ({ facts, sources, ...head }: Pack, { installedAt, chosenOver }: Replacing): PackHead => ({
  ...head,
  installedAt,
  ...(chosenOver === undefined ? {} : { chosenOver }),
  factCount: facts.length,
  sourceCount: sources.length,
});

const toRows = <T extends object>(
  rows: readonly T[],
  pack: string,
): (T & { readonly pack: string; readonly at: number })[] => rows.map((row, at) => ({ ...row, pack, at }));

const fromRows = (rows: readonly (FactRow | SourceRow)[]): unknown[] =>
  [...rows].sort((a, b) => a.at - b.at).map(({ pack: _pack, at: _at, ...row }) => row);

const bodyOf = async (database: Database, row: PackHead): Promise<unknown> => {
  const { installedAt: _at, chosenOver: _over, factCount: _facts, sourceCount: _sources, ...head } = row;
  const facts = await database.facts.where('pack').equals(row.pack).toArray();
  const sources = await database.sources.where('pack').equals(row.pack).toArray();
  return { ...head, facts: fromRows(facts), sources: fromRows(sources) };
};

/** Lays the installed pack aside, and lets the oldest of those laid aside before go. */
const layAside = async (database: Database, pack: string, replacedAt: string): Promise<void> => {
  const head = await database.packs.get(pack);
  if (head === undefined) return;
  const body = (await bodyOf(database, head)) as Pack;
  const id = (await database.packVersions.add({ ...head, replacedAt })) as number;
  await database.packBodies.add({ id, body });
  const ids = await database.packVersions.where('pack').equals(pack).primaryKeys();
  const spent = ids.slice(0, Math.max(0, ids.length - KEPT_VERSIONS));
  await database.packVersions.bulkDelete(spent);
  await database.packBodies.bulkDelete(spent);
};

const clear = async (database: Database, pack: string): Promise<void> => {
  await database.facts.where('pack').equals(pack).delete();
  await database.sources.where('pack').equals(pack).delete();
  await database.packs.delete(pack);
};

const inTransaction = <T>(database: Database, action: () => Promise<T>): Promise<T> =>
  database.transaction(
    'rw',
    [database.facts, database.sources, database.packs, database.packVersions, database.packBodies],
    action,
  );

const readHead = async (database: Database, name: string) => {
  const head = await database.packs.get(name);
  if (head === undefined) return null;
  const facts = await database.facts.where('pack').equals(name).count();
  const sources = await database.sources.where('pack').equals(name).count();
  return { head, complete: facts === head.factCount && sources === head.sourceCount };
};

const replacePack = (database: Database, pack: Pack, how: Replacing): Promise<void> =>
  inTransaction(database, async () => {
    if (how.unless?.(await readHead(database, pack.pack))) return;
    if (!how.damaged) await layAside(database, pack.pack, how.installedAt);
    await clear(database, pack.pack);
    const facts = toRows<Fact>(pack.facts, pack.pack);
    for (let at = 0; at < facts.length; at += SLICE) {
      await database.facts.bulkAdd(facts.slice(at, at + SLICE));
      how.onProgress?.(Math.min(at + SLICE, facts.length), facts.length);
    }
    await database.sources.bulkAdd(toRows<Source>(pack.sources, pack.pack));
    await database.packs.put(headOf(pack, how));
  });

const removePack = (database: Database, pack: string, removedAt: string): Promise<boolean> =>
  inTransaction(database, async () => {
    if ((await database.packs.get(pack)) === undefined) return false;
    await layAside(database, pack, removedAt);
    await clear(database, pack);
    return true;
  });

const readPack = (database: Database, name: string): Promise<unknown> =>
  database.transaction('r', database.facts, database.sources, database.packs, async () => {
    const row = await database.packs.get(name);
    return row === undefined ? null : bodyOf(database, row);
  });

/** Packs in IndexedDB. */
export const makePackStore = (database: Database): PackStore => ({
  head: (name) => attempt(() => readHead(database, name)),
  heads: () => attempt(() => database.packs.toArray()),
  replace: (pack, how) =>
    attempt(async () => {
      await replacePack(database, pack, how);
      return null;
    }),
  remove: (pack, removedAt) => attempt(() => removePack(database, pack, removedAt)),
  earlier: () => attempt(() => database.packVersions.reverse().toArray()),
  readEarlier: (id) => attempt(async () => (await database.packBodies.get(id))?.body ?? null),
  read: (name) => attempt(() => readPack(database, name)),
});
