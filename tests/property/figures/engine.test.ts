import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/figures';
import { parseDigits } from '../../../lib/figures/numbers';
import { expandBraces } from '../../../lib/figures/trie';

const WORDS = [
  'OpenAI',
  'Microsoft',
  'Azure',
  '$',
  '€',
  '8,67',
  '4.33',
  '1.234,5',
  '20',
  '%',
  'billion',
  'milliards',
  'de',
  'dollars',
  'revenue',
  'perte',
  'of',
  'to',
  'à',
  '–',
  '-',
  '+',
  '(',
  ')',
  '|',
  '\n',
  '\t',
  '.',
  ',',
  'Q3',
  '2025',
  'FY26',
  'last quarter',
  'un an plus tôt',
  '\u00AD',
  '\u200B',
  '<b>',
  '</b>',
  '\u202f',
  'half a',
  'trillion',
  '💶',
  'dont',
  'sur les',
];
const soup = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })), { maxLength: 40 })
  .map((parts) => parts.join(' '));
const lang = fc.constantFrom('en', 'fr', '');

describe('engine', () => {
  it('returns well-formed figures for any text', () => {
    fc.assert(
      fc.property(soup, lang, (text, l) => {
        let last = 0;
        for (const figure of readText({ text, lang: l, published: '2025-11-13' })) {
          expect(figure.start).toBeGreaterThanOrEqual(last);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(text.slice(figure.start, figure.end)).toBe(figure.quote);
          expect(Number.isFinite(figure.value)).toBe(true);
          expect(figure.confidence).toBeGreaterThanOrEqual(0);
          expect(figure.confidence).toBeLessThanOrEqual(1);
          for (const cue of figure.cues)
            expect(cue.start >= 0 && cue.end <= text.length && cue.start < cue.end).toBe(true);
          last = figure.end;
        }
      }),
      { numRuns: 2000, seed: 20251113 },
    );
  });

  const amount = fc.record({
    whole: fc.integer({ min: 1, max: 999_999 }),
    cents: fc.integer({ min: 1, max: 99 }),
    scale: fc.constantFrom(0, 1),
  });
  it.each([
    ['en', 'en-US', ['million', 'billion']],
    ['fr', 'fr-FR', ['millions', 'milliards']],
  ] as const)('reads back amounts that %s writes', (l, tag, scales) => {
    const format = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(amount, ({ whole, cents, scale }) => {
        const value = whole + cents / 100;
        const written =
          l === 'en'
            ? `$${format.format(value)} ${scales[scale]}`
            : `${format.format(value)} ${scales[scale]} de dollars`;
        const [figure] = readText({ text: `OpenAI: ${written}.`, lang: l });
        expect(figure?.quote).toBe(written);
        expect(figure?.value).toBeCloseTo(value * (scale ? 1e9 : 1e6), -2);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('never mistakes a decimal for thousands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom('.', ','),
        (whole, cents, mark) => {
          const written = `${whole}${mark}${String(cents).padStart(2, '0')}`;
          for (const decimal of ['.', ','] as const)
            expect(parseDigits(written, decimal)?.value).toBeCloseTo(whole + cents / 100, 9);
        },
      ),
    );
  });

  it('writes out as many phrases as its braces multiply to', () => {
    expect(expandBraces('{a,b{c,}} d{,e}')).toEqual(['a d', 'a de', 'bc d', 'bc de', 'b d', 'b de']);
  });
});
