import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { tryBackup } from '../../../../lib/store/backup/check';
import { dropLaidAside, laidAsideFile, readLaidAside } from '../../../../lib/store/backup/lay-aside';
import { replaceAll } from '../../../../lib/store/backup/replace';
import { claimsIn } from '../../../../lib/store/claim-blocks';
import { makeClaimStore } from '../../../../lib/store/claim-store';
import { makeCorrectionStore } from '../../../../lib/store/correction-store';
import { loadPack } from '../../../../lib/store/load-pack';
import { makePackStore } from '../../../../lib/store/pack-store';
import { writeFilters } from '../../../../lib/store/saved-filters';
import { figureOf } from '../../components/samples';
import { claimRowsOf, freshDatabase, rawPack, tableRowsOf } from '../helpers';
import {
  backupOf,
  claims,
  contentOf,
  fileOf,
  keepAll,
  linesOf,
  NOW,
  openScratch,
  restore,
  SETTINGS,
  uuid,
} from './helpers';

const filled = async (count = 3) => {
  const database = await freshDatabase();
  const packs = makePackStore(database);
  await loadPack(rawPack(), packs, new Date(NOW));
  await loadPack(rawPack({ version: '1.1.0' }), packs, new Date(NOW));
  await keepAll(database, count);
  await makeClaimStore(database).change([uuid(1)], { kind: 'trash' }, NOW);
  const correction = { id: 'c', madeAt: NOW, host: 'news.example', sentence: 'x', figure: figureOf() };
  await makeCorrectionStore(database).add({ ...correction, change: { kind: 'figure' }, deletedAt: null });
  await writeFilters(database, [{ name: 'Mine', words: 'leak', choice: {} }]);
  return database;
};

test('what is restored elsewhere is what was backed up, trash and earlier packs included', async () => {
  const database = await filled(270);
  const before = await contentOf(database);
  const other = await freshDatabase();
  await keepAll(other, 2, 5_000);
  expect(await restore(other, await backupOf(database))).toEqual({ ok: true, value: null });
  expect(await contentOf(other)).toEqual(before);
  expect(await other.meta.get('waiting-settings')).toMatchObject({ value: SETTINGS });
});

test('the former state can be gone back to, and what replaced it after that', async () => {
  const database = await freshDatabase();
  await keepAll(database, 30);
  const first = await contentOf(database);
  const other = await freshDatabase();
  await keepAll(other, 5, 1_000);
  await restore(database, await backupOf(other));
  const second = await contentOf(database);
  for (const wanted of [first, second]) {
    const kept = await readLaidAside(database);
    if (!kept.ok || !kept.value) throw new Error('nothing laid aside');
    const file = await laidAsideFile(database, kept.value);
    if (!file.ok) throw new Error(file.detail);
    expect(file.value.size).toBe(kept.value.bytes);
    expect(await restore(database, file.value, `after ${wanted.claims?.length}`)).toMatchObject({ ok: true });
    expect(await contentOf(database)).toEqual(wanted);
    expect(await database.backups.count()).toBe(1);
  }
});

test.each([
  ['all but few are there still', [1, 2, 300]],
  ['few are there still', Array.from({ length: 290 }, (_, n) => n)],
])('what a back-up holds comes back where %s', async (_, gone) => {
  const database = await filled(300);
  const before = await contentOf(database);
  const file = await backupOf(database);
  const store = makeClaimStore(database);
  await store.change([uuid(3), uuid(299)], { kind: 'note', text: 'Changed since.' }, NOW);
  await store.change(gone.map(uuid), { kind: 'trash' }, NOW);
  await store.purge('9999');
  await keepAll(database, 3, 5_000);
  expect(await restore(database, file)).toEqual({ ok: true, value: null });
  expect(await contentOf(database)).toEqual(before);
});

test('the former state goes after its time, and not before', async () => {
  const database = await filled();
  await restore(database, await backupOf(database));
  expect(await dropLaidAside(database, NOW)).toEqual({ ok: true, value: false });
  expect(await database.backupParts.count()).toBe(1);
  expect(await dropLaidAside(database, '2026-12-28T01:00:00.001Z')).toEqual({ ok: true, value: true });
  expect(await database.backupParts.count()).toBe(0);
});

test('a replacement that fails midway changes nothing and lays nothing aside', async () => {
  const database = await filled();
  const before = await contentOf(database);
  const tried = await tryBackup(await backupOf(database), { id: 'check' });
  if (!tried.ok) throw new Error(tried.detail);
  const scratch = await openScratch();
  const source = { database, settings: SETTINGS, now: NOW, extension: '0.1.0' };
  const onProgress = (step: string, rows: number) => {
    if (step === 'new' && rows > 2) throw new Error('the worker ends here');
  };
  const failed = await replaceAll({ source, scratch, settings: SETTINGS, id: 'former', onProgress });
  scratch.close();
  expect(failed).toMatchObject({ ok: false, detail: expect.stringContaining('the worker ends here') });
  expect(await contentOf(database)).toEqual(before);
  expect(await database.backups.count()).toBe(0);
});

test('a check tells what the file holds and touches nothing', async () => {
  const database = await filled();
  const before = await contentOf(database);
  const tried = await tryBackup(await backupOf(database), { id: 'check' });
  expect(tried).toMatchObject({
    ok: true,
    passed: {
      id: 'check',
      head: { madeAt: NOW, version: 1 },
      rows: { claims: 3, corrections: 1, packs: 1, packVersions: 1, meta: 1 },
      unreadable: 0,
      settings: SETTINGS,
    },
  });
  expect(await contentOf(database)).toEqual(before);
});

test('claims that this version cannot read are counted and kept', async () => {
  const database = await filled();
  const broken = { ...claims(1, 2)[0], comparison: null, duplicateKey: 'broken' };
  await claimsIn(database).put([broken as never]);
  const file = await backupOf(database);
  expect(await tryBackup(file, { id: 'check' })).toMatchObject({ ok: true, passed: { unreadable: 1 } });
  const other = await freshDatabase();
  await restore(other, file);
  expect(await claimRowsOf(other)).toHaveLength(3);
  expect(await tableRowsOf(other)).toHaveLength(2);
});

test('a back-up of an older database is upgraded on trial', async () => {
  const database = await filled();
  const [head = '', ...rest] = await linesOf(await backupOf(database));
  const old = { ...JSON.parse(head), database: 3 };
  const tried = await tryBackup(await fileOf([JSON.stringify(old), ...rest]), { id: 'check' });
  expect(tried).toMatchObject({ ok: true, passed: { rows: { claims: 3 } } });
  const scratch = await openScratch();
  expect(await tableRowsOf(scratch)).toHaveLength(3);
  scratch.close();
});

test('a check can be cancelled', async () => {
  const database = await filled();
  const cancel = new AbortController();
  const onProgress = () => cancel.abort();
  const tried = await tryBackup(await backupOf(database), { id: 'check', onProgress, signal: cancel.signal });
  expect(tried).toMatchObject({ ok: false, code: 'cancelled' });
});
