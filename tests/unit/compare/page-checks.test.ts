import { describe, expect, it } from 'vitest';
import { type CheckedFigure, checkPage } from '../../../lib/compare/page-checks';
import type { Figure } from '../../../lib/figures/types';
import { figureOf } from '../components/samples';

const YEAR = { start: '2024-01-01', end: '2024-12-31' };
const H1 = { start: '2024-01-01', end: '2024-06-30' };
const H2 = { start: '2024-07-01', end: '2024-12-31' };
const NEXT = { start: '2025-01-01', end: '2025-12-31' };

const revenue = (id: string, billions: number, over: Partial<Figure> = {}): CheckedFigure => ({
  id,
  figure: figureOf({
    metric: 'revenue',
    scope: [],
    value: billions * 1e9,
    precision: 5e7,
    period: YEAR,
    confidence: 0.95,
    ...over,
  }),
});
const growth = (id: string, percent: number, over: Partial<Figure> = {}): CheckedFigure => {
  const { currency: _, ...figure } = figureOf({
    kind: 'percent',
    metric: 'growth-rate',
    growthOf: 'revenue',
    scope: [],
    value: percent,
    precision: 0.5,
    period: NEXT,
    confidence: 0.95,
    ...over,
  });
  return { id, figure };
};
const kinds = (figures: readonly CheckedFigure[]) =>
  checkPage(figures).map(({ kind, ids }) => [kind, ...ids]);

describe('one quantity with two values', () => {
  it('is named', () => {
    expect(kinds([revenue('headline', 4.3), revenue('body', 3.4)])).toEqual([
      ['disagree', 'headline', 'body'],
    ]);
  });

  it.each<[string, CheckedFigure]>([
    ['the same to another digit', revenue('b', 4.27, { precision: 5e6 })],
    ['a hedge that reaches it', revenue('b', 4.2, { qualifier: 'about' })],
    ['a minimum below it', revenue('b', 4, { qualifier: 'more-than' })],
    ['another period', revenue('b', 3.4, { period: H1 })],
    ['another company', revenue('b', 3.4, { company: 'microsoft' })],
    ['a forecast', revenue('b', 3.4, { stance: 'projection' })],
    ['a segment', revenue('b', 3.4, { scope: ['segment'] })],
    ['another basis', revenue('b', 3.4, { basis: ['non-gaap'] })],
    ['an unsure reading', revenue('b', 3.4, { confidence: 0.5 })],
  ])('is not %s', (_name, other) => {
    expect(kinds([revenue('a', 4.3), other])).toEqual([]);
  });
});

describe('a headline', () => {
  const headline = (billions: number, over: Partial<Figure> = {}) => ({
    ...revenue('headline', billions, over),
    headline: true,
  });

  it('that gives another value than the text is named as such, first', () => {
    expect(kinds([headline(4.3), revenue('body', 3.4)])).toEqual([['headline', 'headline', 'body']]);
    expect(kinds([revenue('body', 3.4), headline(4.3)])).toEqual([['headline', 'headline', 'body']]);
  });

  it.each<[string, CheckedFigure]>([
    ['that rounds what the text gives', headline(4, { precision: 5e8 })],
    ['that hedges it', headline(3.5, { qualifier: 'about', precision: 5e7 })],
    ['of another period', headline(4.3, { period: NEXT })],
    ['without a period', headline(4.3, { period: null })],
    ['that forecasts', headline(4.3, { stance: 'projection' })],
  ])('%s is not', (_name, title) => {
    expect(kinds([title, revenue('body', 3.6)])).toEqual([]);
  });
});

describe('a growth', () => {
  const now = revenue('now', 6, { period: NEXT });
  const before = revenue('before', 4);

  it('that its two values do not give is named', () => {
    expect(kinds([growth('rate', 20), now, before])).toEqual([['growth', 'rate', 'now', 'before']]);
  });

  it.each([48, 50, 52])('of %s %% fits values that are rounded', (percent) => {
    expect(kinds([growth('rate', percent), now, before])).toEqual([]);
  });

  it('that falls is written without a sign', () => {
    const fell = revenue('now', 3, { period: NEXT });
    expect(kinds([growth('rate', 25), fell, before])).toEqual([]);
    expect(kinds([growth('rate', 50), fell, before])).toEqual([['growth', 'rate', 'now', 'before']]);
  });

  it('is not checked where a value is missing or open', () => {
    expect(kinds([growth('rate', 20), now])).toEqual([]);
    expect(kinds([growth('rate', 20), now, revenue('before', 4, { qualifier: 'at-least' })])).toEqual([]);
  });
});

describe('a total', () => {
  const halves = [revenue('h1', 2, { period: H1 }), revenue('h2', 2.3, { period: H2 })];

  it('that its parts do not add up to is named with them', () => {
    expect(kinds([revenue('year', 5), ...halves])).toEqual([['sum', 'year', 'h1', 'h2']]);
  });

  it('that fits within rounding is not', () => {
    expect(kinds([revenue('year', 4.4), ...halves])).toEqual([]);
    expect(kinds([revenue('year', 5), halves[0] as CheckedFigure])).toEqual([]);
  });
});
