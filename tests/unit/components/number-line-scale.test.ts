import { describe, expect, it } from 'vitest';
import { placeLanes } from '../../../components/number-line-scale';
import { comparisonOf, figureOf } from './samples';

const { references } = comparisonOf();

describe('number line', () => {
  it('puts claim and references on one scale from zero, with room for the open end of a floor', () => {
    const lanes = placeLanes(figureOf(), references);
    expect(lanes?.map(({ id, open }) => [id, open])).toEqual([
      ['claim', false],
      ['inference', false],
      ['implied', true],
    ]);
    expect(lanes?.[0]?.from).toBe(1);
    expect(lanes?.[2]?.from).toBeCloseTo(4.329 / 8.67, 6);
  });

  it('leaves room where the longest row is itself a minimum', () => {
    const lanes = placeLanes(figureOf({ qualifier: 'more-than', value: 13e9 }), references);
    expect(lanes?.[0]).toMatchObject({ open: true, from: 1 / 1.15 });
  });

  it.each([
    ['another currency', figureOf({ currency: 'EUR' })],
    ['a percentage', figureOf({ kind: 'percent', value: 27 })],
  ])('does not put %s on the scale of dollars', (_name, figure) => {
    expect(placeLanes(figure, references)?.map((lane) => lane.id)).toEqual(['inference', 'implied']);
  });

  it('draws nothing for a claim alone, nor for zeros', () => {
    const nothing = { inferenceCost: null, impliedRevenue: null };
    expect(placeLanes(figureOf(), nothing)).toBeNull();
    expect(placeLanes(figureOf({ kind: 'percent' }), nothing)).toBeNull();
    expect(placeLanes(figureOf({ value: 0 }), nothing)).toBeNull();
  });

  it('draws both ends of a range', () => {
    const range = figureOf({ kind: 'range', rangeUnit: 'money', value: 3e9, valueMax: 6e9 });
    const [claim] = placeLanes(range, references) ?? [];
    expect(claim?.to).toBeCloseTo(2 * (claim?.from ?? 0), 6);
  });
});
