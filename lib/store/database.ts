import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Correction } from '../claims/corrections';
import type { ImportSummary } from '../claims/imports';
import type { ClaimKey } from '../claims/summary';
import type { Fact, Pack, Source } from '../ledger/schema';
import type { ClaimBlock, RowBlock } from './claim-blocks';
import type { FormerRow, StagedRow } from './imports/types';
import { attempt, type StoreResult } from './result';
import { UPGRADES } from './upgrades';

export const DATABASE_NAME = 'two-ledgers';

export type PackHead = Omit<Pack, 'facts' | 'sources'> & {
  readonly installedAt: string;
  /**
   * Set when a person chose this version over the one that ships with the extension: the version that shipped then.
   * Only a later shipped one takes its place.
   */
  readonly chosenOver?: string;
  readonly factCount: number;
  readonly sourceCount: number;
};
/** Rows keep their pack; `at` keeps their order. */
export type FactRow = Fact & { readonly pack: string; readonly at: number };
export type SourceRow = Source & { readonly pack: string; readonly at: number };
/** A pack that was replaced or removed. */
export type PackVersion = PackHead & { readonly id: number; readonly replacedAt: string };
export type PackBody = { readonly id: number; readonly body: Pack };
/** What is known of the state that a restore replaced. `id` names its parts. */
export type KeptBackup = {
  readonly id: string;
  readonly madeAt: string;
  readonly bytes: number;
  readonly claims: number;
};
/** Its bytes, cut into parts. */
export type BackupBytes = {
  readonly backup: string;
  readonly part: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
};
/** A fact that a person added, with where it is from; in the trash when `deletedAt` is an instant. */
export type OwnFactRow = {
  readonly id: string;
  readonly fact: Fact;
  readonly source: Source | null;
  readonly deletedAt: string | null;
};
export type MetaRow = { readonly key: string; readonly value: unknown };

/** The tables, as Dexie opens them. Only the background writes; pages of ours may read. */
export type Database = Dexie & {
  readonly facts: Table<FactRow, [pack: string, id: string]>;
  readonly sources: Table<SourceRow, [pack: string, id: string]>;
  readonly packs: EntityTable<PackHead, 'pack'>;
  readonly packVersions: EntityTable<PackVersion, 'id'>;
  readonly packBodies: Table<PackBody, number>;
  readonly userFacts: EntityTable<OwnFactRow, 'id'>;
  /** Read and written by `claimsIn` and `rowsIn`. */
  readonly claimBlocks: Table<ClaimBlock, string>;
  readonly rowBlocks: Table<RowBlock, ClaimKey>;
  readonly corrections: EntityTable<Correction, 'id'>;
  readonly staged: Table<StagedRow, [upload: string, at: number]>;
  readonly imports: EntityTable<ImportSummary, 'id'>;
  readonly formerClaims: Table<FormerRow, [importId: string, id: string]>;
  readonly meta: EntityTable<MetaRow, 'key'>;
  readonly backups: EntityTable<KeptBackup, 'id'>;
  readonly backupParts: Table<BackupBytes, [backup: string, part: number]>;
};

/** Version that this code writes. */
export const newestVersion = UPGRADES.at(-1)?.version ?? 0;

/**
 * The database by its versions, not yet open. Tests give it another name, a trial of an old back-up the version that
 * the back-up was made of.
 */
export const makeDatabase = (name: string = DATABASE_NAME, upTo: number = newestVersion): Database => {
  const database = new Dexie(name, { autoOpen: false });
  for (const { version, stores, upgrade } of UPGRADES) {
    if (version > upTo) break;
    const step = database.version(version).stores({ ...stores });
    if (upgrade) step.upgrade(upgrade);
  }
  return database as Database;
};

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
