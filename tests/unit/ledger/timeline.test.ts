import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../lib/ledger/days';
import { shippedLedger } from '../../../lib/ledger/shipped';
import { timelineOf } from '../../../lib/ledger/timeline';

const ledger = shippedLedger();
const bars = timelineOf(ledger, 0.2);
const of = (series: string) => bars.filter((bar) => bar.series === series);

describe('the timeline', () => {
  it('gives leaked inference in the finest stretches known: halves where quarters are not', () => {
    expect(of('inference-cost').map(({ start, end }) => `${start} ${end}`)).toEqual([
      '2024-01-01 2024-03-31',
      '2024-04-01 2024-06-30',
      '2024-07-01 2024-12-31',
      '2025-01-01 2025-06-30',
      '2025-07-01 2025-09-30',
    ]);
    const sum = of('inference-cost').reduce((total, { value }) => total + value, 0);
    expect(sum).toBeCloseTo(3.77e9 + 8.67e9, -7);
  });

  it('divides the share paid by the assumed rate and calls it a minimum', () => {
    const [half] = of('implied-revenue');
    const [dear] = timelineOf(ledger, 0.4).filter(({ series }) => series === 'implied-revenue');
    expect(half?.bound).toBe('at-least');
    expect(dear?.value).toBeCloseTo((half?.value ?? 0) / 2, 0);
  });

  it('leaves out projections, and periods whose parts are told as well', () => {
    for (const series of ['audited-revenue', 'reported-revenue']) {
      const spans = of(series).map(({ start, end }) => [parseDay(start) ?? 0, parseDay(end) ?? 0] as const);
      for (const [from, to] of spans) {
        expect(spans.filter(([a, b]) => a >= from && b <= to)).toHaveLength(1);
      }
    }
    expect(bars.every(({ end }) => end < '2027')).toBe(true);
  });

  it('names the facts of every bar', () => {
    for (const { facts } of bars) for (const id of facts) expect(ledger.facts.has(id)).toBe(true);
  });
});
