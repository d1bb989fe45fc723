import { beforeEach, describe, expect, test } from 'vitest';
import { buildClaim } from '../../../lib/claims/build-claim';
import type { Claim } from '../../../lib/claims/types';
import { LIMITS } from '../../../lib/messages/schemas/limits';
import { claimsIn } from '../../../lib/store/claim-blocks';
import { countClaims, readClaimPart, readRows } from '../../../lib/store/claim-rows';
import { type ClaimStore, makeClaimStore } from '../../../lib/store/claim-store';
import type { Database } from '../../../lib/store/database';
import { packClaim } from '../../../lib/store/stored-claim';
import { COMPARISON, FIGURE, META, PAGE_FIGURE } from '../messages/samples';
import { freshDatabase } from './helpers';

let database: Database;
let store: ClaimStore;

beforeEach(async () => {
  database = await freshDatabase();
  store = makeClaimStore(database);
});

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const claim = (n: number, change: Partial<typeof META> = {}): Claim =>
  buildClaim({
    figure: FIGURE,
    context: { ...PAGE_FIGURE.context, prefix: `Part ${n}: ` },
    meta: { ...META, ...change },
    comparison: COMPARISON,
    facts: [],
    packVersion: 'pack 1.0.0',
    extensionVersion: '0.1.0',
    now: new Date(Date.UTC(2026, 0, n)).toISOString(),
    id: uuid(n),
  });

const listed = async (includeDeleted = false): Promise<readonly string[]> => {
  const list = await store.list({ includeDeleted });
  return list.ok ? list.value.claims.map(({ id }) => id) : [list.detail];
};

test('kept claims are listed newest first, as they were', async () => {
  const [first, second] = [claim(1), claim(2)];
  expect(await store.keep([first, second])).toEqual({ ok: true, value: [uuid(1), uuid(2)] });
  expect(await store.list({ includeDeleted: false })).toEqual({
    ok: true,
    value: { claims: [second, first], problems: [] },
  });
  expect(await store.get(uuid(1))).toEqual({ ok: true, value: first });
  expect(await store.get(uuid(9))).toEqual({ ok: true, value: null });
});

describe('the same words at the same place', () => {
  test('keep their first id, within one keeping and across', async () => {
    const again = { ...claim(1), id: uuid(7) };
    expect(await store.keep([claim(1), again])).toEqual({ ok: true, value: [uuid(1), uuid(1)] });
    expect(await store.keep([again])).toEqual({ ok: true, value: [uuid(1)] });
    expect(await listed()).toEqual([uuid(1)]);
  });

  test('come back from the trash', async () => {
    await store.keep([claim(1)]);
    await store.change([uuid(1)], { kind: 'trash' }, '2026-02-01T00:00:00Z');
    await store.keep([{ ...claim(1), id: uuid(7) }]);
    expect(await listed()).toEqual([uuid(1)]);
  });

  test('an anchor in the address is the same page; another page or place is not', async () => {
    await store.keep([claim(1)]);
    const elsewhere = { ...claim(1, { url: `${META.url}#part` }), id: uuid(5) };
    const otherPage = { ...claim(1, { url: 'https://news.example/b' }), id: uuid(6) };
    expect(await store.keep([elsewhere, otherPage, claim(2)])).toEqual({
      ok: true,
      value: [uuid(1), uuid(6), uuid(2)],
    });
  });
});

const DAY = '2026-02-01T00:00:00Z';
const OTHER_DAY = '2026-02-02T00:00:00Z';

test('trash and restore move only what they can, and say what they moved', async () => {
  await store.keep([claim(1), claim(2)]);
  const trashed = [{ id: uuid(1), deletedAt: null }];
  expect(await store.change([uuid(1), uuid(9)], { kind: 'trash' }, DAY)).toEqual({
    ok: true,
    value: trashed,
  });
  expect(await store.change([uuid(1)], { kind: 'trash' }, OTHER_DAY)).toEqual({ ok: true, value: [] });
  expect(await listed()).toEqual([uuid(2)]);
  expect(await listed(true)).toEqual([uuid(2), uuid(1)]);
  expect(await store.change([uuid(1), uuid(2)], { kind: 'restore' }, DAY)).toEqual({
    ok: true,
    value: [{ id: uuid(1), deletedAt: DAY }],
  });
  expect(await listed()).toEqual([uuid(2), uuid(1)]);
});

const rows = async () => {
  const part = await readClaimPart(database, null, 10);
  return part.ok ? part.value.rows : [];
};

describe('a change of many claims', () => {
  test('is in the table’s rows at once, and is put back exactly', async () => {
    await store.keep([claim(1), { ...claim(2), tags: ['azure'], note: 'First.' }]);
    const before = await store.list({ includeDeleted: true });
    const ids = [uuid(1), uuid(2)];
    const changes = [
      await store.change(ids, { kind: 'tag', tags: ['azure', 'leak'] }, DAY),
      await store.change(ids, { kind: 'colour', colour: 'green' }, DAY),
      await store.change(ids, { kind: 'append', text: 'Check.' }, DAY),
    ];
    expect(await rows()).toMatchObject([
      { id: uuid(2), tags: ['azure', 'leak'], colour: 'green', note: 'First.\nCheck.' },
      { id: uuid(1), tags: ['azure', 'leak'], colour: 'green', note: 'Check.' },
    ]);
    for (const change of changes.toReversed()) if (change.ok) await store.putBack(change.value);
    expect(await store.list({ includeDeleted: true })).toEqual(before);
  });

  test('is all or nothing', async () => {
    await store.keep([claim(1), { ...claim(2), note: 'x'.repeat(LIMITS.note) }]);
    const change = await store.change([uuid(1), uuid(2)], { kind: 'append', text: 'more' }, DAY);
    expect(change).toMatchObject({ ok: false });
    expect((await rows()).find(({ id }) => id === uuid(1))?.note).toBe('');
  });
});

test('a corrected reading keeps the machine’s beside it, and is taken back', async () => {
  await store.keep([claim(1)]);
  const machine = claim(1).reading;
  const corrected = { ...claim(1), reading: { ...machine, value: 2e9 }, machineReading: machine };
  const former = await store.correct(corrected);
  expect(await store.get(uuid(1))).toEqual({ ok: true, value: corrected });
  expect(await rows()).toMatchObject([{ corrected: true, reading: { value: 2e9 } }]);
  if (former.ok && former.value) await store.putBack([former.value]);
  expect(await store.get(uuid(1))).toEqual({ ok: true, value: claim(1) });
});

test('the table comes in parts, newest first, and what was long in the trash goes for good', async () => {
  await store.keep([claim(1), claim(2), claim(3)]);
  const first = await readClaimPart(database, null, 2);
  expect(first).toMatchObject({ ok: true, value: { rows: [{ id: uuid(3) }, { id: uuid(2) }] } });
  expect(await countClaims(database)).toEqual({ ok: true, value: { total: 3, problems: [] } });
  const next = first.ok ? first.value.next : null;
  expect(await readClaimPart(database, next, 2)).toMatchObject({
    ok: true,
    value: { rows: [{ id: uuid(1) }], next: null },
  });
  await store.change([uuid(2)], { kind: 'trash' }, DAY);
  expect(await store.purge(OTHER_DAY)).toEqual({ ok: true, value: [uuid(2)] });
  expect((await rows()).map(({ id }) => id)).toEqual([uuid(3), uuid(1)]);
});

test('a row that cannot be read is named and hides no other', async () => {
  await store.keep([claim(1), claim(2)]);
  const [row] = await readRows(database, [uuid(1)]);
  if (!row) throw new Error('not kept');
  await claimsIn(database).put([packClaim({ ...row, reading: { ...FIGURE, value: 'much' as never } })]);
  const list = await store.list({ includeDeleted: false });
  expect(list).toMatchObject({ ok: true, value: { claims: [{ id: uuid(2) }] } });
  expect(list.ok && list.value.problems).toEqual([expect.stringContaining(`${uuid(1)}, reading.value`)]);
});

test('keeping is all or nothing', async () => {
  await store.keep([claim(1)]);
  const clash = { ...claim(3), id: uuid(1) };
  expect(await store.keep([claim(2), clash])).toMatchObject({ ok: false, code: 'storage-failed' });
  expect(await listed(true)).toEqual([uuid(1)]);
});
