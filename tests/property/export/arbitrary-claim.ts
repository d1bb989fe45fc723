import fc from 'fast-check';
import { factIdsOf } from '../../../lib/claims/build-claim';
import { CLAIM_COLOURS, type Claim } from '../../../lib/claims/types';
import type { Comparison, Line, LineValue, Reference } from '../../../lib/compare/types';
import { FIGURE_METRICS } from '../../../lib/figures/metrics';
import type { Figure, Period } from '../../../lib/figures/types';
import type { FactView } from '../../../lib/messages/protocol';

/** Signs that mean something to spreadsheets, CSV, JSON, HTML or Unicode, more often than chance would give them. */
const SIGNS = [
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  ',',
  ';',
  '|',
  '\r',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '<',
  '&',
  '\\',
  '＝',
];
const UNITS = [
  '\u0000',
  '\uFEFF',
  '\u2028',
  '\uD83D',
  '\uDE00',
  '😀',
  'é',
  'e\u0301',
  '日',
  'ع',
  '<script>',
  '__proto__',
];

const text = (maxLength: number, minLength = 0) =>
  fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(...SIGNS, ...UNITS, '1', '8.67', 'e9', 'a'),
        fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
      ),
      minLength,
      maxLength,
    })
    .map((value) => value.slice(0, maxLength));

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const id = fc.string({ unit: fc.constantFrom('a', 'b', '-', '1', '.'), minLength: 1, maxLength: 8 });
const number = fc.oneof(
  fc.constantFrom(0, -5, 8.67e9, 1.4e12, 20, 0.1, -0.5, 1e21, 5e-324),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
);
const positive = number.map(Math.abs);

const period: fc.Arbitrary<Period> = fc.tuple(day, day, fc.boolean()).map(([a, b, open]) => {
  const [start = a, end = b] = [a, b].sort();
  return { start, end, ...(open ? { openStart: true as const } : {}) };
});

const cue = fc.record({
  of: fc.constantFrom('company', 'metric', 'period', 'stance', 'qualifier', 'scope', 'basis', 'currency'),
  rule: text(10),
  block: fc.nat(),
  start: fc.nat(),
  end: fc.nat(),
});

const unit = fc.constantFrom('money', 'percent', 'multiple');

const kind = fc.oneof(
  fc.record({ kind: unit }),
  fc.record({ kind: fc.constant('range'), rangeUnit: unit, valueMax: number }),
);

const reading = fc
  .record(
    {
      block: fc.nat(),
      start: fc.nat(1000),
      quote: text(20, 1),
      value: number,
      precision: positive,
      currency: fc.constantFrom('USD', 'EUR', 'JPY', 'CNY'),
      qualifier: maybe(fc.constantFrom('exact', 'about', 'at-least', 'at-most', 'less-than', 'more-than')),
      company: fc.constantFrom('openai', 'microsoft', 'other', 'none'),
      companyName: text(10),
      counterparty: text(10),
      metric: fc.constantFrom(...FIGURE_METRICS),
      growthOf: fc.constantFrom(...FIGURE_METRICS),
      period: maybe(period),
      stance: fc.constantFrom('actual', 'projection', 'commitment', 'target', 'rumour'),
      scope: fc.subarray([
        'azure-only',
        'all-clouds',
        'inference-only',
        'includes-training',
        'segment',
        'product',
      ]),
      basis: fc.subarray(['gaap', 'non-gaap', 'cash', 'accrual', 'pre-tax', 'after-tax', 'gross', 'net']),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
      highlight: fc.boolean(),
      cues: fc.array(cue, { maxLength: 3 }),
      corrected: fc.subarray(['company', 'metric', 'period']),
    },
    {
      requiredKeys: [
        'block',
        'start',
        'quote',
        'value',
        'precision',
        'qualifier',
        'company',
        'metric',
        'period',
        'stance',
        'scope',
        'basis',
        'confidence',
        'highlight',
        'cues',
      ],
    },
  )
  .chain((rest) =>
    kind.map((unitOf) => ({ ...rest, ...unitOf, end: rest.start + rest.quote.length }) as Figure),
  );

const bound = fc.constantFrom('point', 'at-least', 'at-most', 'estimate');
const lineValue = fc.oneof(
  fc.record({ type: fc.constant('money'), value: number, bound, currency: text(3) }),
  fc.record({ type: fc.constantFrom('percent', 'multiple', 'years'), value: number, bound }),
  fc.record({ type: fc.constant('rate'), value: number, currency: text(3) }),
  fc.record({ type: fc.constant('count'), value: number }),
  fc.record({ type: fc.constant('period'), value: period }),
  fc.record({ type: fc.constant('date'), value: day }),
  fc.record({ type: fc.constant('name'), value: text(10) }),
  fc.record({ type: fc.constant('message'), key: text(10) }),
) as fc.Arbitrary<LineValue>;
const line = fc.record(
  {
    key: text(10),
    values: fc.dictionary(
      fc.string({ unit: fc.constantFrom('a', 'b', '1'), minLength: 1, maxLength: 3 }),
      lineValue,
      {
        maxKeys: 2,
        noNullPrototype: true,
      },
    ),
    facts: fc.array(id, { maxLength: 2 }),
    since: fc.boolean(),
  },
  { requiredKeys: ['key', 'values', 'facts'] },
) as fc.Arbitrary<Line>;
const alignment = fc.constantFrom('exact', 'summed', 'prorated', 'extrapolated', 'none');
const reference = fc.record({
  value: number,
  bound,
  period,
  alignment,
  knownThen: fc.boolean(),
  facts: fc.array(id, { maxLength: 2 }),
}) as fc.Arbitrary<Reference>;

const assumptions = fc.record({
  revenueShareRate: fc.double({ min: 0.05, max: 0.4, noNaN: true }),
  annualise: fc.constantFrom('latest-quarter-x4', 'trailing-four-quarters'),
  prorate: fc.boolean(),
  onlyThen: fc.boolean(),
  exchangeRates: fc.array(
    fc.record({ currency: fc.constant('EUR'), dollars: fc.constant(1.08), date: day }),
    {
      maxLength: 2,
    },
  ),
});

const comparison = fc.record({
  verdict: fc.constantFrom('matches', 'consistent', 'above', 'below', 'context', 'not-comparable'),
  against: maybe(id),
  reason: maybe(fc.constantFrom('currency', 'period', 'run-rate', 'projection', 'scope', 'basis')),
  alignment,
  references: fc.record({ inferenceCost: maybe(reference), impliedRevenue: maybe(reference) }),
  recognised: maybe(id),
  candidates: fc.array(id, { maxLength: 2 }),
  lines: fc.array(line, { maxLength: 2 }),
  caveats: fc.array(line, { maxLength: 2 }),
  assumptions,
  restsOn: fc.subarray(['revenueShareRate', 'annualise', 'prorate', 'onlyThen', 'exchangeRates']),
}) as fc.Arbitrary<Comparison>;

const source = fc.record({
  publisher: text(10),
  title: text(10),
  url: text(20),
  published: maybe(day),
  relay: maybe(text(10)),
});
const fact = fc.record({
  company: text(8),
  metric: text(8),
  value: number,
  unit: text(4),
  period: maybe(fc.record({ start: day, end: day })),
  asOf: maybe(day),
  basis: text(8),
  precision: text(8),
  scope: fc.array(text(5), { maxLength: 2 }),
  caveat: maybe(text(30)),
  verification: text(8),
  knownSince: maybe(day),
  source: maybe(source),
}) as fc.Arbitrary<Omit<FactView, 'id'>>;

const page = fc.record({
  url: fc.webUrl({ withFragments: true, withQueryParameters: true }),
  canonicalUrl: maybe(fc.webUrl()),
  title: maybe(text(30)),
  author: maybe(text(20)),
  publisher: maybe(text(20)),
  published: maybe(fc.oneof(day, instant, text(5))),
  modified: maybe(instant),
  lang: maybe(text(5)),
});

const quote = fc.record({ exact: text(20, 1), prefix: text(32), suffix: text(32) });

const seen = fc.record({
  quote,
  sentence: text(30),
  amount: reading.map(({ kind: of, rangeUnit, value, valueMax, currency }) => ({
    kind: of,
    value,
    ...(rangeUnit === undefined ? {} : { rangeUnit }),
    ...(valueMax === undefined ? {} : { valueMax }),
    ...(currency === undefined ? {} : { currency }),
  })),
  seenAt: instant,
});

/** A thing with the facts that its comparison names. */
const withFacts = <T extends { readonly comparison: Comparison }>(judged: T) =>
  fc
    .tuple(...factIdsOf(judged.comparison).map((factId) => fact.map((rest) => ({ id: factId, ...rest }))))
    .map((facts) => ({ ...judged, facts }));

const earlier = fc.record({ comparison, packVersion: text(10), replacedAt: instant }).chain(withFacts);

/**
 * Claims of every kind that the library can hold: all units, ranges, currencies, no period, halves of signs, formulas,
 * line breaks, tags with the signs that lists use. Each comparison's facts are with it, as the background writes them.
 */
export const arbitraryClaim: fc.Arbitrary<Claim> = fc
  .record(
    {
      id: fc.uuid(),
      keptAt: instant,
      page,
      quote,
      sentence: text(60),
      fragmentUrl: fc.webUrl({ withFragments: true }),
      reading,
      machineReading: reading,
      comparison,
      packVersion: text(10),
      extensionVersion: text(10),
      note: text(60),
      tags: fc.uniqueArray(text(8, 1), { maxLength: 4 }),
      colour: fc.constantFrom(...CLAIM_COLOURS),
      position: fc.record({ start: fc.nat(1000), end: fc.integer({ min: 1001, max: 2000 }) }),
      textLength: fc.nat(),
      guessed: fc.subarray(['title', 'author', 'publisher', 'published', 'lang']),
      revisions: fc.array(fc.record({ before: seen, after: seen }), { maxLength: 2 }),
      visit: fc.record({ at: instant, found: fc.boolean(), seenAt: instant }),
      earlier: fc.array(earlier, { maxLength: 1 }),
      deletedAt: maybe(instant),
    },
    {
      requiredKeys: [
        'id',
        'keptAt',
        'page',
        'quote',
        'sentence',
        'fragmentUrl',
        'reading',
        'comparison',
        'packVersion',
        'extensionVersion',
        'note',
        'tags',
        'deletedAt',
      ],
    },
  )
  .chain((claim) => withFacts(claim).map((whole) => whole as Claim));

/** Claims of one file: each has its own id. At least one: JSON Lines of none is a file of nothing, which is refused. */
export const arbitraryClaims = fc.uniqueArray(arbitraryClaim, {
  minLength: 1,
  maxLength: 4,
  selector: ({ id: own }) => own,
});
