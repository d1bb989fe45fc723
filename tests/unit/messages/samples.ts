import type { Comparison } from '../../../lib/compare/types';
import { DEFAULT_ASSUMPTIONS } from '../../../lib/compare/types';
import type { Figure } from '../../../lib/figures/types';
import type { ArticleMeta, PageFigure } from '../../../lib/messages/protocol';

export const FIGURE: Figure = {
  block: 0,
  start: 12,
  end: 25,
  quote: '$1.23 billion',
  kind: 'money',
  value: 1.23e9,
  precision: 5e6,
  currency: 'USD',
  qualifier: 'exact',
  company: 'openai',
  metric: 'inference-cost',
  period: { start: '2025-01-01', end: '2025-03-31' },
  stance: 'actual',
  scope: [],
  basis: [],
  confidence: 0.9,
  highlight: true,
  cues: [{ of: 'company', rule: 'subject', block: 0, start: 0, end: 6 }],
};

export const PAGE_FIGURE: PageFigure = {
  id: 'f1',
  figure: FIGURE,
  context: {
    prefix: 'OpenAI paid ',
    suffix: ' for inference.',
    sentence: 'OpenAI paid $1.23 billion for inference.',
  },
};

export const META: ArticleMeta = {
  url: 'https://news.example/a',
  canonicalUrl: null,
  title: 'A title',
  author: null,
  publisher: null,
  published: '2025-11-13',
  modified: null,
  lang: 'en',
};

export const COMPARISON: Comparison = {
  verdict: 'context',
  against: null,
  reason: 'no-reference',
  alignment: 'none',
  references: { inferenceCost: null, impliedRevenue: null },
  recognised: null,
  candidates: [],
  lines: [
    {
      key: 'line.a',
      values: { amount: { type: 'money', value: 1, currency: 'USD', bound: 'point' } },
      facts: ['fact-1'],
    },
  ],
  caveats: [],
  assumptions: DEFAULT_ASSUMPTIONS,
  restsOn: [],
};
