import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../lib/i18n/create-translator';
import { joinArticles } from '../../../lib/i18n/elision';
import { fiscalLabel } from '../../../lib/i18n/format-date';

const en = createTranslator('en');
const fr = createTranslator('fr');

/** Languages put spaces of several widths between numbers and units; which one is not the rule tested here. */
const plain = (text: string | null): string | null => text?.replace(/\s/gu, ' ') ?? null;

describe('money', () => {
  it.each([
    [8.67e9, 'point', '$8.67 billion', '8,67 milliards de dollars'],
    [250e9, 'point', '$250 billion', '250 milliards de dollars'],
    [1e9, 'point', '$1 billion', '1 milliard de dollars'],
    [546.8e6, 'point', '$547 million', '547 millions de dollars'],
    [4.329e9, 'at-least', 'at least $4.32 billion', 'au moins 4,32 milliards de dollars'],
    [4.321e9, 'at-most', 'at most $4.33 billion', 'au plus 4,33 milliards de dollars'],
    [2.0555e9, 'at-least', 'at least $2.05 billion', 'au moins 2,05 milliards de dollars'],
    [12.44e9, 'estimate', 'about $12.4 billion', 'environ 12,4 milliards de dollars'],
    [20, 'point', '$20', '20 dollars'],
    [-3e9, 'point', '−$3 billion', '−3 milliards de dollars'],
    [1.4e12, 'point', '$1.4 trillion', '1,4 billion de dollars'],
  ] as const)('%d as %s', (value, bound, english, french) => {
    expect(plain(en.money(value, 'USD', bound))).toBe(english);
    expect(plain(fr.money(value, 'USD', bound))).toBe(french);
  });

  it('does not lose a digit of a floor to binary fractions', () => {
    expect(en.money(865.8e6 / 0.2, 'USD', 'at-least', 4)).toBe('at least $4.329 billion');
    expect(en.money(866e6 / 0.2, 'USD', 'at-least')).toBe('at least $4.33 billion');
  });

  it('never rounds a floor up, nor a ceiling down', () => {
    for (let value = 1e9; value < 1e10; value += 123_456_789) {
      const shown = (text: string) => Number(text.replace(/[^\d.]/g, '')) * 1e9;
      expect(shown(en.money(value, 'USD', 'at-least'))).toBeLessThanOrEqual(value);
      expect(shown(en.money(value, 'USD', 'at-most'))).toBeGreaterThanOrEqual(value);
    }
  });

  it('names other currencies', () => {
    expect(plain(en.money(2e9, 'EUR'))).toBe('€2 billion');
    expect(plain(fr.money(2e9, 'EUR'))).toBe('2 milliards d’euros');
    expect(plain(fr.money(2e9, 'CHF'))).toBe('2 milliards CHF');
  });
});

describe('ratios', () => {
  it.each([
    ['percent', 20, '20%', '20 %'],
    ['percent', 13.3, '13.3%', '13,3 %'],
    ['multiple', 9.59, '9.6 times', '9,6 fois'],
    ['years', 1, '1 year', '1 an'],
    ['years', 1.5, '1.5 years', '1,5 an'],
    ['years', 17.1, '17.1 years', '17,1 ans'],
  ] as const)('%s %d', (type, value, english, french) => {
    expect(plain(en.value({ type, value, bound: 'point' }))).toBe(english);
    expect(plain(fr.value({ type, value, bound: 'point' }))).toBe(french);
  });
});

describe('periods', () => {
  it.each([
    ['2024-01-01', '2024-12-31', '2024', '2024'],
    ['2024-01-01', '2025-12-31', '2024 to 2025', '2024 à 2025'],
    ['2025-01-01', '2025-09-30', 'January to September 2025', 'janvier à septembre 2025'],
    ['2024-07-01', '2025-06-30', 'July 2024 to June 2025', 'juillet 2024 à juin 2025'],
    ['2025-03-01', '2025-03-31', 'March 2025', 'mars 2025'],
    ['2024-02-01', '2024-02-29', 'February 2024', 'février 2024'],
    ['2025-11-12', '2025-11-12', '12 November 2025', '12 novembre 2025'],
    ['2025-11-03', '2025-11-12', '3 November 2025 to 12 November 2025', '3 novembre 2025 à 12 novembre 2025'],
  ])('%s to %s', (start, end, english, french) => {
    expect(en.period({ start, end })).toBe(english);
    expect(fr.period({ start, end })).toBe(french);
  });

  it.each([
    ['2025-07-01', '2025-09-30', { year: 2026, quarter: 1 }],
    ['2025-04-01', '2025-06-30', { year: 2025, quarter: 4 }],
    ['2025-01-01', '2025-03-31', { year: 2025, quarter: 3 }],
    ['2024-07-01', '2025-06-30', { year: 2025 }],
    ['2025-01-01', '2025-12-31', null],
    ['2025-08-01', '2025-10-31', null],
    ['2025-07-02', '2025-09-30', null],
  ])('Microsoft calls %s to %s %j', (start, end, label) => {
    expect(fiscalLabel({ start, end })).toEqual(label);
  });

  it.each([
    ['ja', '2025-01-01', '2025-09-30', /2025年1月.*9月/],
    ['zh', '2025-01-01', '2025-09-30', /2025年1月.*9月/],
    ['de', '2025-01-01', '2025-09-30', /Januar .* September 2025/],
  ] as const)('in %s stand as that language writes them', (language, start, end, words) => {
    expect(createTranslator(language).period({ start, end })).toMatch(words);
  });

  it('gives back what is no date', () => {
    expect(en.date('soon')).toBe('soon');
    expect(en.date('2025-11-13T23:30:00-05:00')).toBe('13 November 2025');
  });
});

describe('an Italian article before a number', () => {
  it.each([
    ['dopo il 8 novembre 2025', 'dopo l’8 novembre 2025'],
    ['dopo il 11 novembre 2025', 'dopo l’11 novembre 2025'],
    ['dal 80% al 8,5%', 'dall’80% all’8,5%'],
    ['Il 11.000', 'L’11.000'],
    ['dopo il 18 novembre', 'dopo il 18 novembre'],
    ['dopo il 1 novembre', 'dopo il 1 novembre'],
    ['il 110%', 'il 110%'],
    ['profil 8', 'profil 8'],
    ['alle 8', 'alle 8'],
  ])('%s', (text, joined) => {
    expect(joinArticles('it', text)).toBe(joined);
    expect(joinArticles('fr', text)).toBe(text);
  });

  it('is joined in whole sentences', () => {
    const until = { type: 'date', value: '2025-11-08' } as const;
    const cost = { type: 'money', value: 1e9, currency: 'USD', bound: 'point' } as const;
    const words = createTranslator('it').line({
      key: 'compare.inference.extrapolated',
      values: { until, cost },
    });
    expect(words).toContain('dopo l’8 novembre 2025');
  });
});

describe('lists and short money', () => {
  it.each([
    ['en', 'a, b and c', '$8.67B'],
    ['fr', 'a, b et c', '8,67 Md $'],
    ['de', 'a, b und c', '8,67 Mrd. $'],
    ['ja', 'a、b、c', '$86.7億'],
  ] as const)('%s', (language, list, money) => {
    const t = createTranslator(language);
    expect(t.list(['a', 'b', 'c'])).toBe(list);
    expect(plain(t.moneyShort(8.67e9, 'USD'))).toBe(money);
  });
});

describe('parts beside each other', () => {
  it.each([
    ['en', 'a, b', 'a; b', 'a: b', 'a (b)', 'A. B.', '“a”'],
    ['fr', 'a, b', 'a ; b', 'a : b', 'a (b)', 'A. B.', '« a »'],
    ['de', 'a, b', 'a; b', 'a: b', 'a (b)', 'A. B.', '„a“'],
    ['es', 'a, b', 'a; b', 'a: b', 'a (b)', 'A. B.', '«a»'],
    ['ja', 'a、b', 'a；b', 'a：b', 'a（b）', 'A。B。', '「a」'],
    ['zh', 'a，b', 'a；b', 'a：b', 'a（b）', 'A。B。', '“a”'],
  ] as const)('in %s', (language, series, clauses, named, aside, sentences, quoted) => {
    const t = createTranslator(language);
    expect(t.series(['a', '', null, 'b'])).toBe(series);
    expect(t.clauses(['a', undefined, 'b'])).toBe(clauses);
    expect(t.named('a', 'b')).toBe(named);
    expect(t.aside('a', 'b')).toBe(aside);
    expect(plain(t.quoted('a'))).toBe(quoted);
    expect(t.sentences([t.sentence('A'), false, t.sentence('B')])).toBe(sentences);
  });
});
