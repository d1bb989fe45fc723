import { send } from '../../lib/messages/client';
import { makeBackupFile } from '../../lib/store/backup/file';
import { openDatabase } from '../../lib/store/database';

/** Pages that nobody sees have no `runtime.getManifest`. */
const readVersion = async (): Promise<string> => {
  const manifest: { readonly version: string } = await (await fetch('/manifest.json')).json();
  return manifest.version;
};

/** Makes a back-up for a background that is a worker, and ends with it. */
const run = async (): Promise<void> => {
  const [database, reply] = [await openDatabase(), await send('settings/get', {})];
  if (!database.ok) throw new Error(database.detail);
  if (!reply.ok) throw new Error(reply.detail);
  const source = { database: database.value, settings: reply.settings, extension: await readVersion() };
  const { blob, made } = await makeBackupFile(source, true);
  database.value.close();
  const delivered = await send('backup/deliver', { url: URL.createObjectURL(blob), made });
  if (!delivered.ok) throw new Error(delivered.detail);
  window.close();
};

/** The background tells the person; without it nobody could. */
run().catch((error: unknown) =>
  send('backup/failed', { detail: error instanceof Error ? error.message : String(error) }),
);
