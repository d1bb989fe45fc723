import { browser } from 'wxt/browser';
import { send } from '../../lib/messages/client';
import { makeBackupFile } from '../../lib/store/backup/file';
import { openDatabase } from '../../lib/store/database';

/** Makes a back-up for a background that is a worker, and ends with it. */
const run = async (): Promise<void> => {
  const [database, reply] = [await openDatabase(), await send('settings/get', {})];
  if (!database.ok) throw new Error(database.detail);
  if (!reply.ok) throw new Error(reply.detail);
  const extension = browser.runtime.getManifest().version;
  const source = { database: database.value, settings: reply.settings, extension };
  const { blob, made } = await makeBackupFile(source, true);
  database.value.close();
  const delivered = await send('backup/deliver', { url: URL.createObjectURL(blob), made });
  if (!delivered.ok) throw new Error(delivered.detail);
  window.close();
};

run().catch((error: unknown) => console.error(error));
