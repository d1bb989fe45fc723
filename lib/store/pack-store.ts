import type { Fact, Pack } from '../ledger/schema';
import type { Database, FactRow, PackHead, SourceRow } from './database';
import { attempt, type StoreResult } from './result';

/** Where packs live. An interface, so that loading is tested without a database. */
export interface PackStore {
  /** The installed pack's head, or null. `complete` is false when rows are missing. */
  head(pack: string): Promise<StoreResult<{ readonly head: PackHead; readonly complete: boolean } | null>>;
  /** Replaces one pack in one transaction: afterwards all of it is there, or nothing has changed. */
  replace(pack: Pack, installedAt: string): Promise<StoreResult<null>>;
  /** The stored pack as it was, unchecked: rows may have been damaged since. Null when there is none. */
  read(pack: string): Promise<StoreResult<unknown>>;
  /** Facts that a person added, unchecked. */
  userFacts(): Promise<StoreResult<readonly unknown[]>>;
}

const headOf = ({ facts, sources, ...head }: Pack, installedAt: string): PackHead => ({
  ...head,
  installedAt,
  factCount: facts.length,
  sourceCount: sources.length,
});

const toRows = <T extends object>(
  rows: readonly T[],
  pack: string,
): (T & { readonly pack: string; readonly at: number })[] => rows.map((row, at) => ({ ...row, pack, at }));

const fromRows = (rows: readonly (FactRow | SourceRow)[]): unknown[] =>
  [...rows].sort((a, b) => a.at - b.at).map(({ pack: _pack, at: _at, ...row }) => row);

const replacePack = (database: Database, pack: Pack, installedAt: string): Promise<void> =>
  database.transaction('rw', database.facts, database.sources, database.packs, async () => {
    await database.facts.where('pack').equals(pack.pack).delete();
    await database.sources.where('pack').equals(pack.pack).delete();
    await database.facts.bulkAdd(toRows<Fact>(pack.facts, pack.pack));
    await database.sources.bulkAdd(toRows(pack.sources, pack.pack));
    await database.packs.put(headOf(pack, installedAt));
  });

const readHead = async (database: Database, name: string) => {
  const head = await database.packs.get(name);
  if (head === undefined) return null;
  const facts = await database.facts.where('pack').equals(name).count();
  const sources = await database.sources.where('pack').equals(name).count();
  return { head, complete: facts === head.factCount && sources === head.sourceCount };
};

const readPack = (database: Database, name: string): Promise<unknown> =>
  database.transaction('r', database.facts, database.sources, database.packs, async () => {
    const row = await database.packs.get(name);
    if (row === undefined) return null;
    const { installedAt: _at, factCount: _facts, sourceCount: _sources, ...head } = row;
    const facts = await database.facts.where('pack').equals(name).toArray();
    const sources = await database.sources.where('pack').equals(name).toArray();
    return { ...head, facts: fromRows(facts), sources: fromRows(sources) };
  });

/** Packs in IndexedDB. */
export const makePackStore = (database: Database): PackStore => ({
  head: (name) => attempt(() => readHead(database, name)),
  replace: (pack, installedAt) =>
    attempt(async () => {
      await replacePack(database, pack, installedAt);
      return null;
    }),
  read: (name) => attempt(() => readPack(database, name)),
  userFacts: () => attempt(() => database.userFacts.toArray()),
});
