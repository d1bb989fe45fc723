import type { Table, Transaction } from 'dexie';
import { joinBytes } from '../../claims/bytes';
import type { BackupBytes, Database, KeptBackup } from '../database';
import { attempt, type StoreResult } from '../result';
import { type BackupSource, writeBackup } from './write';

/** Bytes of a stored part. */
const PART_BYTES = 2_000_000;

/** Gathers bytes until they are worth a row. */
class Parts {
  readonly #table: Table<BackupBytes, unknown>;
  readonly #id: string;
  #open: Uint8Array<ArrayBuffer>[] = [];
  #length = 0;
  #part = 0;
  total = 0;

  constructor(table: Table<BackupBytes, unknown>, id: string) {
    this.#table = table;
    this.#id = id;
  }

  take(bytes: Uint8Array<ArrayBuffer>): Promise<void> | undefined {
    this.#open.push(bytes);
    this.#length += bytes.length;
    this.total += bytes.length;
    return this.#length < PART_BYTES ? undefined : this.flush();
  }

  async flush(): Promise<void> {
    const bytes = joinBytes(this.#open);
    [this.#open, this.#length] = [[], 0];
    await this.#table.add({ backup: this.#id, part: this.#part++, bytes });
  }
}

/**
 * Lays the present state aside as a back-up, in the place of the one laid aside before. In a transaction over all
 * tables, so that nothing can be kept between this copy and what replaces it.
 */
export const layAside = async (
  source: BackupSource,
  within: Transaction,
  id: string,
  onProgress: (rows: number) => void,
): Promise<void> => {
  await within.table('backups').clear();
  await within.table('backupParts').clear();
  const parts = new Parts(within.table('backupParts'), id);
  const { totals } = await writeBackup(source, { take: (bytes) => parts.take(bytes), within, onProgress });
  await parts.flush();
  const kept: KeptBackup = { id, madeAt: source.now, bytes: parts.total, claims: totals.claims?.rows ?? 0 };
  await within.table('backups').add(kept);
};

/** The state that was laid aside; null when there is none. */
export const readLaidAside = (database: Database): Promise<StoreResult<KeptBackup | null>> =>
  attempt(async () => (await database.backups.toCollection().first()) ?? null);

/** Its bytes, as the file that a back-up is. */
export const laidAsideFile = (database: Database, { id }: KeptBackup): Promise<StoreResult<Blob>> =>
  attempt(async () => {
    const parts = await database.backupParts
      .where('[backup+part]')
      .between([id, 0], [id, Infinity])
      .toArray();
    return new Blob(
      parts.map(({ bytes }) => bytes),
      { type: 'application/gzip' },
    );
  });

/** Lets the state that was laid aside go once it is older than an instant. */
export const dropLaidAside = (database: Database, before: string): Promise<StoreResult<boolean>> =>
  attempt(() =>
    database.transaction('rw', database.backups, database.backupParts, async () => {
      const kept = await database.backups.toCollection().first();
      if (kept === undefined || kept.madeAt >= before) return false;
      await database.backups.clear();
      await database.backupParts.clear();
      return true;
    }),
  );
