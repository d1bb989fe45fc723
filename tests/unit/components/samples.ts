import { type Comparison, DEFAULT_ASSUMPTIONS } from '../../../lib/compare/types';
import type { Figure } from '../../../lib/figures/types';
import type { FactView, ListedFigure } from '../../../lib/messages/protocol';

const NINE_MONTHS = { start: '2025-01-01', end: '2025-09-30' };

export const figureOf = (over: Partial<Figure> = {}): Figure => ({
  block: 0,
  start: 24,
  end: 37,
  quote: '$8.67 billion',
  kind: 'money',
  value: 8.67e9,
  precision: 5e6,
  currency: 'USD',
  qualifier: 'exact',
  company: 'openai',
  metric: 'inference-cost',
  period: NINE_MONTHS,
  stance: 'actual',
  scope: ['azure-only'],
  basis: [],
  confidence: 0.93,
  highlight: true,
  cues: [
    { of: 'company', rule: 'subject', block: 0, start: 0, end: 6 },
    { of: 'metric', rule: 'noun', block: 0, start: 41, end: 50 },
  ],
  ...over,
});

export const comparisonOf = (over: Partial<Comparison> = {}): Comparison => ({
  verdict: 'matches',
  against: 'sample-inference',
  reason: null,
  alignment: 'exact',
  references: {
    inferenceCost: {
      value: 8.67e9,
      bound: 'point',
      period: NINE_MONTHS,
      alignment: 'exact',
      knownThen: true,
      facts: ['sample-inference'],
    },
    impliedRevenue: {
      value: 4.329e9,
      bound: 'at-least',
      period: NINE_MONTHS,
      alignment: 'exact',
      knownThen: true,
      facts: ['sample-share'],
    },
  },
  recognised: 'sample-inference',
  candidates: [],
  lines: [],
  caveats: [],
  assumptions: DEFAULT_ASSUMPTIONS,
  restsOn: [],
  ...over,
});

export const factOf = (over: Partial<FactView> = {}): FactView => ({
  id: 'sample-inference',
  company: 'openai',
  metric: 'inference-cost',
  value: 8.67e9,
  unit: 'USD',
  period: NINE_MONTHS,
  asOf: null,
  basis: 'leaked',
  precision: 'rounded',
  scope: ['azure-only', 'inference-only'],
  caveat: 'A sample caveat about what the number leaves out.',
  verification: 'secondary',
  knownSince: '2025-11-12',
  source: {
    publisher: 'Sample Gazette',
    title: 'A sample report on inference',
    url: 'https://gazette.example/report',
    published: '2025-11-12',
    relay: 'relay.example',
  },
  ...over,
});

export const listedOf = (id: string, figure: Figure, comparison: Comparison): ListedFigure => ({
  id,
  figure,
  comparison,
  frameId: 0,
  context: {
    prefix: 'OpenAI spent ',
    suffix: ' on inference',
    sentence: `OpenAI spent ${figure.quote} on inference.`,
  },
});
