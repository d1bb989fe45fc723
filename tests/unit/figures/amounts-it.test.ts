import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/figures';
import { findAmounts } from '../../../lib/figures/amounts';
import { it as italian } from '../../../lib/figures/locales/it';
import { cleanText } from '../../../lib/figures/normalize';

/** text · quote · kind · value · highest value · currency */
const CASES: readonly [string, string, string, number, (number | undefined)?, string?][] = [
  ['sono 8,67 miliardi di dollari', '8,67 miliardi di dollari', 'money', 8.67e9, undefined, 'USD'],
  ['circa 493,8 mln di euro', '493,8 mln di euro', 'money', 4.938e8, undefined, 'EUR'],
  ['pari a 3,7 mld $', '3,7 mld $', 'money', 3.7e9, undefined, 'USD'],
  ['ben 1.400 miliardi di dollari', '1.400 miliardi di dollari', 'money', 1.4e12, undefined, 'USD'],
  ['ossia 1,4 trilioni di dollari', '1,4 trilioni di dollari', 'money', 1.4e12, undefined, 'USD'],
  ['quasi mezzo miliardo di dollari', 'mezzo miliardo di dollari', 'money', 5e8, undefined, 'USD'],
  ['un miliardo e mezzo di euro', 'un miliardo e mezzo di euro', 'money', 1.5e9, undefined, 'EUR'],
  ['tre milioni e mezzo di sterline', 'tre milioni e mezzo di sterline', 'money', 3.5e6, undefined, 'GBP'],
  ['dodici miliardi di dollari', 'dodici miliardi di dollari', 'money', 1.2e10, undefined, 'USD'],
  ['trentadue milioni di euro', 'trentadue milioni di euro', 'money', 3.2e7, undefined, 'EUR'],
  ['a 410mila euro', '410mila euro', 'money', 410_000, undefined, 'EUR'],
  ['oltre 13 billion dollari', '13 billion dollari', 'money', 1.3e10, undefined, 'USD'],
  ['US$ 13 miliardi', 'US$ 13 miliardi', 'money', 1.3e10, undefined, 'USD'],
  [
    'tra i 79,5 e gli 80,6 miliardi di dollari',
    '79,5 e gli 80,6 miliardi di dollari',
    'range',
    7.95e10,
    8.06e10,
  ],
  ['da 4 a 5 miliardi di dollari', '4 a 5 miliardi di dollari', 'range', 4e9, 5e9],
  ['due o tre miliardi di euro', 'due o tre miliardi di euro', 'range', 2e9, 3e9],
  ['del 27,5 per cento', '27,5 per cento', 'percent', 27.5],
  ['due punti percentuali in più', 'due punti percentuali', 'percent', 2],
  ['cresce di 3,5 volte', '3,5 volte', 'multiple', 3.5],
];

describe('Italian amounts', () => {
  it.each(CASES)('%s', (text, quote, kind, value, valueMax, currency) => {
    const clean = cleanText(text);
    const [first] = findAmounts(clean, italian);
    expect(first && text.slice(clean.origin(first.start), clean.originEnd(first.end))).toBe(quote);
    expect(first).toMatchObject({
      kind,
      value,
      ...(valueMax !== undefined && { valueMax }),
      ...(currency && { currency }),
    });
  });

  it.each([
    ['I ricavi sono saliti da 3 miliardi a 5 miliardi di dollari', [3e9, 5e9]],
    ['Ha raccolto 40 miliardi, di cui 30 versati da un solo socio', [4e10, 3e10]],
  ] as const)('reads two figures: %s', (text, values) => {
    expect(findAmounts(cleanText(text), italian).map((a) => a.value)).toEqual(values);
  });

  it.each([
    'GPT-5 è arrivato il 7 agosto 2025, nel terzo trimestre.',
    'Decine di miliardi di dollari in fumo.',
    'Oltre 1.000 chip e 1,2 gigawatt.',
  ])('has no amount: %s', (text) => {
    expect(findAmounts(cleanText(text), italian)).toEqual([]);
  });
});

/** text with one figure of OpenAI or Microsoft · first and last day of its period */
const PERIODS: readonly [string, string | null, string?][] = [
  ['Nel 2024 OpenAI ha incassato 4 miliardi di dollari.', '2024-01-01', '2024-12-31'],
  ['Tra gennaio e settembre 2025 OpenAI ha speso 4 miliardi di dollari.', '2025-01-01', '2025-09-30'],
  ["L'anno scorso OpenAI ha perso 5 miliardi di dollari.", '2024-01-01', '2024-12-31'],
  ["Quest'anno OpenAI incasserà 13 miliardi di dollari.", '2025-01-01', '2025-12-31'],
  ['Nei primi nove mesi del 2025 OpenAI ha perso 5 miliardi di dollari.', '2025-01-01', '2025-09-30'],
  ["Nel primo semestre dell'anno scorso OpenAI ha perso 2 miliardi di dollari.", '2024-01-01', '2024-06-30'],
  ["Nell'esercizio 2025 i ricavi di Microsoft sono di 281 miliardi di dollari.", '2024-07-01', '2025-06-30'],
  [
    'Nel primo trimestre fiscale 2026 Microsoft ha ricavi per 77 miliardi di dollari.',
    '2025-07-01',
    '2025-09-30',
  ],
  [
    'Ricavi di Microsoft nel trimestre chiuso a giugno 2025: 76 miliardi di dollari.',
    '2025-04-01',
    '2025-06-30',
  ],
  ['Nel III trim. 2025 i ricavi di OpenAI sono stati di 4 miliardi di dollari.', '2025-07-01', '2025-09-30'],
  ['Nel terzo trimestre del 2025 OpenAI ha perso 12 miliardi di dollari.', '2025-07-01', '2025-09-30'],
  ['OpenAI perde 12 miliardi di dollari.', null],
];

describe('Italian periods', () => {
  it.each(PERIODS)('%s', (text, start, end) => {
    const [figure] = readText({ text, lang: 'it', published: '2025-11-15' });
    expect(figure?.period ?? null).toEqual(start === null ? null : { start, end });
  });
});
