import { describe, expect, it } from 'vitest';
import { compareFigure } from '../../../lib/compare';
import { explainComparison } from '../../../lib/compare/explain';
import { EXPLAIN_KEYS, LINE_KEYS } from '../../../lib/compare/keys';
import { DEFAULT_ASSUMPTIONS } from '../../../lib/compare/types';
import type { Figure } from '../../../lib/figures/types';
import { toFactView } from '../../../lib/ledger/fact-view';
import { shippedLedger } from '../../../lib/ledger/shipped';

const ledger = shippedLedger();
const figure: Figure = {
  block: 0,
  start: 0,
  end: 13,
  quote: '$8.67 billion',
  kind: 'money',
  value: 8.67e9,
  precision: 5e6,
  currency: 'USD',
  qualifier: 'exact',
  company: 'openai',
  metric: 'inference-cost',
  period: { start: '2025-01-01', end: '2025-09-30' },
  stance: 'actual',
  scope: ['azure-only'],
  basis: [],
  confidence: 1,
  highlight: true,
  cues: [],
};

describe('explainComparison', () => {
  const comparison = compareFigure(figure, {
    ledger,
    published: '2025-11-13',
    assumptions: DEFAULT_ASSUMPTIONS,
  });
  const steps = explainComparison(figure, comparison, ledger);
  const keys = steps.map(({ key }) => key);

  it('goes from the figure over its reading, facts and alignment to the verdict and its caveats', () => {
    const order = [
      'explain.figure',
      'explain.reading',
      'explain.interval',
      'explain.period',
      'explain.fact',
      'explain.alignment.inferenceCost',
      'explain.alignment.impliedRevenue',
      'explain.assumptions',
      'explain.verdict.against',
      'caveat.microsoft-reply',
    ];
    const places = order.map((key) => keys.indexOf(key));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('names every fact that the comparison used, once', () => {
    const told = steps.filter(({ key }) => key === 'explain.fact').flatMap(({ facts }) => facts);
    const used = new Set(comparison.lines.flatMap(({ facts }) => facts));
    expect(new Set(told).size).toBe(told.length);
    for (const id of used) expect(told).toContain(id);
  });

  it('uses known keys with the values that they list', () => {
    const known = new Map(
      [...LINE_KEYS, ...EXPLAIN_KEYS].map(({ key, values }) => [key, [...values].sort()]),
    );
    for (const { key, values } of steps) {
      expect([key, Object.keys(values).sort()]).toEqual([key, known.get(key)]);
    }
  });
});

describe('toFactView', () => {
  it('carries source, relay, caveat and how it was verified', () => {
    const entry = ledger.facts.get('openai-inference-azure-cy2025-9m-register');
    expect(entry && toFactView(entry.fact, ledger.sources)).toMatchObject({
      period: { start: '2025-01-01', end: '2025-09-30' },
      verification: 'secondary',
      caveat: expect.stringContaining('8.67'),
      source: { publisher: 'The Register', relay: 'AI News 24/7' },
    });
  });

  it('has no source for what is derived from other facts', () => {
    const entry = ledger.facts.get('openai-revshare-to-microsoft-cy2025-q3');
    expect(entry && toFactView(entry.fact, ledger.sources).source).toBe(null);
  });
});
