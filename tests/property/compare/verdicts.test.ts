import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFigure } from '../../../lib/compare';
import { LINE_KEYS } from '../../../lib/compare/keys';
import { DEFAULT_ASSUMPTIONS } from '../../../lib/compare/types';
import { FIGURE_METRICS } from '../../../lib/figures/metrics';
import type { Figure } from '../../../lib/figures/types';
import { formatDay } from '../../../lib/ledger/days';
import { shippedLedger } from '../../../lib/ledger/shipped';

const ledger = shippedLedger();
const KEYS = new Map(LINE_KEYS.map(({ key, values }) => [key, [...values].sort().join()]));

const iso = fc.integer({ min: 19_300, max: 21_500 }).map(formatDay);
const period = fc.oneof(
  fc.constant(null),
  fc.tuple(iso, iso).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a })),
  fc.constantFrom(
    { start: '2025-01-01', end: '2025-09-30' },
    { start: '2025-01-01', end: '2025-06-30' },
    { start: '2025-07-01', end: '2025-09-30' },
    { start: '2024-01-01', end: '2024-12-31' },
    { start: '2025-01-01', end: '2025-12-31' },
  ),
);

const figure = fc
  .record({
    kind: fc.constantFrom('money', 'percent', 'multiple', 'range'),
    value: fc.double({ min: 0.01, max: 2e12, noNaN: true }),
    wide: fc.double({ min: 1, max: 3, noNaN: true }),
    share: fc.double({ min: 0.0001, max: 0.5, noNaN: true }),
    currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR'),
    qualifier: fc.constantFrom('exact', 'about', 'at-least', 'at-most', 'less-than', 'more-than'),
    company: fc.constantFrom('openai', 'openai', 'microsoft', 'other', 'none'),
    counterparty: fc.constantFrom(undefined, 'Microsoft', 'Oracle'),
    metric: fc.constantFrom(...FIGURE_METRICS),
    period,
    stance: fc.constantFrom('actual', 'actual', 'actual', 'projection', 'commitment', 'target', 'rumour'),
    scope: fc.subarray(['azure-only', 'all-clouds', 'includes-training', 'segment'], { maxLength: 1 }),
    basis: fc.subarray(['gaap', 'non-gaap', 'pre-tax', 'gross'], { maxLength: 1 }),
  })
  .map(({ wide, share, counterparty, ...rest }) => ({
    ...rest,
    block: 0,
    start: 0,
    end: 1,
    quote: 'x',
    precision: rest.value * share,
    ...(rest.kind === 'range' ? { rangeUnit: 'money', valueMax: rest.value * wide, qualifier: null } : {}),
    ...(counterparty ? { counterparty } : {}),
    confidence: 1,
    highlight: true,
    cues: [],
  })) as fc.Arbitrary<Figure>;

const published = fc.oneof(fc.constant(null), iso);
const assumptions = fc.record({
  revenueShareRate: fc.constantFrom(0.2, 0.2, 0.05, 0.4),
  annualise: fc.constantFrom('latest-quarter-x4' as const, 'trailing-four-quarters' as const),
  prorate: fc.boolean(),
  onlyThen: fc.boolean(),
  exchangeRates: fc.constantFrom([], [{ currency: 'EUR', dollars: 1.16, date: '2025-11-13' }]),
});

const runs = { numRuns: 3000 };

describe('any figure at all', () => {
  it('is compared without error, and the result holds together', () => {
    fc.assert(
      fc.property(figure, published, assumptions, (read, date, assumed) => {
        const { verdict, against, reason, alignment, references, lines, caveats } = compareFigure(read, {
          ledger,
          published: date,
          assumptions: assumed,
        });
        const judged = verdict !== 'context' && verdict !== 'not-comparable';
        expect(judged).toBe(against !== null);
        if (!judged) expect(reason).not.toBe(null);
        if (verdict === 'above' || verdict === 'below') {
          expect(['exact', 'summed']).toContain(alignment);
          expect(read.stance).toBe('actual');
          if (/revenue$|cost|paid|expenditure|loss$|burn/.test(read.metric))
            expect(read.kind).not.toBe('percent');
          const dated = assumed.exchangeRates.map(({ currency }) => currency);
          if (read.kind === 'money') expect(['USD', ...dated]).toContain(read.currency);
        }
        if (against === 'impliedRevenue') expect(verdict).not.toBe('above');
        if (references.impliedRevenue && assumed.revenueShareRate !== 0.2) {
          expect(references.impliedRevenue.bound).toBe('estimate');
        }
        for (const line of [...lines, ...caveats]) {
          expect(`${line.key} ${Object.keys(line.values).sort().join()}`).toBe(
            `${line.key} ${KEYS.get(line.key)}`,
          );
          for (const value of Object.values(line.values)) {
            if ('value' in value && typeof value.value === 'number')
              expect(Number.isFinite(value.value)).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('says nothing that was not public of what it recognises', () => {
    fc.assert(
      fc.property(figure, iso, (read, date) => {
        const { recognised } = compareFigure(read, {
          ledger,
          published: date,
          assumptions: DEFAULT_ASSUMPTIONS,
        });
        const entry = recognised ? ledger.facts.get(recognised) : undefined;
        if (!entry) return;
        const first = [entry, ...entry.variants].map(({ fact }) => fact.knownSince).sort()[0];
        expect((first ?? '') <= date).toBe(true);
      }),
      runs,
    );
  });

  it('“more than” any revenue allows for the implied minimum', () => {
    const nineMonths = { start: '2025-01-01', end: '2025-09-30' };
    const openClaim = figure.map(
      (read): Figure => ({
        ...read,
        kind: 'money',
        currency: 'USD',
        qualifier: 'more-than',
        company: 'openai',
        metric: 'revenue',
        period: nineMonths,
        stance: 'actual',
        scope: [],
        basis: [],
      }),
    );
    fc.assert(
      fc.property(openClaim, ({ valueMax, ...read }) => {
        const options = { ledger, published: '2025-11-13', assumptions: DEFAULT_ASSUMPTIONS };
        expect(compareFigure(read, options).verdict).toBe('consistent');
      }),
    );
  });
});
