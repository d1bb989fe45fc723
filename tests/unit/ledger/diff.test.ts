import { expect, test } from 'vitest';
import { diffPacks, diffRows } from '../../../lib/ledger/diff';
import { shippedPack } from '../../../lib/ledger/shipped';

test('the same pack differs in nothing', () => {
  const { facts, sources } = diffPacks(shippedPack(), shippedPack());
  expect([facts, sources]).toEqual([
    { added: [], removed: [], changed: [] },
    { added: [], removed: [], changed: [] },
  ]);
});

test('added, removed and changed rows are told apart, with the fields that changed', () => {
  const before = [
    { id: 'a', value: 1, note: 'x', list: [1, 2] },
    { id: 'b', value: 2, note: 'y', list: [] },
  ];
  const after = [
    { list: [2, 1], note: 'x', value: 3, id: 'a' },
    { id: 'c', value: 4, note: 'z', list: [] },
  ];
  const diff = diffRows<(typeof before)[number]>(before, after);
  expect(diff.added.map(({ id }) => id)).toEqual(['c']);
  expect(diff.removed.map(({ id }) => id)).toEqual(['b']);
  expect(diff.changed.map(({ fields }) => fields)).toEqual([['value', 'list']]);
});

test('the order of fields is no change', () => {
  expect(diffRows([{ id: 'a', p: { x: 1, y: 2 } }], [{ p: { y: 2, x: 1 }, id: 'a' }]).changed).toEqual([]);
});

test('without a pack before, everything is added', () => {
  expect(diffPacks(null, shippedPack()).facts.added).toHaveLength(shippedPack().facts.length);
});
