import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { type Database, makeDatabase, openDatabase } from '../../../lib/store/database';
import { parseShipped } from '../../../lib/store/ledger-in-force';
import { loadPack, readStoredPack } from '../../../lib/store/load-pack';
import { makeOwnFactStore } from '../../../lib/store/own-fact-store';
import { KEPT_VERSIONS, makePackStore, type PackStore } from '../../../lib/store/pack-store';
import { UPGRADES } from '../../../lib/store/upgrades';
import { freshDatabase, rawPack } from './helpers';

const NOW = new Date('2026-01-02T03:04:05Z');
const at = NOW.toISOString();
let database: Database;
let store: PackStore;

beforeEach(async () => {
  database = await freshDatabase();
  store = makePackStore(database);
  await loadPack(rawPack(), store, NOW);
});

const versions = async () => {
  const earlier = await store.earlier();
  return earlier.ok ? earlier.value.map(({ version }) => version) : null;
};

test('a pack that is replaced is kept, whole', async () => {
  await loadPack(rawPack({ version: '1.1.0' }), store, NOW);
  expect(await versions()).toEqual(['1.0.0']);
  const earlier = await store.earlier();
  const id = earlier.ok ? (earlier.value[0]?.id ?? 0) : 0;
  expect(await store.readEarlier(id)).toEqual({ ok: true, value: rawPack() });
});

test('only the latest few are kept', async () => {
  for (let patch = 1; patch <= KEPT_VERSIONS + 2; patch++) {
    await loadPack(rawPack({ version: `1.0.${patch}` }), store, NOW);
  }
  expect(await versions()).toEqual(['1.0.6', '1.0.5', '1.0.4', '1.0.3', '1.0.2']);
  expect(await database.packBodies.count()).toBe(KEPT_VERSIONS);
});

test('a version that a person chose stays until a later one ships', async () => {
  const older = parseShipped(rawPack({ version: '0.9.0' }));
  await store.replace(older, { installedAt: at, chosenOver: '1.0.0' });
  expect(await loadPack(rawPack(), store, NOW)).toEqual({ ok: true, outcome: 'newer-kept' });
  expect(await loadPack(rawPack({ version: '1.0.1' }), store, NOW)).toEqual({
    ok: true,
    outcome: 'installed',
  });
  expect(await versions()).toEqual(['0.9.0', '1.0.0']);
});

test('a failure at the last row leaves the old pack and the list of earlier ones as they were', async () => {
  const next = parseShipped(rawPack({ version: '2.0.0' }));
  const last = next.facts.at(-1)!.id;
  database.facts.hook('creating', (_key, row) => {
    if (row.id === last) throw new DOMException('disk full', 'QuotaExceededError');
  });
  expect(await store.replace(next, { installedAt: at })).toMatchObject({ ok: false });
  expect(await readStoredPack('openai-microsoft', store)).toEqual({ ok: true, pack: rawPack() });
  expect(await versions()).toEqual([]);
});

test('progress counts every row', async () => {
  const seen: [number, number][] = [];
  const pack = parseShipped(rawPack({ version: '2.0.0' }));
  await store.replace(pack, { installedAt: at, onProgress: (done, total) => seen.push([done, total]) });
  expect(seen.at(-1)).toEqual([pack.facts.length, pack.facts.length]);
});

test('a pack that is taken out can be put back', async () => {
  const other = parseShipped(rawPack({ pack: 'another' }));
  await store.replace(other, { installedAt: at });
  expect(await store.remove('another', at)).toEqual({ ok: true, value: true });
  expect(await store.remove('another', at)).toEqual({ ok: true, value: false });
  expect(await store.head('another')).toEqual({ ok: true, value: null });
  expect(await versions()).toEqual(['1.0.0']);
});

test('own facts go to the trash and come back', async () => {
  const own = makeOwnFactStore(database);
  const { reply: _reply, variantOf: _of, ...fact } = parseShipped(rawPack()).facts[0]!;
  const source = parseShipped(rawPack()).sources.find(({ id }) => id === fact.source)!;
  await own.put({
    id: 'own.1',
    fact: { ...fact, id: 'own.1', variantOf: null, basis: 'user' },
    source,
    deletedAt: null,
  });
  const sizes = async () => {
    const listed = await own.list();
    return listed.ok ? [listed.value.rows.length, listed.value.trash.length] : null;
  };
  expect(await sizes()).toEqual([1, 0]);
  expect(await own.mark(['own.1', 'own.2'], at)).toEqual({ ok: true, value: ['own.1'] });
  expect(await sizes()).toEqual([0, 1]);
  expect(await own.mark(['own.1'], null)).toEqual({ ok: true, value: ['own.1'] });
  expect(await sizes()).toEqual([1, 0]);
});

test('version 1 comes up with its own facts and its pack', async () => {
  const [v1] = UPGRADES;
  const old = new Dexie('from-v1');
  old.version(1).stores({ ...v1!.stores } as Record<string, string>);
  await old.open();
  const fact = { ...parseShipped(rawPack()).facts[0]!, id: 'mine', basis: 'user' };
  await old.table('userFacts').add(fact);
  await old.table('packs').add({ pack: 'p', version: '1.0.0' });
  old.close();
  const opened = await openDatabase('from-v1');
  if (!opened.ok) throw new Error(opened.detail);
  expect(await opened.value.userFacts.toArray()).toEqual([
    { id: 'mine', fact, source: null, deletedAt: null },
  ]);
  expect(await opened.value.packs.count()).toBe(1);
  expect(makeDatabase('x').verno).toBe(UPGRADES.at(-1)?.version);
});
