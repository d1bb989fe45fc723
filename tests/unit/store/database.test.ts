import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { makeDatabase, newestVersion, openDatabase } from '../../../lib/store/database';
import { attempt, explainError } from '../../../lib/store/result';
import { UPGRADES } from '../../../lib/store/upgrades';

test('versions rise, and none is named twice', () => {
  const versions = UPGRADES.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
});

test('opens with every table', async () => {
  const opened = await openDatabase('opens');
  expect(opened.ok && opened.value.tables.map(({ name }) => name).sort()).toEqual([
    'backupParts',
    'backups',
    'claimBlocks',
    'corrections',
    'facts',
    'formerClaims',
    'imports',
    'meta',
    'packBodies',
    'packVersions',
    'packs',
    'rowBlocks',
    'sources',
    'staged',
    'userFacts',
  ]);
});

test('a database of a newer version is refused and keeps its rows', async () => {
  const newer = new Dexie('newer');
  newer.version(newestVersion + 1).stores({ claims: 'id', later: 'id' });
  await newer.table('later').add({ id: 'a' });
  newer.close();
  expect(await openDatabase('newer')).toMatchObject({ ok: false, code: 'storage-newer' });
  expect(await newer.open().then(() => newer.table('later').toArray())).toEqual([{ id: 'a' }]);
});

test('a browser that refuses to open gives a failure that says what still works', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('A mutation operation was attempted.', 'InvalidStateError');
  });
  const opened = await openDatabase('refused');
  vi.restoreAllMocks();
  expect(opened).toMatchObject({ ok: false, code: 'storage-unavailable' });
  expect(opened).toHaveProperty('detail', expect.stringContaining('ships with the extension'));
});

describe('errors become advice', () => {
  const wrapped = Object.assign(new Error('Transaction aborted'), {
    name: 'AbortError',
    inner: new DOMException('full', 'QuotaExceededError'),
  });
  test.each([
    ['quota', new DOMException('full', 'QuotaExceededError'), 'storage-full'],
    ['quota inside an aborted transaction', wrapped, 'storage-full'],
    ['closed', Object.assign(new Error('closed'), { name: 'DatabaseClosedError' }), 'storage-unavailable'],
    ['a broken rule', Object.assign(new Error('key'), { name: 'ConstraintError' }), 'storage-failed'],
    ['a word', 'what', 'storage-failed'],
  ])('%s', (_name, error, code) => {
    expect(explainError(error)).toMatchObject({ ok: false, code });
  });
});

test('a closed database answers with a failure, not with an error', async () => {
  const database = makeDatabase('closed');
  const result = await attempt(() => database.claimBlocks.toArray());
  expect(result).toMatchObject({ ok: false, code: 'storage-unavailable' });
});
