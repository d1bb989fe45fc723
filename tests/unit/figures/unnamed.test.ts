import { expect, test } from 'vitest';
import { readText } from '../../../lib/figures';

const companies = (text: string, lang = 'en') =>
  readText({ text, lang, published: '2025-10-30' }).map(({ company }) => company);

test('results with earnings a share that name nobody are those of the one listed company read for', () => {
  const text =
    'Revenue was $70.1 billion and increased 13%. Operating income was $32.0 billion. Diluted earnings per share were $3.46.';
  expect(new Set(companies(text))).toEqual(new Set(['microsoft']));
});

test('a name anywhere speaks for itself', () => {
  const text =
    'Nvidia reported for the quarter. Revenue was $70.1 billion and increased 13%. Operating income was $32.0 billion. Diluted earnings per share were $3.46.';
  expect(companies(text)).not.toContain('microsoft');
});

test.each([
  'Revenue was $70.1 billion and increased 13%. Operating income was $32.0 billion.',
  'Diluted earnings per share were $3.46.',
  'Revenue was €70.1 billion. Operating income was €32.0 billion. Diluted earnings per share were €3.46.',
])('anything less is nobody’s: %s', (text) => {
  expect(companies(text)).not.toContain('microsoft');
});
