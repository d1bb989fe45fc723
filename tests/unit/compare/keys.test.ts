import { describe, expect, it } from 'vitest';
import en from '../../../data/locales/compare.en.json';
import fr from '../../../data/locales/compare.fr.json';
import { EXPLAIN_KEYS, LINE_KEYS, WORD_KEYS } from '../../../lib/compare/keys';
import { RULES } from '../../../lib/compare/rules';
import { FIGURE_METRICS } from '../../../lib/figures/metrics';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

describe.each([
  ['en', en],
  ['fr', fr],
])('words of comparisons in %s', (_language, catalogue: Record<string, string>) => {
  it.each([...LINE_KEYS, ...EXPLAIN_KEYS])('$key names only values that it is given', ({ key, values }) => {
    const text = catalogue[key] ?? '';
    expect(text).not.toBe('');
    for (const name of placeholders(text)) expect(values).toContain(name);
  });

  it.each(WORD_KEYS)('%s has words', (key) => expect(catalogue[key]).toBeTruthy());
});

describe('the two catalogues', () => {
  it('have the same keys and placeholders', () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      expect(placeholders((fr as Record<string, string>)[key] ?? '').sort()).toEqual(
        placeholders(text).sort(),
      );
    }
  });

  it('stay neutral: no word that takes sides', () => {
    const slanted = /\b(only|merely|just|actually|admit|hid|secret|false|wrong|lie|true cost|real cost)\b/i;
    // “Azure only” and “arithmetic only” limit what we say ourselves.
    const allowed = new Set(['caveat.azure-only', 'compare.commitment.years']);
    const found = Object.entries(en).filter(([key, text]) => !allowed.has(key) && slanted.test(text));
    expect(found.map(([key]) => key)).toEqual([]);
  });
});

describe('rules', () => {
  it('say what they are and why, for every metric of the taxonomy', () => {
    for (const metric of FIGURE_METRICS) {
      expect(RULES[metric].name.length).toBeGreaterThan(3);
      expect(RULES[metric].because.length).toBeGreaterThan(10);
    }
  });
});
