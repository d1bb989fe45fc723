import { describe, expect, test } from 'vitest';
import { buildClaim, factIdsOf } from '../../../lib/claims/build-claim';
import { duplicateKey, makeQuote } from '../../../lib/claims/quote';
import { claimSchema } from '../../../lib/claims/schema';
import { textFragmentUrl } from '../../../lib/claims/text-fragment';
import { COMPARISON, FIGURE, META, PAGE_FIGURE } from '../messages/samples';

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

describe('text fragment', () => {
  test.each([
    ['plain', 'https://a.example/', quote('5 billion'), 'https://a.example/#:~:text=5%20billion'],
    [
      'prefix and suffix',
      'https://a.example/',
      quote('5 billion', 'paid ', ' in all'),
      'https://a.example/#:~:text=paid-,5%20billion,-in%20all',
    ],
    [
      'dash, comma and ampersand are not syntax',
      'https://a.example/',
      quote('3,5-4 Mrd. & mehr'),
      'https://a.example/#:~:text=3%2C5%2D4%20Mrd.%20%26%20mehr',
    ],
    ['an anchor stays', 'https://a.example/?q=1#part', quote('5'), 'https://a.example/?q=1#part:~:text=5'],
    [
      'an old directive goes',
      'https://a.example/#part:~:text=x',
      quote('5'),
      'https://a.example/#part:~:text=5',
    ],
    [
      'white space as a reader sees it',
      'https://a.example/',
      quote('8,67\u00a0\n milliards'),
      'https://a.example/#:~:text=8%2C67%20milliards',
    ],
    [
      'half a pair is left out',
      'https://a.example/',
      quote('5', '\udf00 paid', 'x\ud83c'),
      'https://a.example/#:~:text=paid-,5,-x',
    ],
    [
      'other scripts',
      'https://a.example/',
      quote('86億ドル'),
      'https://a.example/#:~:text=86%E5%84%84%E3%83%89%E3%83%AB',
    ],
  ])('%s', (_name, url, given, expected) => {
    expect(textFragmentUrl(url, given)).toBe(expected);
  });
});

describe('quote', () => {
  test.each([
    ['short surroundings stay', 'OpenAI paid ', ' in all.', 'OpenAI paid ', ' in all.'],
    [
      'a word cut in two is left out',
      'According to papers, this company paid ',
      ' to its partner in the first three quarters',
      ' to papers, this company paid ',
      ' to its partner in the first ',
    ],
    ['a cut between words is kept', `${'x'.repeat(40)} ${'y'.repeat(32)}`, '', 'y'.repeat(32), ''],
    [
      'text without spaces is cut where it falls',
      '費'.repeat(50),
      '額'.repeat(50),
      '費'.repeat(32),
      '額'.repeat(32),
    ],
  ])('%s', (_name, before, after, prefix, suffix) => {
    expect(makeQuote('5', before, after)).toEqual({ exact: '5', prefix, suffix });
  });

  test('is the same place with another anchor, and another place with other words around', () => {
    const here = { page: META, quote: quote('5', 'a', 'b') };
    expect(duplicateKey({ ...here, page: { ...META, url: `${META.url}#x` } })).toBe(duplicateKey(here));
    expect(duplicateKey({ ...here, page: { ...META, url: `${META.url}?p=2` } })).not.toBe(duplicateKey(here));
    expect(duplicateKey({ ...here, quote: quote('5', 'a', 'c') })).not.toBe(duplicateKey(here));
  });
});

const claim = buildClaim({
  figure: FIGURE,
  context: PAGE_FIGURE.context,
  meta: META,
  comparison: COMPARISON,
  facts: [],
  packVersion: 'pack 1.0.0',
  extensionVersion: '0.1.0',
  now: '2026-01-02T03:04:05Z',
  id: '2b1f6c0e-58a5-4a5e-9b52-6f9e7d1f2c3a',
});

test('a claim holds figure, page, comparison and versions, and passes its own schema', () => {
  expect(claimSchema.parse(claim)).toEqual(claim);
  expect(claim).toMatchObject({
    quote: quote('$1.23 billion', 'OpenAI paid ', ' for inference.'),
    fragmentUrl: 'https://news.example/a#:~:text=OpenAI%20paid-,%241.23%20billion,-for%20inference.',
    note: '',
    tags: [],
    deletedAt: null,
  });
});

describe('a malformed claim is refused by field', () => {
  test.each([
    ['id', { id: 'one' }],
    ['keptAt', { keptAt: 'yesterday' }],
    ['quote', { quote: null }],
    ['reading', { reading: {} }],
    ['tags', { tags: [''] }],
    ['deletedAt', { deletedAt: 0 }],
  ])('%s', (field, change) => {
    const parsed = claimSchema.safeParse({ ...claim, ...change });
    expect(parsed.error?.issues[0]?.path[0]).toBe(field);
  });
});

test('every fact that a comparison names, once', () => {
  const period = { start: '2025-01-01', end: '2025-03-31' };
  const reference = {
    value: 1,
    bound: 'point',
    period,
    alignment: 'exact',
    knownThen: true,
    facts: ['b'],
  } as const;
  const comparison = {
    ...COMPARISON,
    recognised: 'a',
    candidates: ['c'],
    references: { inferenceCost: reference, impliedRevenue: { ...reference, facts: ['d', 'b'] } },
    lines: [{ key: 'k', values: {}, facts: ['e', 'a'] }],
    caveats: [{ key: 'k', values: {}, facts: ['f'] }],
  };
  expect(factIdsOf(comparison)).toEqual(['a', 'c', 'b', 'd', 'e', 'f']);
});
