import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Claim } from '../claims/types';
import type { Fact, Pack, Source } from '../ledger/schema';
import { attempt, type StoreResult } from './result';
import { UPGRADES } from './upgrades';

export const DATABASE_NAME = 'two-ledgers';

export type PackHead = Omit<Pack, 'facts' | 'sources'> & {
  readonly installedAt: string;
  readonly factCount: number;
  readonly sourceCount: number;
};
/** Rows keep their pack; `at` keeps their order. */
export type FactRow = Fact & { readonly pack: string; readonly at: number };
export type SourceRow = Source & { readonly pack: string; readonly at: number };
/** A claim with the key that recognises the same place on the same page. */
export type ClaimRow = Claim & { readonly duplicateKey: string };
export type MetaRow = { readonly key: string; readonly value: unknown };

/** The tables, as Dexie opens them. Only the background writes; pages of ours may read. */
export type Database = Dexie & {
  readonly facts: Table<FactRow, [pack: string, id: string]>;
  readonly sources: Table<SourceRow, [pack: string, id: string]>;
  readonly packs: EntityTable<PackHead, 'pack'>;
  readonly userFacts: EntityTable<Fact, 'id'>;
  readonly claims: EntityTable<ClaimRow, 'id'>;
  readonly meta: EntityTable<MetaRow, 'key'>;
};

/** The database by its versions, not yet open. Tests give it another name. */
export const makeDatabase = (name: string = DATABASE_NAME): Database => {
  const database = new Dexie(name, { autoOpen: false });
  for (const { version, stores, upgrade } of UPGRADES) {
    const step = database.version(version).stores({ ...stores });
    if (upgrade) step.upgrade(upgrade);
  }
  return database as Database;
};

const newestVersion = UPGRADES.at(-1)?.version ?? 0;

/** Dexie writes its version times ten, and opens a newer database by adding to it: so it is looked at first. */
const refuseNewer = async (name: string): Promise<void> => {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  const version = Math.floor((found?.version ?? 0) / 10);
  if (version <= newestVersion) return;
  throw new DOMException(`Database version ${version}, known is ${newestVersion}`, 'VersionError');
};

/**
 * Opens the database. Failure is a value: `storage-unavailable` (private window, blocked), `storage-newer`
 * (written by a later version; refused, not damaged), `storage-full`.
 */
export const openDatabase = (name: string = DATABASE_NAME): Promise<StoreResult<Database>> =>
  attempt(async () => {
    await refuseNewer(name);
    const database = makeDatabase(name);
    await database.open();
    return database;
  });
