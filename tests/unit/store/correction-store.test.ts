import { expect, test } from 'vitest';
import type { Correction } from '../../../lib/claims/corrections';
import { makeCorrectionStore } from '../../../lib/store/correction-store';
import { figureOf } from '../components/samples';
import { freshDatabase } from './helpers';

const correction = (id: string, madeAt: string): Correction => ({
  id,
  madeAt,
  host: 'news.example',
  sentence: 'OpenAI spent $8.67 billion on inference.',
  figure: figureOf(),
  change: { kind: 'figure' },
  deletedAt: null,
});
const WHEN = '2026-02-01T00:00:00.000Z';

test('lists the latest first, and moves to the trash and back', async () => {
  const store = makeCorrectionStore(await freshDatabase());
  await store.add(correction('a', '2026-01-01T00:00:00.000Z'));
  await store.add(correction('b', '2026-01-02T00:00:00.000Z'));
  const listed = await store.list();
  expect(listed.ok && listed.value.corrections.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(await store.mark(['a', 'unknown'], WHEN)).toEqual({ ok: true, value: ['a'] });
  expect(await store.mark(['a'], WHEN)).toEqual({ ok: true, value: [] });
  const after = await store.list();
  expect(after.ok && after.value.trash).toEqual([
    { ...correction('a', '2026-01-01T00:00:00.000Z'), deletedAt: WHEN },
  ]);
  expect(await store.mark(['a'], null)).toEqual({ ok: true, value: ['a'] });
});

test('names a row that cannot be read and keeps the others', async () => {
  const database = await freshDatabase();
  const store = makeCorrectionStore(database);
  await store.add(correction('a', '2026-01-01T00:00:00.000Z'));
  await database.table('corrections').add({ id: 'b', change: { kind: 'else' } });
  const listed = await store.list();
  expect(listed.ok && listed.value.corrections.map(({ id }) => id)).toEqual(['a']);
  expect(listed.ok && listed.value.problems).toHaveLength(1);
});
