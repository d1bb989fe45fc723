import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../../lib/figures/amounts';
import { en } from '../../../lib/figures/locales/en';
import { fr } from '../../../lib/figures/locales/fr';
import { cleanText } from '../../../lib/figures/normalize';

const LOCALES = { en, fr };

/** language · text · quote · kind · value · highest value · currency */
const CASES: readonly [
  keyof typeof LOCALES,
  string,
  string,
  string,
  number,
  (number | undefined)?,
  (string | undefined)?,
][] = [
  ['en', 'sales of $8.67 billion', '$8.67 billion', 'money', 8.67e9, undefined, 'USD'],
  ['en', 'sales of US$3bn', 'US$3bn', 'money', 3e9, undefined, 'USD'],
  ['en', 'a bill of 1.2tn dollars', '1.2tn dollars', 'money', 1.2e12, undefined, 'USD'],
  ['en', 'it paid £22 billion', '£22 billion', 'money', 2.2e10, undefined, 'GBP'],
  ['en', 'it paid €1,250 million', '€1,250 million', 'money', 1.25e9, undefined, 'EUR'],
  ['en', 'it paid USD 450 million', 'USD 450 million', 'money', 4.5e8, undefined, 'USD'],
  ['en', 'half a trillion dollars', 'half a trillion dollars', 'money', 5e11, undefined, 'USD'],
  [
    'en',
    'a quarter of a trillion dollars.',
    'a quarter of a trillion dollars',
    'money',
    2.5e11,
    undefined,
    'USD',
  ],
  ['en', 'twelve billion dollars', 'twelve billion dollars', 'money', 1.2e10, undefined, 'USD'],
  ['en', 'between $4 billion and $5 billion', '$4 billion and $5 billion', 'range', 4e9, 5e9, 'USD'],
  ['en', 'between 4 and 5 billion dollars', '4 and 5 billion dollars', 'range', 4e9, 5e9, 'USD'],
  ['en', 'guidance of $79.5–$80.6 billion', '$79.5–$80.6 billion', 'range', 7.95e10, 8.06e10, 'USD'],
  ['en', 'growth of 37–38%', '37–38%', 'range', 37, 38],
  ['en', 'up 17 per cent', '17 per cent', 'percent', 17],
  ['en', 'sales (+18%)', '+18%', 'percent', 18],
  ['en', 'a result of -$2.7B', '-$2.7B', 'money', -2.7e9, undefined, 'USD'],
  ['en', 'a 3.4x rise', '3.4x', 'multiple', 3.4],
  ['en', 'an eight-fold rise is 8-fold', '8-fold', 'multiple', 8],
  ['fr', '8,67 milliards de dollars', '8,67 milliards de dollars', 'money', 8.67e9, undefined, 'USD'],
  [
    'fr',
    '3\u202f580 milliards de dollars',
    '3\u202f580 milliards de dollars',
    'money',
    3.58e12,
    undefined,
    'USD',
  ],
  ['fr', '493,8 M€ en tout', '493,8 M€', 'money', 4.938e8, undefined, 'EUR'],
  ['fr', 'déjà 2,2 Md$ versés', '2,2 Md$', 'money', 2.2e9, undefined, 'USD'],
  ['fr', 'soit 8,7 G$ au total', '8,7 G$', 'money', 8.7e9, undefined, 'USD'],
  ['fr', 'un milliard de dollars', 'un milliard de dollars', 'money', 1e9, undefined, 'USD'],
  ['fr', "huit milliards d'euros", "huit milliards d'euros", 'money', 8e9, undefined, 'EUR'],
  ['fr', 'un billion de dollars', 'un billion de dollars', 'money', 1e12, undefined, 'USD'],
  [
    'fr',
    'entre 14 et 17 milliards de dollars',
    '14 et 17 milliards de dollars',
    'range',
    1.4e10,
    1.7e10,
    'USD',
  ],
  [
    'fr',
    'de 43,30 à 44,20 milliards de dollars',
    '43,30 à 44,20 milliards de dollars',
    'range',
    4.33e10,
    4.42e10,
    'USD',
  ],
  ['fr', 'une hausse de 66\u00a0%', '66\u00a0%', 'percent', 66],
  ['fr', 'soit + 22 % sur un an', '+ 22 %', 'percent', 22],
  ['fr', '1.400 milliards de dollars', '1.400 milliards de dollars', 'money', 1.4e12, undefined, 'USD'],
];

describe('amounts', () => {
  it.each(CASES)('%s: %s', (lang, text, quote, kind, value, valueMax, currency) => {
    const clean = cleanText(text);
    const [first] = findAmounts(clean, LOCALES[lang]);
    expect(first && text.slice(clean.origin(first.start), clean.originEnd(first.end))).toBe(quote);
    expect(first).toMatchObject({
      kind,
      value,
      ...(valueMax !== undefined && { valueMax }),
      ...(currency && { currency }),
    });
  });

  it.each([
    ['en', 'GPT-5 came after GPT-4 in 2025.'],
    ['en', 'Call +1 425 555 0127 on 10/29/2025.'],
    ['en', 'Tens of billions of dollars were spent.'],
    ['en', 'A site of 1.2 gigawatts with 200,000 chips.'],
    ['fr', 'Le 12 novembre 2025, à 14 h 30.'],
    ['fr', 'Des milliards de dollars sont partis.'],
    ['fr', 'GPT-5 et 200 000 puces.'],
  ] as const)('%s has no amount: %s', (lang, text) => {
    expect(findAmounts(cleanText(text), LOCALES[lang])).toEqual([]);
  });

  it('reads "from X to Y" as two figures', () => {
    const clean = cleanText('Revenue went from $2 billion to $6 billion.');
    expect(findAmounts(clean, en).map((a) => a.value)).toEqual([2e9, 6e9]);
  });

  it('gives precision as half a unit of the last digit written', () => {
    const precision = (text: string): number | undefined => findAmounts(cleanText(text), en)[0]?.precision;
    expect(precision('$8.67 billion')).toBeCloseTo(5e6, 0);
    expect(precision('$5 billion')).toBe(5e8);
    expect(precision('20%')).toBe(0.5);
  });
});
