import { describe, expect, it } from 'vitest';
import { summaryWords, tallyOf } from '../../../components/summary-words';
import type { Comparison } from '../../../lib/compare/types';
import { createPageTranslator } from '../../../lib/i18n/create-translator';
import type { Language } from '../../../lib/i18n/languages';
import { comparisonOf, figureOf, listedOf } from './samples';

const figures = (...over: Partial<Comparison>[]) =>
  over.map((one, at) => listedOf(`${at}`, figureOf(), comparisonOf(one)));

const MIXED = figures(
  { verdict: 'matches' },
  { verdict: 'above', against: 'inferenceCost' },
  { verdict: 'above', against: 'another-fact' },
  { verdict: 'above', against: 'sample-inference' },
);

describe('the summary', () => {
  it('counts apart what is above the leaked bill and what is above something else', () => {
    expect(tallyOf(MIXED).map(({ standing, count }) => [standing, count])).toEqual([
      ['above-bill', 2],
      ['above', 1],
      ['matches', 1],
    ]);
  });

  it('says nothing of the bill where no figure is above it', () => {
    expect(summaryWords(createPageTranslator('en'), figures({ verdict: 'above', against: 'x' }))).toBe(
      '1 figure on this page: 1 above the ledger.',
    );
  });

  it.each<[Language, string]>([
    ['en', '4 figures on this page: 2 above the leaked bill, 1 above the ledger and 1 matches.'],
    [
      'de',
      '4 Zahlen auf dieser Seite: 2 über der durchgesickerten Rechnung, 1 über dem Register und 1 stimmt überein.',
    ],
    ['ja', 'このページに数値4件：2件が流出した費用を上回る、1件が台帳を上回る、1件が一致。'],
  ])('is one sentence in %s', (language, words) => {
    expect(summaryWords(createPageTranslator(language), MIXED)).toBe(words);
  });
});
