import { browser } from 'wxt/browser';
import type { Failure, Reply } from '../../lib/messages/protocol';
import { failure } from '../../lib/messages/router';
import { isBackupDue, type LastBackup } from '../../lib/messages/safety';
import { LIMITS } from '../../lib/messages/schemas/limits';
import { makeBackupFile } from '../../lib/store/backup/file';
import { backupFileName } from '../../lib/store/backup/format';
import { patchRecord, readRecord } from '../../lib/store/safety-record';
import { readSettings } from '../../lib/store/settings-store';
import { broadcast } from './broadcast';
import { messageOf } from './expected';
import { finishDownload } from './finish-download';
import { getDatabase } from './storage';

const ALARM = 'backup';
const PAGE = '/backup.html';
/** Minutes between two looks whether one is due. */
const LOOK_EVERY = 60;

/** Folder in the downloads. */
const FOLDER = 'Two Ledgers';

const download = (url: string, at: string): Promise<boolean> =>
  finishDownload({
    url,
    filename: `${FOLDER}/${backupFileName(at)}`,
    saveAs: false,
    conflictAction: 'uniquify',
  });

/** What went wrong with writing the file; null when it is there. */
const failureOf = async (url: string, { at }: LastBackup): Promise<Failure | null> => {
  try {
    return (await download(url, at)) ? null : failure('backup-failed', 'The browser did not write the file.');
  } catch (error) {
    return failure('backup-failed', messageOf(error));
  }
};

/** Remembers why an automatic back-up was not written, so that the person is told; it is tried again. */
export const noteFailedBackup = async (detail: string): Promise<Reply<object>> => {
  const failed = { at: new Date().toISOString(), detail: detail.slice(0, LIMITS.detail) };
  const patched = await patchRecord({ failed });
  if (!patched.ok) return patched;
  await broadcast({ type: 'safety/changed' });
  return { ok: true };
};

/** Hands a finished back-up to the downloads, unless the last one holds the same. */
export const deliverBackup = async (url: string, made: LastBackup): Promise<Reply<object>> => {
  const { last } = await readRecord();
  const isSame = last?.checksum === made.checksum;
  const failed = isSame ? null : await failureOf(url, made);
  if (failed) return failed;
  const patched = await patchRecord({ triedAt: made.at, failed: null, ...(isSame ? {} : { last: made }) });
  if (!patched.ok) return patched;
  await broadcast({ type: 'safety/changed' });
  return { ok: true };
};

/** Where the background is a page itself (Firefox) it can make addresses of files. */
const makeHere = async (): Promise<Reply<object>> => {
  const database = await getDatabase();
  if (!database.ok) return database;
  const extension = browser.runtime.getManifest().version;
  const { settings } = await readSettings();
  const { blob, made } = await makeBackupFile({ database: database.value, settings, extension }, true);
  const url = URL.createObjectURL(blob);
  const reply = await deliverBackup(url, made);
  URL.revokeObjectURL(url);
  return reply;
};

/** A worker cannot: a page that nobody sees makes the file, sends its address, and is closed once it is written. */
const makeOffscreen = async (): Promise<void> => {
  if (await browser.offscreen.hasDocument()) await browser.offscreen.closeDocument();
  await browser.offscreen.createDocument({
    url: PAGE,
    reasons: ['BLOBS'],
    justification: 'Writes the back-up file that was asked for.',
  });
};

/** Asked of tabs, which every window has: Firefox for Android has no windows. */
const hasPrivateWindow = async (): Promise<boolean> =>
  (await browser.tabs.query({})).some(({ incognito }) => incognito);

const make = async (): Promise<Reply<object>> => {
  if (browser.offscreen === undefined) return makeHere();
  await makeOffscreen();
  return { ok: true };
};

/**
 * Writes a back-up when one is due; never while a private window is open, because the list of downloads would tell. What
 * goes wrong is told to the person.
 */
export const runAutomaticBackup = async (): Promise<void> => {
  if (!isBackupDue(await readRecord(), Date.now()) || (await hasPrivateWindow())) return;
  const reply = await make().catch((error: unknown) => failure('backup-failed', messageOf(error)));
  if (!reply.ok) await noteFailedBackup(reply.detail);
};

/** Looks now and then whether a back-up is due; browsers may forget alarms when they are closed. */
export const setBackupAlarm = async (): Promise<void> => {
  await browser.alarms.create(ALARM, { periodInMinutes: LOOK_EVERY });
};

export const isBackupAlarm = (name: string): boolean => name === ALARM;
