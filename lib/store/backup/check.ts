import { Dexie } from 'dexie';
import { itemsOf } from '../../claims/claim-json';
import type { Failure } from '../../messages/protocol';
import type { Settings } from '../../messages/settings';
import { addClaims, changeClaims } from '../claim-rows';
import { type Database, makeDatabase, newestVersion, openDatabase } from '../database';
import { repairSettings } from '../repair-settings';
import { explainError, type StoreFailure } from '../result';
import { type ClaimRow, packClaimAsWritten } from '../stored-claim';
import { sha256, Totals } from './checksum';
import type { BackupHead, BackupPart, BackupTotals } from './format';
import { BadBackup, readBackup } from './read';
import {
  backedUpTables,
  isInBlocks,
  judgeRow,
  PASSED_KEY,
  plainRows,
  type Row,
  rowsJson,
  SETTINGS_TABLE,
} from './tables';
import { partsOf } from './walk';

/** Where a back-up is restored to before anything is replaced. */
export const SCRATCH_NAME = 'two-ledgers-restore';

/** A back-up that was restored on trial and read back; `id` names this check. */
export type Passed = {
  readonly id: string;
  readonly head: BackupHead;
  readonly rows: Readonly<Record<string, number>>;
  /** Rows that are kept although this version cannot read them. */
  readonly unreadable: number;
  readonly settings: Settings;
};

export type CheckProgress = { readonly step: 'reading' | 'comparing'; readonly rows: number };

type Options = {
  readonly id: string;
  readonly onProgress?: (progress: CheckProgress) => void;
  readonly signal?: AbortSignal;
  /** Name of the scratch database; tests give it another. */
  readonly scratch?: string;
};

type Trial = {
  database: Database | null;
  head: BackupHead | null;
  settings: unknown;
  readonly settling: Settling;
};

const addAll = (database: Database, { rows, written }: BackupPart): Promise<void> => {
  const claims = rows as unknown as readonly ClaimRow[];
  const texts = written && itemsOf(written);
  const stored = texts?.map((text, at) => packClaimAsWritten(claims[at] as ClaimRow, text));
  return changeClaims(database, (within) => addClaims(within, claims, stored));
};

/** A key that is missing or used twice is the file's fault; a full disk is not. */
const addRows = async (database: Database, part: BackupPart): Promise<void> => {
  const { table, rows } = part;
  try {
    if (isInBlocks(database, table)) await addAll(database, part);
    else await database.table(table).bulkAdd([...rows]);
  } catch (error) {
    const { code, detail } = explainError(error);
    throw code === 'storage-failed' ? new BadBackup('bad-backup', `${table}: ${detail}`) : error;
  }
};

const putPart = async (trial: Trial, part: BackupPart): Promise<void> => {
  const { database, settling } = trial;
  if (part.table === SETTINGS_TABLE) [trial.settings] = part.rows;
  else if (database && backedUpTables(database).includes(part.table)) {
    await addRows(database, part);
    // Rows of an older version are looked at once its upgrades are done.
    if (database.verno === newestVersion) settling.take(part.table, part.rows);
  } else throw new BadBackup('bad-backup', `There is no table ${part.table}.`);
};

/** Reads the scratch database back and compares it with what the file names. */
const compare = async (
  database: Database,
  said: BackupTotals,
  tick: (rows: number) => void,
): Promise<void> => {
  const totals = new Totals();
  for (const table of backedUpTables(database)) {
    await partsOf(database, table, async (rows) => {
      await totals.add(table, rows.length, await sha256(rowsJson(table, rows)));
      tick(rows.length);
    });
  }
  const read = totals.all();
  for (const [table, total] of Object.entries(said)) {
    if (table === SETTINGS_TABLE) continue;
    if (read[table]?.rows === total.rows && read[table]?.sum === total.sum) continue;
    throw new BadBackup('bad-backup', `The trial gave other rows of ${table} than the file holds.`);
  }
};

const judgePart = (table: string, rows: readonly Row[], from: number): number => {
  let unreadable = 0;
  rows.forEach((row, at) => {
    const verdict = judgeRow(table, row);
    if (verdict === 'unreadable') unreadable += 1;
    else if (verdict !== 'ok')
      throw new BadBackup('bad-backup', `${table} row ${from + at + 1}, ${verdict.why}`);
  });
  return unreadable;
};

/** Looks at rows as this version reads them. */
class Settling {
  readonly #rows = new Map<string, number>();
  unreadable = 0;

  take(table: string, rows: readonly Row[]): void {
    const before = this.#rows.get(table) ?? 0;
    this.unreadable += judgePart(table, rows, before);
    this.#rows.set(table, before + rows.length);
  }

  /** Rows of each table. */
  counts(database: Database): Readonly<Record<string, number>> {
    return Object.fromEntries(backedUpTables(database).map((table) => [table, this.#rows.get(table) ?? 0]));
  }

  /** All that an older version left, after its upgrades. */
  async takeAll(database: Database): Promise<void> {
    for (const table of backedUpTables(database)) {
      await partsOf(database, table, async (rows) => this.take(table, plainRows(table, rows)));
    }
  }
}

const begin = async (name: string, head: BackupHead, trial: Trial): Promise<void> => {
  trial.head = head;
  // As old as the file: what later versions change about it is then done by their own upgrades.
  trial.database = makeDatabase(name, head.database);
  await trial.database.open();
};

/** Reads the file into the scratch database: one part is written while the next one is read. */
const fill = async (file: Blob, name: string, trial: Trial, tick: (rows: number) => void) => {
  let writing: Promise<void> = Promise.resolve();
  try {
    return await readBackup(file, {
      database: newestVersion,
      onHead: (head) => begin(name, head, trial),
      onPart: async (part) => {
        await writing;
        writing = putPart(trial, part);
        writing.catch(() => undefined);
        tick(part.rows.length);
      },
    });
  } finally {
    await writing;
  }
};

const runTrial = async (file: Blob, name: string, options: Options): Promise<Passed> => {
  const { id, onProgress, signal } = options;
  const settling = new Settling();
  const trial: Trial = { database: null, head: null, settings: null, settling };
  const tick = (step: CheckProgress['step']) => {
    let done = 0;
    return (rows: number): void => {
      signal?.throwIfAborted();
      done += rows;
      onProgress?.({ step, rows: done });
    };
  };
  try {
    const totals = await fill(file, name, trial, tick('reading'));
    if (!trial.database || !trial.head) throw new BadBackup('bad-backup', 'The file is empty.');
    await compare(trial.database, totals, tick('comparing'));
    trial.database.close();
    const opened = await openDatabase(name);
    if (!opened.ok) throw new BadBackup('bad-backup', opened.detail);
    trial.database = opened.value;
    if (trial.head.database < newestVersion) await settling.takeAll(opened.value);
    const { unreadable } = settling;
    const { settings } = repairSettings(trial.settings);
    const passed: Passed = {
      id,
      head: trial.head,
      rows: settling.counts(opened.value),
      unreadable,
      settings,
    };
    await opened.value.meta.put({ key: PASSED_KEY, value: passed });
    return passed;
  } finally {
    trial.database?.close();
  }
};

/**
 * Checks a back-up and restores it into a scratch database, which is read back and compared with the file by counts
 * and checksums. Nothing else is touched. Failures: `bad-backup`, `backup-newer`, `cancelled`, and those of the store.
 */
export const tryBackup = async (
  file: Blob,
  options: Options,
): Promise<{ readonly ok: true; readonly passed: Passed } | Failure | StoreFailure> => {
  const name = options.scratch ?? SCRATCH_NAME;
  try {
    await Dexie.delete(name);
    return { ok: true, passed: await runTrial(file, name, options) };
  } catch (error) {
    await Dexie.delete(name);
    if (error instanceof BadBackup) return error.failure;
    if (options.signal?.aborted) return { ok: false, code: 'cancelled', detail: '' };
    return explainError(error);
  }
};
