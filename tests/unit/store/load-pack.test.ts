import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Fact } from '../../../lib/ledger/schema';
import type { Database } from '../../../lib/store/database';
import { compareVersions, loadPack, readStoredPack } from '../../../lib/store/load-pack';
import { makePackStore, type PackStore } from '../../../lib/store/pack-store';
import { freshDatabase, rawPack } from './helpers';

const NOW = new Date('2026-01-02T03:04:05Z');
let database: Database;
let store: PackStore;

beforeEach(async () => {
  database = await freshDatabase();
  store = makePackStore(database);
});

const counts = async () => [await database.facts.count(), await database.sources.count()];

test('the shipped pack comes back from the database as it was', async () => {
  const raw = rawPack();
  expect(await loadPack(raw, store, NOW)).toEqual({ ok: true, outcome: 'installed' });
  expect(await readStoredPack(raw.pack, store)).toEqual({ ok: true, pack: raw });
  expect(await database.packs.get(raw.pack)).toMatchObject({
    installedAt: NOW.toISOString(),
    version: raw.version,
  });
});

test('loading again changes nothing', async () => {
  await loadPack(rawPack(), store, NOW);
  const before = await counts();
  const replace = vi.spyOn(store, 'replace');
  expect(await loadPack(rawPack(), store, NOW)).toEqual({ ok: true, outcome: 'unchanged' });
  expect(replace).not.toHaveBeenCalled();
  expect(await counts()).toEqual(before);
});

test('a pack whose rows were lost is filled again', async () => {
  await loadPack(rawPack(), store, NOW);
  await database.facts.clear();
  expect(await loadPack(rawPack(), store, NOW)).toEqual({ ok: true, outcome: 'installed' });
  expect(await counts()).toEqual([rawPack().facts.length, rawPack().sources.length]);
});

describe('a later version', () => {
  test('replaces the rows of the one before, and only those', async () => {
    await loadPack(rawPack(), store, NOW);
    const own = { ...rawPack().facts[0], id: 'own-fact', basis: 'user' } as unknown as Fact;
    const mine = { id: own.id, fact: own, source: null, deletedAt: null };
    await database.userFacts.add(mine);
    await database.facts.add({ ...own, pack: 'another-pack', at: 0 });
    const next = rawPack({ version: '1.0.10' });
    next.facts[0]!.caveat = 'Said otherwise.';
    expect(await loadPack(next, store, NOW)).toEqual({ ok: true, outcome: 'installed' });
    expect(await readStoredPack(next.pack, store)).toEqual({ ok: true, pack: next });
    expect(await database.userFacts.toArray()).toEqual([mine]);
    expect(await database.facts.where('pack').equals('another-pack').count()).toBe(1);
  });

  test('is not undone by the shipped one', async () => {
    const next = rawPack({ version: '2.0.0' });
    await loadPack(next, store, NOW);
    expect(await loadPack(rawPack(), store, NOW)).toEqual({ ok: true, outcome: 'newer-kept' });
    expect(await readStoredPack(next.pack, store)).toEqual({ ok: true, pack: next });
  });
});

test('a failure at the last row leaves the old pack whole', async () => {
  await loadPack(rawPack(), store, NOW);
  const next = rawPack({ version: '1.1.0' });
  const last = next.sources.at(-1)!.id;
  database.sources.hook('creating', (_key, row) => {
    if (row.id === last) throw new DOMException('disk full', 'QuotaExceededError');
  });
  const loaded = await loadPack(next, store, NOW);
  expect(loaded).toMatchObject({ ok: false });
  expect(await readStoredPack(next.pack, store)).toEqual({ ok: true, pack: rawPack() });
});

describe('a bad pack is kept out, with what is wrong', () => {
  const withFact = (change: object) => {
    const pack = rawPack({ version: '9.0.0' });
    return { ...pack, facts: [{ ...pack.facts[0], ...change }, ...pack.facts.slice(1)] };
  };
  const withSource = (change: object) => {
    const pack = rawPack({ version: '9.0.0' });
    return { ...pack, sources: [{ ...pack.sources[0], ...change }, ...pack.sources.slice(1)] };
  };
  const twice = rawPack({ version: '9.0.0' });
  const cases: [string, unknown, string][] = [
    ['no pack', 'text', 'pack'],
    ['another format', rawPack({ format: 2 }), 'format'],
    ['value as text', withFact({ value: '1' }), 'facts row 1'],
    ['unknown metric', withFact({ metric: 'x' }), 'metric'],
    ['double id', { ...twice, facts: [...twice.facts, twice.facts[0]] }, 'id'],
    ['unknown source', withFact({ source: 'nowhere' }), 'source'],
    ['HTML in a caveat', withFact({ caveat: 'Read <img src=x onerror=alert(1)> this.' }), 'caveat'],
    ['a formula as title', withSource({ title: '=HYPERLINK("x")' }), 'title'],
    ['an impossible date', withFact({ knownSince: '2025-02-30' }), 'knownSince'],
    ['script as address', withSource({ url: 'javascript:1' }), 'url'],
  ];
  test.each(cases)('%s', async (_name, bad, named) => {
    await loadPack(rawPack(), store, NOW);
    const loaded = await loadPack(bad, store, NOW);
    expect(loaded).toMatchObject({ ok: false, code: 'bad-pack' });
    expect(loaded).toHaveProperty('detail', expect.stringContaining(named));
    expect(await readStoredPack('openai-microsoft', store)).toEqual({ ok: true, pack: rawPack() });
  });
});

test('a stored row that was damaged is named when it is read', async () => {
  await loadPack(rawPack(), store, NOW);
  const row = (await database.facts.toCollection().first())!;
  await database.facts.put({ ...row, value: 'much' as unknown as number });
  const read = await readStoredPack('openai-microsoft', store);
  expect(read).toMatchObject({ ok: false, code: 'bad-pack' });
  expect(read).toHaveProperty('detail', expect.stringContaining('value'));
});

test.each([
  ['1.0.0', '1.0.0', 0],
  ['1.0.9', '1.0.10', -1],
  ['2.0.0', '1.9.9', 1],
] as const)('version %s beside %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});
