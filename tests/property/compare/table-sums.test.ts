import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWrongTotals } from '../../../lib/compare/table-sums';

const say = (rows: readonly (readonly [string, string])[]) =>
  findWrongTotals({ columns: ['2025'], rows: rows.map(([label, cell]) => ({ label, cells: [cell] })) });

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const values = fc.array(fc.double({ min: 0.1, max: 50_000, noNaN: true }), { minLength: 2, maxLength: 12 });
const digits = fc.integer({ min: 0, max: 3 });
const named = (all: readonly number[], places: number): (readonly [string, string])[] =>
  all.map((value, at) => [`Part ${String.fromCharCode(65 + at)}`, value.toFixed(places)]);

test('nothing is said of a column that adds up before it is rounded', () => {
  fc.assert(
    fc.property(values, digits, fc.boolean(), (all, places, ends) => {
      const rows = named(all, places);
      const last = ends
        ? rows.map(([label, cell], at) => [at === rows.length - 1 ? 'Other' : label, cell] as const)
        : rows;
      expect(say([...last, ['Total', sum(all).toFixed(places)]])).toEqual([]);
    }),
  );
});

test('nothing is said of a column that shows only some of what its total holds', () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0, max: 50_000, noNaN: true }), digits, (all, hidden, places) => {
      expect(say([...named(all, places), ['Total', (sum(all) + hidden).toFixed(places)]])).toEqual([]);
    }),
  );
});

test('nothing is said of a column whose rows are parts of others', () => {
  const parents = fc.array(
    fc.tuple(fc.integer({ min: 2, max: 9_999 }), fc.array(fc.double({ min: 0.1, max: 0.9 }))),
    {
      minLength: 2,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(parents, (groups) => {
      const all = groups.flatMap(([whole, shares]) => [
        whole,
        ...shares.slice(0, 2).map((share) => Math.ceil(whole * share)),
      ]);
      expect(say([...named(all, 0), ['Total', String(sum(groups.map(([whole]) => whole)))]])).toEqual([]);
    }),
  );
});
