import type { Transaction } from 'dexie';
import { Gzip } from 'fflate';
import type { Settings } from '../../messages/settings';
import type { Database } from '../database';
import { checksumOf, sha256, Totals } from './checksum';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupTotals, partStart } from './format';
import { hold } from './hold';
import { backedUpTables, type Row, rowsJson, SETTINGS_TABLE } from './tables';
import { partsOf } from './walk';

/** What a back-up is made of, and what its first line says. */
export type BackupSource = {
  readonly database: Database;
  readonly settings: Settings;
  /** Instant, ISO 8601. */
  readonly now: string;
  readonly extension: string;
};

/** What was written: rows and checksum of each table, and one checksum for all of them. */
export type Written = { readonly totals: BackupTotals; readonly checksum: string };

export type WriteOptions = {
  /** Takes the next bytes of the file; may be waited for, so that a slow disk slows the reading. */
  readonly take: (bytes: Uint8Array<ArrayBuffer>) => void | Promise<void>;
  /** Called after each part with rows written so far. */
  readonly onProgress?: (rows: number) => void;
  /** A transaction over all tables, to write from what it sees. */
  readonly within?: Transaction;
  readonly signal?: AbortSignal;
};

/** Weak compression: texts shrink to a fifth already, and a library is written in a fraction of the time. */
const LEVEL = 3;

/** Gzip of lines, one after the other. */
class Lines {
  readonly #encoder = new TextEncoder();
  readonly #gzip = new Gzip({ level: LEVEL });
  #ready: Uint8Array<ArrayBuffer>[] = [];

  constructor() {
    this.#gzip.ondata = (bytes) => void this.#ready.push(bytes);
  }

  /** What is ready to be written after a line, given in pieces; after the last one, all that is left. */
  add(line: readonly (string | Uint8Array)[], last = false): readonly Uint8Array<ArrayBuffer>[] {
    for (const piece of line)
      this.#gzip.push(typeof piece === 'string' ? this.#encoder.encode(piece) : piece);
    this.#gzip.push(this.#encoder.encode('\n'), last);
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }
}

const headOf = ({ database, now, extension }: BackupSource): object => ({
  format: BACKUP_FORMAT,
  version: BACKUP_VERSION,
  madeAt: now,
  extension,
  database: database.verno,
});

/**
 * Writes a back-up: gzip of JSON lines (head, parts of tables with their checksums, end). Holds one part at a time in
 * memory. Throws what the database throws, and the signal's reason.
 */
export const writeBackup = async (source: BackupSource, options: WriteOptions): Promise<Written> => {
  const { take, within, onProgress, signal } = options;
  const outside = async <T>(work: () => Promise<T>): Promise<T> => (within ? hold(within, work) : work());
  const lines = new Lines();
  const totals = new Totals();
  let written = 0;
  const put = async (line: readonly (string | Uint8Array)[], last = false): Promise<void> => {
    for (const bytes of lines.add(line, last)) {
      const taken = take(bytes);
      if (taken) await taken;
    }
  };
  const putPart = async (table: string, rows: readonly Row[]): Promise<void> => {
    signal?.throwIfAborted();
    const json = rowsJson(table, rows);
    const sum = await outside(() => sha256(json));
    await outside(() => totals.add(table, rows.length, sum));
    await put([partStart(table, sum), json, '}']);
    written += rows.length;
    onProgress?.(written);
  };
  await put([JSON.stringify(headOf(source))]);
  await putPart(SETTINGS_TABLE, [source.settings]);
  for (const table of backedUpTables(source.database)) {
    await partsOf(source.database, table, (rows) => putPart(table, rows), within);
  }
  await put([JSON.stringify({ end: totals.all() })], true);
  return { totals: totals.all(), checksum: await outside(() => checksumOf(totals.all())) };
};
