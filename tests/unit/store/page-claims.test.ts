import { expect, test } from 'vitest';
import { makeClaimStore } from '../../../lib/store/claim-store';
import { followClaims, readOutdatedIds, readPageClaims } from '../../../lib/store/page-claims';
import { claimOf } from '../export/samples';
import { freshDatabase, tableRowsOf } from './helpers';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const quote = (n: number) => ({ exact: '$8.67 billion', prefix: `${n} `, suffix: '' });
const claim = (n: number, over: Parameters<typeof claimOf>[0] = {}) =>
  claimOf({ id: uuid(n), quote: quote(n), ...over });
const NOW = '2026-02-01T00:00:00.000Z';

const open = async () => {
  const database = await freshDatabase();
  return { database, store: makeClaimStore(database) };
};

test('claims are found by either address of their page, without the trash', async () => {
  const { database, store } = await open();
  const elsewhere = { ...claimOf().page, url: 'https://news.example/other', canonicalUrl: null };
  await store.keep([claim(1), claim(2), claim(3, { page: elsewhere })]);
  await store.change([uuid(2)], { kind: 'trash' }, NOW);
  const on = async (...pages: string[]) => {
    const found = await readPageClaims(database, pages);
    return found.ok && found.value.map(({ id }) => id);
  };
  expect(await on('https://news.example/a?b=1')).toEqual([uuid(1)]);
  expect(await on('https://news.example/a', 'https://news.example/a?b=1')).toEqual([uuid(1)]);
  expect(await on('https://news.example/')).toEqual([]);
  expect(await on('https://news.example/other')).toEqual([uuid(3)]);
});

test('what became of claims is written with the table’s rows; what did not change stays', async () => {
  const { database, store } = await open();
  await store.keep([claim(1), claim(2)]);
  const visit = { at: NOW, found: false, seenAt: claim(1).keptAt };
  const changed = await followClaims(database, [uuid(1), uuid(2), uuid(9)], (one) =>
    one.id === uuid(1) ? { ...one, visit } : null,
  );
  expect(changed.ok && changed.value.map(({ id }) => id)).toEqual([uuid(1)]);
  expect(await store.get(uuid(1))).toEqual({ ok: true, value: { ...claim(1), visit } });
  expect(await store.get(uuid(2))).toEqual({ ok: true, value: claim(2) });
  const rows = await tableRowsOf(database);
  expect(rows.map(({ id, missing }) => [id, missing])).toEqual([
    [uuid(1), NOW],
    [uuid(2), undefined],
  ]);
  // The same words are still the same claim.
  expect(await store.keep([claim(1)])).toEqual({ ok: true, value: [uuid(1)] });
});

test('a comparison of another pack is found, replaced with its history, and put back', async () => {
  const { database, store } = await open();
  await store.keep([claim(1), claim(2, { packVersion: '2.0.0' })]);
  expect(await readOutdatedIds(database, '2.0.0')).toEqual({ ok: true, value: [uuid(1)] });
  const { comparison, facts } = claim(1);
  const now = { comparison: { ...comparison, verdict: 'above' as const }, facts: [], packVersion: '2.0.0' };
  const former = await store.judgeAnew([uuid(1)], () => now, NOW);
  const earlier = [{ comparison, facts, packVersion: '1.0.0', replacedAt: NOW }];
  expect(await store.get(uuid(1))).toEqual({ ok: true, value: { ...claim(1), ...now, earlier } });
  expect(await readOutdatedIds(database, '2.0.0')).toEqual({ ok: true, value: [] });
  if (former.ok) await store.putBack(former.value);
  expect(await store.get(uuid(1))).toEqual({ ok: true, value: claim(1) });
  expect(await readOutdatedIds(database, '2.0.0')).toEqual({ ok: true, value: [uuid(1)] });
});
