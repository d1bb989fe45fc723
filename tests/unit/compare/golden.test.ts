import { describe, expect, it } from 'vitest';
import { compareFigure } from '../../../lib/compare';
import { LINE_KEYS } from '../../../lib/compare/keys';
import { type Comparison, DEFAULT_ASSUMPTIONS, type Reference } from '../../../lib/compare/types';
import { FIGURE_METRICS } from '../../../lib/figures/metrics';
import type { Figure } from '../../../lib/figures/types';
import { shippedLedger } from '../../../lib/ledger/shipped';
import type { GoldenCase, Ref } from './golden/case';
import { COSTS } from './golden/costs';
import { INFERENCE } from './golden/inference';
import { RESULTS } from './golden/results';
import { REVENUE } from './golden/revenue';
import { STOCKS } from './golden/stocks';

const ledger = shippedLedger();
const TABLES = { INFERENCE, REVENUE, COSTS, RESULTS, STOCKS };
const ALL = Object.values(TABLES).flat();
const KEYS = new Map(LINE_KEYS.map(({ key, values }) => [key, [...values].sort()]));

const toFigure = (figure: GoldenCase['figure']): Figure => ({
  block: 0,
  start: 0,
  end: 1,
  quote: 'x',
  kind: 'money',
  ...((figure.kind ?? 'money') === 'money' || figure.rangeUnit === 'money' ? { currency: 'USD' } : {}),
  qualifier: 'exact',
  company: 'openai',
  period: null,
  stance: 'actual',
  scope: [],
  basis: [],
  confidence: 1,
  highlight: true,
  cues: [],
  ...figure,
});

const compare = ({ figure, published = '2025-11-13', assume }: GoldenCase): Comparison =>
  compareFigure(toFigure(figure), {
    ledger,
    published,
    assumptions: { ...DEFAULT_ASSUMPTIONS, ...assume },
  });

const checkReference = (actual: Reference | null, expected: Ref | null): void => {
  if (!expected || !actual) {
    expect(actual).toBe(expected);
    return;
  }
  const [value, bound, alignment, knownThen] = expected;
  const { period, facts, ...seen } = actual;
  expect({ ...seen, value: Math.round(actual.value / 1e6) * 1e6 }).toEqual({
    value,
    bound,
    alignment,
    knownThen: knownThen ?? actual.knownThen,
  });
  expect(facts.length).toBeGreaterThan(0);
};

const checkNumbers = (comparison: Comparison, numbers: NonNullable<GoldenCase['numbers']>): void => {
  for (const [key, name, value, bound] of numbers) {
    const found = comparison.lines.find((line) => line.key === key)?.values[name];
    if (!found || !('value' in found) || typeof found.value !== 'number')
      throw new Error(`no ${key} ${name}`);
    expect(Number(found.value.toPrecision(3))).toBe(Number(value.toPrecision(3)));
    if (bound && 'bound' in found) expect(found.bound).toBe(bound);
  }
};

const checkLines = (comparison: Comparison, expected: GoldenCase): void => {
  const keys = [...comparison.lines, ...comparison.caveats].map(({ key }) => key);
  for (const key of expected.lines ?? []) expect(keys).toContain(key);
  for (const key of expected.without ?? []) expect(keys).not.toContain(key);
  const since = comparison.lines.filter((line) => line.since).map(({ key }) => key);
  for (const key of expected.since ?? []) expect(since).toContain(key);
};

for (const [table, cases] of Object.entries(TABLES)) {
  describe(`golden table: ${table.toLowerCase()}`, () => {
    it.each(cases)('$name', (expected) => {
      const comparison = compare(expected);
      for (const field of [
        'verdict',
        'against',
        'reason',
        'alignment',
        'recognised',
        'candidates',
      ] as const) {
        if (expected[field] !== undefined)
          expect([field, comparison[field]]).toEqual([field, expected[field]]);
      }
      const { inferenceCost, impliedRevenue } = comparison.references;
      if (expected.inference !== undefined) checkReference(inferenceCost, expected.inference);
      if (expected.implied !== undefined) checkReference(impliedRevenue, expected.implied);
      checkLines(comparison, expected);
      checkNumbers(comparison, expected.numbers ?? []);
    });
  });
}

describe('what holds for every row of the golden table', () => {
  it.each(ALL)('$name', (row) => {
    const comparison = compare(row);
    const { verdict, reason, against, references, lines, caveats } = comparison;
    const judged = verdict !== 'context' && verdict !== 'not-comparable';
    expect(judged).toBe(against !== null);
    if (judged) expect(reason).toBe(null);
    if (verdict === 'not-comparable') expect(reason).not.toBe(null);
    if (verdict === 'above' || verdict === 'below')
      expect(['exact', 'summed']).toContain(comparison.alignment);
    for (const line of [...lines, ...caveats]) {
      expect([line.key, Object.keys(line.values).sort()]).toEqual([line.key, KEYS.get(line.key)]);
      for (const id of line.facts) expect(ledger.facts.has(id)).toBe(true);
    }
    if (references.inferenceCost || references.impliedRevenue) {
      expect(caveats.map(({ key }) => key)).toContain('caveat.microsoft-reply');
    }
  });

  it('has a row for every metric, verdict, reason and alignment', () => {
    const seen = ALL.map(compare);
    expect(new Set(ALL.map(({ figure }) => figure.metric))).toEqual(new Set(FIGURE_METRICS));
    expect(new Set(seen.map(({ verdict }) => verdict)).size).toBe(6);
    expect(new Set(seen.flatMap(({ reason }) => reason ?? [])).size).toBe(8);
    expect(new Set(seen.map(({ alignment }) => alignment)).size).toBe(5);
  });

  it('uses every line and caveat at least once', () => {
    const used = new Set(
      ALL.map(compare).flatMap(({ lines, caveats }) => [...lines, ...caveats].map(({ key }) => key)),
    );
    expect([...KEYS.keys()].filter((key) => !used.has(key))).toEqual([]);
  });
});
