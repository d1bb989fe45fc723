import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { makeClaimStore } from '../../../lib/store/claim-store';
import { openDatabase } from '../../../lib/store/database';
import { importClaims } from '../../../lib/store/imports/import-claims';
import { sourceOfClaims } from '../../../lib/store/imports/source';
import { undoImport } from '../../../lib/store/imports/undo-import';
import { UPGRADES } from '../../../lib/store/upgrades';
import { claimOf } from '../export/read/whole-claim';

const EARLIER = UPGRADES.map(({ version }) => version).filter((version) => version < 7);

test.each(EARLIER)('claims of version %d stay, and imports can be taken back', async (version) => {
  const old = new Dexie(`from-${version}`);
  for (const { version: step, stores } of UPGRADES.filter((one) => one.version <= version)) {
    old.version(step).stores({ ...stores });
  }
  await old.open();
  await old.table('claims').add({ ...claimOf(), duplicateKey: 'key' });
  old.close();
  const opened = await openDatabase(`from-${version}`);
  if (!opened.ok) throw new Error(opened.detail);
  const store = makeClaimStore(opened.value);
  const how = { mode: 'merge', id: 'one', now: '2026-01-01T00:00:00Z', name: 'f' } as const;
  const brought = await importClaims(opened.value, sourceOfClaims([claimOf({ note: 'New.' })]), how);
  expect(brought).toMatchObject({ ok: true, value: { merged: 1 } });
  expect(await store.get(claimOf().id)).toEqual({ ok: true, value: claimOf({ note: 'New.' }) });
  await undoImport(opened.value, 'one', '2026-01-02T00:00:00Z');
  expect(await store.get(claimOf().id)).toEqual({ ok: true, value: claimOf() });
});
