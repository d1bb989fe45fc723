import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/figures';
import { findAmounts } from '../../../lib/figures/amounts';
import { de } from '../../../lib/figures/locales/de';
import { nl } from '../../../lib/figures/locales/nl';
import { cleanText } from '../../../lib/figures/normalize';

const LOCALES = { de, nl };
type Lang = keyof typeof LOCALES;

/** language · text · quote · kind · value · highest value · currency */
const CASES: readonly [Lang, string, string, string, number, (number | undefined)?, string?][] = [
  [
    'de',
    'es waren 8,67 Milliarden US-Dollar',
    '8,67 Milliarden US-Dollar',
    'money',
    8.67e9,
    undefined,
    'USD',
  ],
  ['de', 'rund 3,77\u00a0Mrd.\u00a0Dollar.', '3,77\u00a0Mrd.\u00a0Dollar', 'money', 3.77e9, undefined, 'USD'],
  ['de', 'über 493,8 Mio. Dollar hinaus', '493,8 Mio. Dollar', 'money', 4.938e8, undefined, 'USD'],
  ['de', 'knapp 2 Mia. Franken', '2 Mia. Franken', 'money', 2e9, undefined, 'CHF'],
  ['de', 'es sind 1,4 Billionen Dollar', '1,4 Billionen Dollar', 'money', 1.4e12, undefined, 'USD'],
  ['de', 'gut eine Billion Euro', 'eine Billion Euro', 'money', 1e12, undefined, 'EUR'],
  ['de', 'im Original „8.67 billion dollars“', '8.67 billion dollars', 'money', 8.67e9, undefined, 'USD'],
  ['de', 'laut Folie $13 billion', '$13 billion', 'money', 1.3e10, undefined, 'USD'],
  ['de', 'auf 11.600 Mio. USD', '11.600 Mio. USD', 'money', 1.16e10, undefined, 'USD'],
  ['de', 'mit 1.250,5 Millionen Euro', '1.250,5 Millionen Euro', 'money', 1.2505e9, undefined, 'EUR'],
  ['de', 'um 3\u202f580 Millionen Euro', '3\u202f580 Millionen Euro', 'money', 3.58e9, undefined, 'EUR'],
  ['de', 'von 100 Mrd. US-$ die Rede', '100 Mrd. US-$', 'money', 1e11, undefined, 'USD'],
  ['de', 'die 500-Milliarden-Dollar-Bewertung', '500-Milliarden-Dollar', 'money', 5e11, undefined, 'USD'],
  ['de', 'über zwölf Milliarden Dollar', 'zwölf Milliarden Dollar', 'money', 1.2e10, undefined, 'USD'],
  [
    'de',
    'siebenunddreißig Millionen Euro',
    'siebenunddreißig Millionen Euro',
    'money',
    3.7e7,
    undefined,
    'EUR',
  ],
  ['de', 'dreihundert Milliarden Dollar', 'dreihundert Milliarden Dollar', 'money', 3e11, undefined, 'USD'],
  ['de', 'anderthalb Milliarden Euro', 'anderthalb Milliarden Euro', 'money', 1.5e9, undefined, 'EUR'],
  ['de', 'fast eine halbe Milliarde Dollar', 'eine halbe Milliarde Dollar', 'money', 5e8, undefined, 'USD'],
  ['de', 'eine weitere Milliarde Dollar', 'eine weitere Milliarde Dollar', 'money', 1e9, undefined, 'USD'],
  [
    'de',
    'sind 79,5 bis 80,6 Milliarden Dollar',
    '79,5 bis 80,6 Milliarden Dollar',
    'range',
    7.95e10,
    8.06e10,
  ],
  ['de', 'zwischen 4 und 5 Milliarden Dollar', '4 und 5 Milliarden Dollar', 'range', 4e9, 5e9],
  ['de', 'zwischen vier und fünf Milliarden', 'vier und fünf Milliarden', 'range', 4e9, 5e9],
  ['de', 'etwa drei bis vier Prozent', 'drei bis vier Prozent', 'range', 3, 4],
  ['de', 'ein 27-Prozent-Anteil', '27-Prozent', 'percent', 27],
  ['de', 'trotz 40%-Wachstum', '40%', 'percent', 40],
  ['de', 'ganze 20 v. H. davon', '20 v. H.', 'percent', 20],
  ['de', 'um zwei Prozentpunkte', 'zwei Prozentpunkte', 'percent', 2],
  ['de', 'um das 3,5-fache', '3,5-fache', 'multiple', 3.5],
  ['nl', 'zo’n 8,67 miljard dollar', '8,67 miljard dollar', 'money', 8.67e9, undefined, 'USD'],
  ['nl', 'goed voor $28,5\u00a0miljard', '$28,5\u00a0miljard', 'money', 2.85e10, undefined, 'USD'],
  ['nl', 'ofwel 3,7 mld. euro', '3,7 mld. euro', 'money', 3.7e9, undefined, 'EUR'],
  ['nl', 'nog 493,8 mln dollar', '493,8 mln dollar', 'money', 4.938e8, undefined, 'USD'],
  ['nl', 'in totaal 1,4 biljoen dollar', '1,4 biljoen dollar', 'money', 1.4e12, undefined, 'USD'],
  ['nl', 'het citaat 13 billion dollar', '13 billion dollar', 'money', 1.3e10, undefined, 'USD'],
  ['nl', 'een half miljard dollar', 'een half miljard dollar', 'money', 5e8, undefined, 'USD'],
  ['nl', 'anderhalf miljard euro', 'anderhalf miljard euro', 'money', 1.5e9, undefined, 'EUR'],
  ['nl', 'zeventig miljard dollar', 'zeventig miljard dollar', 'money', 7e10, undefined, 'USD'],
  ['nl', 'tweeëndertig miljoen euro', 'tweeëndertig miljoen euro', 'money', 3.2e7, undefined, 'EUR'],
  ['nl', 'is 1.250 miljoen euro', '1.250 miljoen euro', 'money', 1.25e9, undefined, 'EUR'],
  ['nl', 'van 79,5 tot 80,6 miljard dollar', '79,5 tot 80,6 miljard dollar', 'range', 7.95e10, 8.06e10],
  ['nl', 'tussen de 91 en 93 miljard dollar', '91 en 93 miljard dollar', 'range', 9.1e10, 9.3e10],
  ['nl', 'twee à drie miljard euro', 'twee à drie miljard euro', 'range', 2e9, 3e9],
  ['nl', 'een belang van 27 procent', '27 procent', 'percent', 27],
  ['nl', 'twee procentpunt meer', 'twee procentpunt', 'percent', 2],
];

describe('German and Dutch amounts', () => {
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
    ['de', 'von 40 auf 33 Prozent', [40, 33]],
    ['de', 'von 2 auf 15 Milliarden Dollar', [2e9, 1.5e10]],
    ['de', '493,8 beziehungsweise 865,8 Millionen Dollar', [4.938e8, 8.658e8]],
    ['nl', 'De omzet steeg van 3 miljard tot 5 miljard dollar', [3e9, 5e9]],
    ['nl', 'van 40 naar 33 procent', [40, 33]],
  ] as const)('%s reads two figures: %s', (lang, text, values) => {
    expect(findAmounts(cleanText(text), LOCALES[lang]).map((a) => a.value)).toEqual(values);
  });

  it.each([
    ['de', 'GPT-5 kam am 7. August 2025, im 3. Quartal.'],
    ['de', 'Ein Milliardenverlust: zig Milliarden Dollar sind weg.'],
    ['de', 'Mehr als 1.000 Chips und 1,2 Gigawatt.'],
    ['nl', 'Tientallen miljarden dollars in 2025.'],
    ['nl', 'GPT-5 en 200.000 chips op 30 september.'],
  ] as const)('%s has no amount: %s', (lang, text) => {
    expect(findAmounts(cleanText(text), LOCALES[lang])).toEqual([]);
  });
});

type Expected = readonly [metric: string, company: string, period: string | null];

describe('German and Dutch readings', () => {
  it.each([
    [
      'de',
      'Der Quartalsumsatz von OpenAI lag 2024 bei 1 Milliarde Dollar.',
      'revenue',
      'openai',
      '2024-01-01',
    ],
    ['de', 'OpenAI gab 2024 rund 2 Milliarden Dollar aus.', 'operating-expense', 'openai', '2024-01-01'],
    ['de', 'OpenAI hat 2024 rund 2 Milliarden Dollar eingenommen.', 'revenue', 'openai', '2024-01-01'],
    ['de', 'Der ChatGPT-Entwickler nahm 2024 vier Milliarden Dollar ein.', 'revenue', 'openai', '2024-01-01'],
    ['de', 'Microsoft hält 27 Prozent an OpenAI.', 'equity-stake', 'microsoft', null],
    [
      'de',
      'Im Geschäftsjahr 2024/25 setzte Microsoft 281 Milliarden Dollar um.',
      'revenue',
      'microsoft',
      '2024-07-01',
    ],
    ['nl', 'OpenAI gaf in 2024 ruim 2 miljard dollar uit.', 'operating-expense', 'openai', '2024-01-01'],
    [
      'nl',
      'De maker van ChatGPT haalde in 2024 vier miljard dollar binnen.',
      'revenue',
      'openai',
      '2024-01-01',
    ],
    ['nl', 'De jaaromzet van OpenAI was in 2024 vier miljard dollar.', 'revenue', 'openai', '2024-01-01'],
    ['nl', 'Microsoft heeft een belang van 27 procent in OpenAI.', 'equity-stake', 'microsoft', null],
  ] as const)('%s: %s', (lang, text, ...expected) => {
    const read = readText({ text, lang }).map(
      (f): Expected => [f.metric, f.company, f.period?.start ?? null],
    );
    expect(read).toEqual([expected]);
  });
});
