import { expect, test } from 'vitest';
import { filterRows, NO_FILTER, nextSort, OWN_PACK, sortRows, usedBy } from '../../../components/ledger-view';
import { createPageTranslator } from '../../../lib/i18n/create-translator';
import { toLedgerRow } from '../../../lib/ledger/fact-view';
import { shippedPack } from '../../../lib/ledger/shipped';

const t = createPageTranslator('en');
const pack = shippedPack();
const sources = new Map(pack.sources.map((source) => [source.id, source]));
const rows = pack.facts.map((fact) => toLedgerRow(fact, sources, pack.pack));

test('every word of a search must be somewhere in a row', () => {
  const found = filterRows(rows, { ...NO_FILTER, words: 'INFERENCE azure' }, t);
  expect(found.length).toBeGreaterThan(0);
  for (const row of found) expect(JSON.stringify(row).toLowerCase()).toMatch(/inference/);
  expect(filterRows(rows, { ...NO_FILTER, words: 'inference nobody-says-this' }, t)).toEqual([]);
});

test('choices narrow together', () => {
  const found = filterRows(rows, { ...NO_FILTER, company: 'openai', metric: 'revenue', basis: 'leaked' }, t);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((row) => row.metric === 'revenue' && row.basis === 'leaked')).toBe(true);
  expect(filterRows(rows, { ...NO_FILTER, pack: OWN_PACK }, t)).toEqual([]);
});

test('sorts by value in both directions', () => {
  const values = (down: boolean) => sortRows(rows, { by: 'value', down }, t).map(({ value }) => value);
  expect(values(false)).toEqual([...values(false)].sort((a, b) => a - b));
  expect(values(true)).toEqual([...values(false)].reverse());
});

test('sorts by the day on which a fact became known', () => {
  const days = sortRows(rows, { by: 'known', down: false }, t).map(({ knownSince }) => knownSince ?? '');
  expect(days).toEqual([...days].sort());
});

test('a column is sorted up, then down, then not', () => {
  const up = nextSort(null, 'when');
  expect(up).toEqual({ by: 'when', down: false });
  expect(nextSort(up, 'when')).toEqual({ by: 'when', down: true });
  expect(nextSort(nextSort(up, 'when'), 'when')).toBeNull();
  expect(nextSort(up, 'value')).toEqual({ by: 'value', down: false });
});

test('a fact knows what is derived from it', () => {
  const derived = rows.find((row) => (row.derivation?.inputs.length ?? 0) > 0);
  const input = derived?.derivation?.inputs[0] ?? '';
  expect(usedBy(rows, input).map(({ id }) => id)).toContain(derived?.id);
});
