import { expect, test } from 'vitest';
import { servicesOf } from '../../../entrypoints/annotator/services';
import { createTranslator } from '../../../lib/i18n/create-translator';
import { figureOf } from '../components/samples';
import { claimOf } from '../export/samples';

const { page, quote, sentence } = claimOf();
const { citation } = servicesOf({
  send: async () => {
    throw new Error('A citation asks nothing.');
  },
  host: 'news.example',
  settings: () => null,
  meta: () => ({ ...page, author: 'Doe' }),
  original: () => null,
});
const figure = {
  id: 'f',
  figure: figureOf({ quote: quote.exact }),
  context: { prefix: quote.prefix, suffix: quote.suffix, sentence },
};

test.each([
  ['en', `“${sentence}”`, 'Doe, A sample headline, News Example, 2025-11-13'],
  ['de', `„${sentence}“`, 'Doe, A sample headline, News Example, 2025-11-13'],
  ['ja', `「${sentence}」`, 'Doe、A sample headline、News Example、2025-11-13'],
  ['zh', `“${sentence}”`, 'Doe，A sample headline，News Example，2025-11-13'],
] as const)('a citation in %s has the marks of the language', (language, quoted, source) => {
  const [first, second, link] = citation(figure, createTranslator(language)).split('\n');
  expect([first, second]).toEqual([quoted, source]);
  expect(link).toMatch(/^https:\/\/news\.example\/a#:~:text=/);
});
