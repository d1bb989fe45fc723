import { browser } from 'wxt/browser';
import type { Reply } from '../../lib/messages/protocol';
import { failure } from '../../lib/messages/router';
import { FORMER_DAYS } from '../../lib/messages/safety';
import { type Passed, SCRATCH_NAME } from '../../lib/store/backup/check';
import { dropLaidAside } from '../../lib/store/backup/lay-aside';
import { replaceAll } from '../../lib/store/backup/replace';
import { PASSED_KEY } from '../../lib/store/backup/tables';
import { type Database, openDatabase } from '../../lib/store/database';
import { readSettings } from '../../lib/store/settings-store';
import { broadcast } from './broadcast';
import { correctionsChanged } from './correction-handlers';
import { ledgerChanged } from './ledger-changed';
import { getDatabase, settleDatabase } from './storage';

/** At least so many milliseconds lie between two reports of progress. */
const REPORT_EVERY = 500;

const makeProgress = () => {
  let last = 0;
  return (step: 'former' | 'new', rows: number): void => {
    if (Date.now() - last < REPORT_EVERY) return;
    last = Date.now();
    // Not waited for: a wait would end the transaction. It also keeps the background awake.
    void broadcast({ type: 'restore/progress', step, rows });
  };
};

const replaceBy = async (scratch: Database, id: string): Promise<Reply<object>> => {
  const passed = (await scratch.meta.get(PASSED_KEY))?.value as Passed | undefined;
  if (passed?.id !== id) return failure('not-staged', 'The checked back-up is no longer at hand.');
  const database = await getDatabase();
  if (!database.ok) return database;
  const replaced = await replaceAll({
    source: {
      database: database.value,
      settings: (await readSettings()).settings,
      now: new Date().toISOString(),
      extension: browser.runtime.getManifest().version,
    },
    scratch,
    settings: passed.settings,
    id: crypto.randomUUID(),
    onProgress: makeProgress(),
  });
  return replaced.ok ? { ok: true } : replaced;
};

/** Puts a checked back-up in the place of everything; pages of the web and of ours follow. */
export const restoreChecked = async (id: string): Promise<Reply<object>> => {
  const scratch = await openDatabase(SCRATCH_NAME);
  if (!scratch.ok) return scratch;
  const replaced = await replaceBy(scratch.value, id);
  scratch.value.close();
  if (!replaced.ok) return replaced;
  await settleDatabase();
  await Promise.all([ledgerChanged(), correctionsChanged()]);
  await broadcast({ type: 'claims/changed', ids: null });
  await broadcast({ type: 'safety/changed' });
  return { ok: true };
};

/** Forgets the state before the last restore. */
export const dropFormer = async (): Promise<Reply<object>> => {
  const database = await getDatabase();
  const dropped = database.ok ? await dropLaidAside(database.value, '9999') : database;
  if (!dropped.ok) return dropped;
  await broadcast({ type: 'safety/changed' });
  return { ok: true };
};

/** The state before a restore goes after its time. */
export const dropOldFormer = async (): Promise<void> => {
  const database = await getDatabase();
  const before = new Date(Date.now() - FORMER_DAYS * 86_400_000).toISOString();
  const dropped = database.ok ? await dropLaidAside(database.value, before) : database;
  if (!dropped.ok) console.warn(dropped.detail);
};
