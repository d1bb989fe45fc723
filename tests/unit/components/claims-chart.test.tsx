import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ClaimsChart } from '../../../components/ClaimsChart';
import { placeClaims } from '../../../components/claims-chart-scale';
import type { Comparison } from '../../../lib/compare/types';
import type { Figure } from '../../../lib/figures/types';
import { createPageTranslator } from '../../../lib/i18n/create-translator';
import { comparisonOf, figureOf, listedOf } from './samples';

const t = createPageTranslator('en');
const item = (id: string, figure: Partial<Figure> = {}, comparison: Partial<Comparison> = {}) =>
  listedOf(id, figureOf(figure), comparisonOf(comparison));
const { references } = comparisonOf();
const REFERENCE = references.inferenceCost;
if (!REFERENCE) throw new Error('the sample has no reference');
const reference = (value: number, over: Partial<typeof REFERENCE> = {}): Comparison['references'] => ({
  inferenceCost: { ...REFERENCE, value, ...over },
  impliedRevenue: null,
});

describe('places of claims', () => {
  it('stand on one scale from zero while the values are near', () => {
    const chart = placeClaims([item('a'), item('b', { value: 4.3e9 })]);
    expect(chart?.ticks[0]).toEqual({ value: 0, at: 0 });
    const [a, b] = chart?.rows ?? [];
    expect(a?.claim.from).toBeCloseTo(a?.bill?.at ?? 0);
    expect((b?.claim.from ?? 0) / (a?.claim.from ?? 1)).toBeCloseTo(4.3 / 8.67);
  });

  it('stand by decades where the values are far apart', () => {
    const chart = placeClaims([item('a', { value: 250e9 }), item('b', { value: 1e9 })]);
    expect(chart?.ticks.map(({ value }) => Math.round(value))).toEqual([1e9, 1e10, 1e11]);
    for (const { claim } of chart?.rows ?? []) expect(claim.from).toBeGreaterThanOrEqual(0);
    for (const { claim } of chart?.rows ?? []) expect(claim.to).toBeLessThanOrEqual(1);
  });

  it.each<[string, ReturnType<typeof item>]>([
    ['percentages', item('a', { kind: 'percent', value: 20 })],
    ['other currencies', item('a', { currency: 'EUR' })],
    [
      'claims without a reference',
      item('a', {}, { references: { inferenceCost: null, impliedRevenue: null } }),
    ],
    ['references of other days', item('a', {}, { references: reference(1e9, { alignment: 'none' }) })],
    ['nothing', item('a', { value: 0 })],
  ])('leave out %s', (_name, left) => {
    expect(placeClaims([left])).toBeNull();
  });

  it.each([
    ['exact', true],
    ['summed', true],
    ['prorated', false],
    ['extrapolated', false],
  ] as const)('tell a reference that is %s by its line', (alignment, firm) => {
    const chart = placeClaims([item('a', {}, { references: reference(8e9, { alignment }) })]);
    expect(chart?.rows[0]?.bill?.firm).toBe(firm);
  });
});

describe('the chart', () => {
  const html = renderToString(
    <ClaimsChart
      figures={[item('a'), item('b', { value: 4e9, qualifier: 'more-than', quote: 'over $4 billion' })]}
      t={t}
      onGoto={() => undefined}
    />,
  );

  it('is drawn for the eyes alone, and is a table for everybody', () => {
    expect(html.match(/<svg class="tl-chart-strip"[^>]*aria-hidden="true"/g)).toHaveLength(2);
    expect(html.match(/<tr>/g)).toHaveLength(3);
    expect(html).toContain('at least $4.32 billion');
    expect(html).toContain('Matches the ledger');
  });

  it('marks an open claim', () => {
    expect(html.match(/tl-chart-more/g)).toHaveLength(1);
  });
});
