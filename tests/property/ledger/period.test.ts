import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../../lib/ledger/days';
import { labelOfPeriod, type PeriodLabel, periodOfLabel } from '../../../lib/ledger/labels';
import {
  contains,
  join,
  lengthOf,
  overlap,
  type Span,
  toPeriod,
  toSpan,
  yearBefore,
} from '../../../lib/ledger/period';
import { makeSeries, type Tile, tile, tileAround } from '../../../lib/ledger/tiling';

/** 1990 to 2060 as day numbers. */
const day = fc.integer({ min: 7305, max: 32872 });
const spanOf = fc
  .tuple(day, fc.integer({ min: 1, max: 2000 }))
  .map(([from, days]): Span => ({ from, to: from + days }));

const always = Number.POSITIVE_INFINITY;

/** Totals of a quantity of which every day's amount is known: a day's amount is its number. */
const amountOf = ({ from, to }: Span): number => {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += at;
  return sum;
};

/** A few totals whose ends share a small set of days, so that they touch and overlap often. */
const series = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pairs) =>
    pairs.map(([start, length], at): Tile => {
      const span = { from: 20_000 + start * 30, to: 20_000 + (start + length) * 30 };
      return { id: `t${at}`, span, value: amountOf(span), rounding: 1, known: 0 };
    }),
  );

const target = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 10 }))
  .map(([start, length]): Span => ({ from: 20_000 + start * 30, to: 20_000 + (start + length) * 30 }));

describe('days and periods', () => {
  it('every day turns to a date and back', () => {
    fc.assert(fc.property(day, (at) => void expect(parseDay(formatDay(at))).toBe(at)));
  });

  it('dates agree with the calendar of the language', () => {
    fc.assert(
      fc.property(
        day,
        (at) => void expect(formatDay(at)).toBe(new Date(at * 86_400_000).toISOString().slice(0, 10)),
      ),
    );
  });

  it('every span turns to a period and back', () => {
    fc.assert(fc.property(spanOf, (span) => void expect(toSpan(toPeriod(span))).toEqual(span)));
  });

  it('joining adds days and does not mind the order of joining', () => {
    fc.assert(
      fc.property(
        day,
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 3, maxLength: 3 }),
        (from, lengths) => {
          const ends = lengths.map(
            (_, at) => from + lengths.slice(0, at + 1).reduce((sum, days) => sum + days, 0),
          );
          const [a, b, c] = ends.map((to, at) => ({ from: ends[at - 1] ?? from, to })) as [Span, Span, Span];
          const left = join(join(a, b) as Span, c);
          expect(left).toEqual(join(a, join(b, c) as Span));
          expect(lengthOf(left as Span)).toBe(lengths.reduce((sum, length) => sum + length, 0));
        },
      ),
    );
  });

  it('an overlap lies in both and is the same both ways', () => {
    fc.assert(
      fc.property(spanOf, spanOf, (a, b) => {
        const both = overlap(a, b);
        expect(overlap(b, a)).toEqual(both);
        if (both) expect(contains(a, both) && contains(b, both)).toBe(true);
      }),
    );
  });

  it('a year before is 365 or 366 days earlier', () => {
    fc.assert(
      fc.property(spanOf, (span) => {
        const before = yearBefore(span);
        for (const bound of ['from', 'to'] as const)
          expect([365, 366]).toContain(span[bound] - before[bound]);
      }),
    );
  });

  it('labels and their days are one', () => {
    const label = fc.record<PeriodLabel>({
      calendar: fc.constantFrom('calendar', 'microsoft-fiscal'),
      year: fc.integer({ min: 1990, max: 2060 }),
      part: fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', '9M', 'FY'),
    });
    fc.assert(
      fc.property(
        label,
        (named) => void expect(labelOfPeriod(periodOfLabel(named), named.calendar)).toEqual(named),
      ),
    );
  });
});

describe('tiling', () => {
  it('gives exactly the days asked for, each once, and so their exact amount', () => {
    fc.assert(
      fc.property(series, target, (tiles, span) => {
        const made = tile(makeSeries(tiles), span, always);
        if (!made) return;
        expect(made.value).toBe(amountOf(span));
        const count = new Map<number, number>();
        for (const { tile: used, sign } of made.steps) {
          for (let at = used.span.from; at < used.span.to; at += 1)
            count.set(at, (count.get(at) ?? 0) + sign);
        }
        for (const [at, times] of count) expect(times).toBe(at >= span.from && at < span.to ? 1 : 0);
      }),
    );
  });

  it('takes one total where there is one', () => {
    fc.assert(
      fc.property(series, (tiles) => {
        const [first] = tiles as [Tile];
        expect(tile(makeSeries(tiles), first.span, always)?.steps.length).toBe(1);
      }),
    );
  });

  it('does not depend on the order of the totals', () => {
    fc.assert(
      fc.property(series, target, (tiles, span) => {
        const one = tile(makeSeries(tiles), span, always);
        const other = tile(makeSeries([...tiles].reverse()), span, always);
        expect(other?.value).toBe(one?.value);
        expect(other?.steps.length).toBe(one?.steps.length);
      }),
    );
  });

  it('finds a total around a span whenever one total holds it, and never a longer one', () => {
    fc.assert(
      fc.property(series, target, (tiles, span) => {
        const around = tileAround(makeSeries(tiles), span, always);
        const holding = tiles.filter((known) => contains(known.span, span));
        if (holding.length > 0) expect(around).not.toBe(null);
        if (!around) return;
        expect(contains(around.span, span)).toBe(true);
        for (const known of holding) expect(lengthOf(around.span)).toBeLessThanOrEqual(lengthOf(known.span));
      }),
    );
  });
});
