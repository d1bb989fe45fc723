import { browser } from 'wxt/browser';
import type { Failure } from '../../lib/messages/protocol';
import type { Settings } from '../../lib/messages/settings';
import type { WriteFile } from '../../lib/shell/use-backup';
import type { TryFile } from '../../lib/shell/use-restore';
import { tryBackup } from '../../lib/store/backup/check';
import { makeBackupFile } from '../../lib/store/backup/file';
import { backupFileName } from '../../lib/store/backup/format';
import { laidAsideFile, readLaidAside } from '../../lib/store/backup/lay-aside';
import { openDatabase } from '../../lib/store/database';
import { explainError } from '../../lib/store/result';

/** Writes a back-up from the database itself: pages of ours may read it. */
export const fileWriter =
  (settings: Settings): WriteFile =>
  async (options) => {
    const opened = await openDatabase();
    if (!opened.ok) return opened;
    try {
      const extension = browser.runtime.getManifest().version;
      const source = { database: opened.value, settings, extension };
      const { blob, made } = await makeBackupFile(source, false, options);
      return { ok: true, name: backupFileName(made.at), blob, made };
    } catch (error) {
      return options.signal.aborted ? { ok: false, code: 'cancelled', detail: '' } : explainError(error);
    } finally {
      opened.value.close();
    }
  };

/** Checks a file and restores it into the scratch database. */
export const tryFile: TryFile = async (file, { id, onProgress, signal }) => {
  const reply = await tryBackup(file, { id, signal, onProgress: ({ step, rows }) => onProgress(step, rows) });
  if (!reply.ok) return reply;
  const { head, rows, unreadable } = reply.passed;
  return { ok: true, tried: { id, madeAt: head.madeAt, extension: head.extension, rows, unreadable } };
};

/** The state before the last restore, as a back-up's file. */
export const readFormer = async (): Promise<{ readonly ok: true; readonly file: Blob | null } | Failure> => {
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  const kept = await readLaidAside(opened.value);
  const file = kept.ok && kept.value ? await laidAsideFile(opened.value, kept.value) : null;
  opened.value.close();
  if (!kept.ok) return kept;
  return file === null ? { ok: true, file: null } : file.ok ? { ok: true, file: file.value } : file;
};
