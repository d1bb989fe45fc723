import { describe, expect, it } from 'vitest';
import { divide } from '../../../lib/compare/amounts';
import { againstFloor, againstPoint, claimOf, isCut } from '../../../lib/compare/intervals';
import type { Figure, Qualifier } from '../../../lib/figures/types';

const figure = (
  value: number,
  precision: number,
  qualifier: Qualifier | null,
  valueMax?: number,
): Figure => ({
  block: 0,
  start: 0,
  end: 1,
  quote: 'x',
  kind: valueMax === undefined ? 'money' : 'range',
  value,
  ...(valueMax === undefined ? {} : { valueMax }),
  precision,
  qualifier,
  company: 'openai',
  metric: 'revenue',
  period: null,
  stance: 'actual',
  scope: [],
  basis: [],
  confidence: 1,
  highlight: true,
  cues: [],
});

describe('claimOf', () => {
  it.each<[string, number, number, Qualifier | null, number | undefined, number, number]>([
    ['exact: ± precision', 8.67, 0.005, 'exact', undefined, 8.665, 8.675],
    ['round numbers count as written', 5, 0.5, 'exact', undefined, 4.5, 5.5],
    ['about: five per cent where that is more', 20, 0.5, 'about', undefined, 19, 21],
    ['about: precision where that is more', 5, 0.5, 'about', undefined, 4.5, 5.5],
    ['more than: up to 110 %', 13, 0.5, 'more-than', undefined, 12.5, 14.3],
    ['at least: the same', 13, 0.5, 'at-least', undefined, 12.5, 14.3],
    ['less than: down from 90 %', 13, 0.5, 'less-than', undefined, 11.7, 13.5],
    ['at most: the same', 13, 0.5, 'at-most', undefined, 11.7, 13.5],
    ['a range with its precision', 4, 0.5, null, 5, 3.5, 5.5],
    ['a negative number stays in order', -122, 0.5, 'about', undefined, -128.1, -115.9],
  ])('%s', (_name, value, precision, qualifier, valueMax, low, high) => {
    const claim = claimOf(figure(value, precision, qualifier, valueMax));
    expect(claim.low).toBeCloseTo(low);
    expect(claim.high).toBeCloseTo(high);
  });
});

describe('relations', () => {
  const known = { low: 8.665, high: 8.675 };
  it.each<[string, number, number, Qualifier, string, string]>([
    ['the same', 8.67, 0.005, 'exact', 'matches', 'consistent'],
    ['touching counts as overlapping', 8.66, 0.005, 'exact', 'matches', 'consistent'],
    ['above', 9, 0.05, 'exact', 'above', 'consistent'],
    ['below', 8, 0.05, 'exact', 'below', 'below'],
    ['more than a smaller one', 1, 0.5, 'more-than', 'consistent', 'consistent'],
    ['more than a larger one', 12, 0.5, 'more-than', 'above', 'consistent'],
    ['less than a larger one', 12, 0.5, 'less-than', 'consistent', 'consistent'],
    ['less than a smaller one', 5, 0.5, 'less-than', 'below', 'below'],
  ])('%s', (_name, value, precision, qualifier, point, floor) => {
    const claim = claimOf(figure(value, precision, qualifier));
    expect(againstPoint(claim, known)).toBe(point);
    expect(againstFloor(claim, known)).toBe(floor);
  });

  it('a number with digits cut off is the number, within 2 %', () => {
    const exact = (value: number, precision: number) => claimOf(figure(value, precision, 'exact'));
    expect(isCut(exact(3.7, 0.05), 3.77)).toBe(true);
    expect(isCut(exact(454, 0.5), 454.7)).toBe(true);
    expect(isCut(exact(3, 0.5), 3.77)).toBe(false);
    expect(isCut(exact(3.7, 0.05), 3.82)).toBe(false);
  });
});

describe('divide', () => {
  it('keeps the side of limits', () => {
    const by = (a: 'point' | 'at-least', b: 'point' | 'at-least' | 'at-most' | 'estimate') =>
      divide({ value: 6, bound: a }, { value: 2, bound: b }).bound;
    expect(by('point', 'point')).toBe('point');
    expect(by('point', 'at-least')).toBe('at-most');
    expect(by('point', 'at-most')).toBe('at-least');
    expect(by('at-least', 'at-least')).toBe('estimate');
    expect(by('at-least', 'at-most')).toBe('at-least');
    expect(by('point', 'estimate')).toBe('estimate');
  });
});
