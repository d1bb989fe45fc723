import { type GoldenCase, H1_2025, NINE_MONTHS, Q3_2025, Y2024, Y2026, Y2028, Y2030 } from './case';

const DATED = { verdict: 'context', reason: 'point-in-time', against: null } as const;

const commitments: readonly GoldenCase[] = [
  {
    name: 'the Azure commitment as years at the latest pace',
    figure: {
      metric: 'purchase-commitment',
      value: 250e9,
      precision: 5e9,
      stance: 'commitment',
      counterparty: 'microsoft',
    },
    ...DATED,
    recognised: 'openai-azure-commitment-incremental',
    lines: ['compare.commitment.years', 'caveat.microsoft-reply'],
    numbers: [
      ['compare.commitment.years', 'years', 17.1, 'estimate'],
      ['compare.commitment.years', 'pace', 14.6e9, 'estimate'],
    ],
    inference: [8670e6, 'point', 'none', true],
  },
  {
    name: 'recognised as the Azure commitment although the text does not say to whom',
    figure: { metric: 'purchase-commitment', value: 250e9, precision: 5e9, stance: 'commitment' },
    ...DATED,
    lines: ['compare.commitment.years'],
  },
  {
    name: 'by the last four quarters: nine months and half of the second half of 2024',
    figure: {
      metric: 'purchase-commitment',
      value: 250e9,
      precision: 5e9,
      stance: 'commitment',
      counterparty: 'microsoft',
    },
    assume: { annualise: 'trailing-four-quarters' },
    ...DATED,
    numbers: [
      ['compare.commitment.years', 'pace', 9.91e9, 'estimate'],
      ['compare.commitment.years', 'years', 25.2, 'estimate'],
    ],
  },
  {
    name: 'before the leak the years are marked as known since',
    figure: {
      metric: 'purchase-commitment',
      value: 250e9,
      precision: 5e9,
      stance: 'commitment',
      counterparty: 'microsoft',
    },
    published: '2025-10-29',
    ...DATED,
    inference: null,
    implied: null,
    since: ['compare.commitment.years', 'compare.inference.latest', 'compare.implied.latest'],
  },
  {
    name: 'commitments to others do not become years',
    figure: {
      metric: 'purchase-commitment',
      value: 300e9,
      precision: 5e10,
      stance: 'commitment',
      counterparty: 'Oracle',
    },
    published: '2025-12-01',
    verdict: 'context',
    reason: 'scope',
    recognised: 'openai-oracle-commitment',
    without: ['compare.commitment.years'],
  },
  {
    name: 'nor does the sum over all suppliers',
    figure: { metric: 'compute-commitment', value: 1.4e12, precision: 5e10, stance: 'commitment' },
    verdict: 'context',
    reason: 'scope',
    recognised: 'openai-compute-commitments-altman',
    without: ['compare.commitment.years'],
  },
  {
    name: 'nor Microsoft’s own purchases',
    figure: {
      metric: 'purchase-commitment',
      company: 'microsoft',
      value: 60e9,
      precision: 5e9,
      stance: 'commitment',
    },
    verdict: 'context',
    reason: 'no-reference',
    without: ['compare.commitment.years'],
  },
];

const percent = (metric: GoldenCase['figure']['metric'], value: number) => ({
  metric,
  kind: 'percent' as const,
  value,
  precision: 0.5,
});

const stocks: readonly GoldenCase[] = [
  {
    name: 'valuation ÷ floor is at most that multiple',
    figure: { metric: 'valuation', value: 500e9, precision: 5e10 },
    ...DATED,
    recognised: 'openai-valuation-2025-10',
    numbers: [
      ['compare.valuation.multiple', 'floor', 8222e6, 'at-least'],
      ['compare.valuation.multiple', 'multiple', 60.8, 'at-most'],
    ],
  },
  {
    name: 'valuation “more than” ÷ floor limits nothing',
    figure: { metric: 'valuation', value: 500e9, precision: 5e10, qualifier: 'more-than' },
    ...DATED,
    numbers: [['compare.valuation.multiple', 'multiple', 60.8, 'estimate']],
  },
  {
    name: 'stake of October 2025',
    figure: {
      ...percent('equity-stake', 27),
      company: 'microsoft',
      period: { start: '2025-10-01', end: '2025-10-31' },
    },
    ...DATED,
    recognised: 'microsoft-stake-openai-2025-10-28',
    since: ['compare.fact.date'],
  },
  {
    name: 'an undated 27 % fits two dates, and the ledger shows the newer 25 %',
    figure: { ...percent('equity-stake', 27), company: 'microsoft' },
    published: '2026-09-01',
    ...DATED,
    recognised: null,
    candidates: ['microsoft-stake-openai-2025-10-28', 'microsoft-stake-openai-2026-03-31'],
    lines: ['compare.fact.date'],
  },
  {
    name: 'a stake in money',
    figure: {
      metric: 'equity-stake',
      company: 'microsoft',
      value: 135e9,
      precision: 5e8,
      qualifier: 'about',
    },
    ...DATED,
    recognised: 'microsoft-stake-value-2025-10-28',
  },
  {
    name: 'the reported rate, beside the effective one',
    figure: percent('revenue-share-rate', 20),
    published: '2025-11-20',
    ...DATED,
    recognised: 'openai-revshare-rate-reported-2025',
    lines: ['compare.fact.period'],
  },
  {
    name: 'the rate a day before its report was public is not recognised, and the report is shown as since',
    figure: percent('revenue-share-rate', 20),
    ...DATED,
    recognised: null,
    since: ['compare.fact.date'],
  },
  {
    name: 'funding raised',
    figure: { metric: 'funding-raised', value: 40e9, precision: 5e9 },
    published: '2025-04-02',
    ...DATED,
    recognised: 'openai-funding-2025-03',
  },
  {
    name: 'funding provided, by filing',
    figure: { metric: 'funding-provided', company: 'microsoft', value: 11.6e9, precision: 5e7 },
    ...DATED,
    recognised: 'microsoft-openai-funded-2025-09-30',
  },
  {
    name: 'market value of Microsoft',
    figure: { metric: 'market-capitalization', company: 'microsoft', value: 4e12, precision: 5e11 },
    ...DATED,
    recognised: null,
  },
  {
    name: 'backlog',
    figure: {
      metric: 'remaining-performance-obligation',
      company: 'microsoft',
      value: 392e9,
      precision: 5e8,
    },
    ...DATED,
    recognised: 'microsoft-commercial-rpo-2025-09-30',
  },
  {
    name: 'share of the backlog',
    figure: { ...percent('remaining-performance-obligation', 45), company: 'microsoft' },
    published: '2026-02-01',
    ...DATED,
    recognised: 'microsoft-rpo-openai-share-2025-12-31',
  },
  {
    name: 'cash',
    figure: { metric: 'cash-and-securities', value: 17.5e9, precision: 5e7 },
    ...DATED,
    recognised: 'openai-cash-reported-2025-06-30',
  },
  {
    name: 'earnings per share',
    figure: {
      metric: 'earnings-per-share',
      company: 'microsoft',
      value: 0.41,
      precision: 0.005,
      period: Q3_2025,
    },
    verdict: 'context',
    reason: 'no-reference',
  },
  {
    name: 'price',
    figure: { metric: 'price', value: 20, precision: 5 },
    verdict: 'context',
    reason: 'no-reference',
  },
  {
    name: 'another quantity',
    figure: { metric: 'other', kind: 'multiple', value: 2, precision: 0.5 },
    verdict: 'context',
    reason: 'no-reference',
  },
  {
    name: 'another company',
    figure: { metric: 'revenue', company: 'other', companyName: 'Anthropic', value: 4e9, precision: 5e8 },
    verdict: 'context',
    reason: 'no-reference',
    inference: null,
    implied: null,
    without: ['caveat.microsoft-reply', 'compare.inference.latest'],
  },
];

const growth: readonly GoldenCase[] = [
  {
    name: 'growth of capital expenditure beside growth of the bill: one year-ago quarter is cut, so an estimate',
    figure: {
      ...percent('growth-rate', 74),
      company: 'microsoft',
      growthOf: 'capital-expenditure',
      period: Q3_2025,
    },
    verdict: 'context',
    reason: 'scope',
    recognised: 'microsoft-capex-growth-fy26-q1',
    numbers: [['compare.growth.inference', 'growth', 195, 'estimate']],
  },
  {
    name: 'growth of the bill over two halves that the ledger has',
    figure: { ...percent('growth-rate', 290), growthOf: 'inference-cost', period: H1_2025 },
    verdict: 'context',
    numbers: [['compare.growth.inference', 'growth', 288, 'point']],
  },
  {
    name: 'growth between two floors bounds nothing',
    figure: { ...percent('growth-rate', 140), growthOf: 'revenue', period: H1_2025 },
    verdict: 'context',
    numbers: [['compare.growth.revenue', 'growth', 143, 'estimate']],
  },
  {
    name: 'growth without a period',
    figure: percent('growth-rate', 50),
    verdict: 'context',
    reason: 'period',
  },
  {
    name: 'growth over a year of which the year before is not known',
    figure: { ...percent('growth-rate', 200), growthOf: 'revenue', period: Y2024 },
    verdict: 'context',
    reason: 'no-reference',
  },
];

const plans: readonly GoldenCase[] = [
  {
    name: 'a loss of 2028 is a projection: the pace it needs, against a gap that is at most that',
    figure: { metric: 'net-loss', value: 74e9, precision: 5e8, stance: 'projection', period: Y2028 },
    verdict: 'context',
    against: null,
    reason: 'projection',
    inference: null,
    implied: null,
    numbers: [['compare.pace.loss', 'multiple', 11.7, 'at-least']],
  },
  {
    name: 'the same as operating loss is recognised as the plan it is',
    figure: { metric: 'operating-loss', value: 74e9, precision: 5e8, stance: 'projection', period: Y2028 },
    verdict: 'context',
    reason: 'projection',
    recognised: 'openai-operating-loss-projection-2028-wsj2025',
  },
  {
    name: 'revenue of 2030: a multiple of a floor is at most that',
    figure: { metric: 'revenue', value: 280e9, precision: 5e9, stance: 'target', period: Y2030 },
    published: '2026-02-22',
    verdict: 'context',
    reason: 'projection',
    recognised: 'openai-revenue-projection-2030',
    numbers: [['compare.pace.revenue', 'multiple', 34.3, 'at-most']],
  },
  {
    name: 'inference planned for 2026',
    figure: { metric: 'inference-cost', value: 14.1e9, precision: 5e7, stance: 'projection', period: Y2026 },
    published: '2026-07-01',
    verdict: 'context',
    reason: 'projection',
    recognised: 'openai-inference-projection-cy2026',
    numbers: [['compare.pace.inference', 'multiple', 0.974, 'point']],
  },
  {
    name: 'a rumoured revenue of a past period is still not judged',
    figure: { metric: 'revenue', value: 1e9, precision: 5e8, stance: 'rumour', period: NINE_MONTHS },
    verdict: 'context',
    reason: 'projection',
    against: null,
  },
  {
    name: 'a rumoured valuation',
    figure: { metric: 'valuation', value: 1e12, precision: 5e11, stance: 'rumour' },
    verdict: 'context',
    reason: 'projection',
  },
  {
    name: 'said as a fact of a year that has not begun: a plan all the same',
    figure: { metric: 'revenue', value: 30e9, precision: 5e9, period: Y2026 },
    verdict: 'context',
    reason: 'projection',
    recognised: null,
  },
  {
    name: 'a promised flow is a plan',
    figure: {
      metric: 'capital-expenditure',
      value: 80e9,
      precision: 5e9,
      stance: 'commitment',
      period: Q3_2025,
    },
    verdict: 'context',
    reason: 'projection',
  },
  {
    name: 'a projection in euros is in euros first',
    figure: {
      metric: 'revenue',
      value: 30e9,
      precision: 5e9,
      currency: 'EUR',
      stance: 'projection',
      period: Y2026,
    },
    verdict: 'not-comparable',
    reason: 'currency',
  },
];

/** Rules 5 and 6: commitments, dated quantities, growth, plans; and what the ledger has nothing for. */
export const STOCKS: readonly GoldenCase[] = [...commitments, ...stocks, ...growth, ...plans];
