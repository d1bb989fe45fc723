import type { LastBackup } from '../../messages/safety';
import { BACKUP_MIME } from './format';
import { type BackupSource, type WriteOptions, writeBackup } from './write';

/** Bytes that are gathered before the browser is given them to put away. */
const GATHERED = 8_000_000;

/**
 * Writes a back-up as a file that the browser may keep on disk, and what is to be remembered of it. Throws what the
 * database throws, and the signal's reason.
 */
export const makeBackupFile = async (
  source: Omit<BackupSource, 'now'>,
  automatic: boolean,
  options: Pick<WriteOptions, 'onProgress' | 'signal'> = {},
): Promise<{ readonly blob: Blob; readonly made: LastBackup }> => {
  const at = new Date().toISOString();
  let [open, length, blob]: [Uint8Array<ArrayBuffer>[], number, Blob] = [
    [],
    0,
    new Blob([], { type: BACKUP_MIME }),
  ];
  const flush = (): void => {
    blob = new Blob([blob, ...open], { type: BACKUP_MIME });
    [open, length] = [[], 0];
  };
  const take = (bytes: Uint8Array<ArrayBuffer>): void => {
    open.push(bytes);
    length += bytes.length;
    if (length >= GATHERED) flush();
  };
  const { totals, checksum } = await writeBackup({ ...source, now: at }, { ...options, take });
  flush();
  const rows = (table: string): number => totals[table]?.rows ?? 0;
  const counts = { claims: rows('claims'), corrections: rows('corrections'), ownFacts: rows('userFacts') };
  return { blob, made: { at, automatic, checksum, counts } };
};
