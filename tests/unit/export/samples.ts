import type { Claim } from '../../../lib/claims/types';
import { createPageTranslator } from '../../../lib/i18n/create-translator';
import { comparisonOf, factOf, figureOf } from '../components/samples';

export const OPTIONS = { now: '2025-11-20T10:00:00.000Z', t: createPageTranslator('en') };

export const claimOf = (over: Partial<Claim> = {}): Claim => ({
  id: '00000000-0000-4000-8000-000000000001',
  keptAt: '2025-11-19T08:30:00.000Z',
  page: {
    url: 'https://news.example/a?b=1',
    canonicalUrl: 'https://news.example/a',
    title: 'A sample headline',
    author: null,
    publisher: 'News Example',
    published: '2025-11-13',
    modified: null,
    lang: 'en',
  },
  quote: { exact: '$8.67 billion', prefix: 'OpenAI spent ', suffix: ' on inference' },
  sentence: 'OpenAI spent $8.67 billion on inference, "all told".',
  fragmentUrl: 'https://news.example/a?b=1#:~:text=%248.67%20billion',
  reading: figureOf(),
  comparison: comparisonOf({
    caveats: [{ key: 'A caveat in words.', values: {}, facts: ['sample-inference'] }],
  }),
  facts: [factOf()],
  packVersion: '1.0.0',
  extensionVersion: '0.1.0',
  note: '',
  tags: ['inference', 'azure'],
  deletedAt: null,
  ...over,
});
