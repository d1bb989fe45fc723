import { expect, test } from 'vitest';
import { compareFigure } from '../../../lib/compare';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../../../lib/compare/types';
import type { Figure } from '../../../lib/figures/types';
import { shippedLedger } from '../../../lib/ledger/shipped';
import { FIGURE } from '../messages/samples';

const ledger = shippedLedger();
const restsOn = (figure: Partial<Figure>, assumptions: Partial<Assumptions>) =>
  compareFigure(
    { ...FIGURE, ...figure },
    { ledger, published: '2026-01-10', assumptions: { ...DEFAULT_ASSUMPTIONS, ...assumptions } },
  ).restsOn;

const REVENUE: Partial<Figure> = {
  metric: 'revenue',
  value: 4.3e9,
  period: { start: '2025-01-01', end: '2025-06-30' },
};

test('under the usual assumptions nothing is marked', () => {
  expect(restsOn(REVENUE, {})).toEqual([]);
});

test('a changed rate marks what is set beside implied revenue', () => {
  expect(restsOn(REVENUE, { revenueShareRate: 0.1 })).toEqual(['revenueShareRate']);
});

test('a rate for another currency does not mark a figure in dollars', () => {
  const exchangeRates = [{ currency: 'EUR', dollars: 1.1, date: '2025-11-13' }];
  expect(restsOn(REVENUE, { exchangeRates })).toEqual([]);
  expect(restsOn({ ...REVENUE, currency: 'EUR' }, { exchangeRates })).toEqual(['exchangeRates']);
});

test('what is other companies’ rests on nothing', () => {
  expect(restsOn({ ...REVENUE, company: 'other' }, { revenueShareRate: 0.1, prorate: false })).toEqual([]);
});
