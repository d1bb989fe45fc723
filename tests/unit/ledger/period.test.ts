import { describe, expect, it } from 'vitest';
import { dayOf, formatDay, parseDay } from '../../../lib/ledger/days';
import { labelOfPeriod, periodOfLabel } from '../../../lib/ledger/labels';
import {
  join,
  lengthOf,
  overlap,
  shareOfDays,
  toPeriod,
  toSpan,
  yearBefore,
} from '../../../lib/ledger/period';
import { shippedLedger } from '../../../lib/ledger/shipped';
import { tile, tileAround } from '../../../lib/ledger/tiling';

const span = (start: string, end: string) => {
  const made = toSpan({ start, end });
  if (!made) throw new Error(`no period: ${start} ${end}`);
  return made;
};

describe('days', () => {
  it.each(['2025-02-29', '2025-13-01', '2025-00-10', '2025-1-1', '2025-04-31', 'soon', '', '1900-02-29'])(
    '%s is no date',
    (iso) => expect(parseDay(iso)).toBe(null),
  );

  it('knows leap years and turns back to what was written', () => {
    for (const iso of ['2024-02-29', '2000-02-29', '1970-01-01', '2025-12-31']) {
      expect(formatDay(parseDay(iso) as number)).toBe(iso);
    }
  });

  it('takes the day of a date-time as written', () => {
    expect(dayOf('2025-11-13T23:30:00-08:00')).toBe('2025-11-13');
    expect(dayOf('13 November')).toBe(null);
    expect(dayOf(null)).toBe(null);
  });
});

describe('periods', () => {
  it('counts both ends', () => {
    expect(lengthOf(span('2024-01-01', '2024-12-31'))).toBe(366);
    expect(lengthOf(span('2025-09-30', '2025-09-30'))).toBe(1);
    expect(toSpan({ start: '2025-09-30', end: '2025-09-29' })).toBe(null);
  });

  it('joins what touches, and only that', () => {
    const half = span('2025-01-01', '2025-06-30');
    const quarter = span('2025-07-01', '2025-09-30');
    const joined = join(half, quarter);
    expect(joined && toPeriod(joined)).toEqual({ start: '2025-01-01', end: '2025-09-30' });
    expect(join(half, span('2025-07-02', '2025-09-30'))).toBe(null);
    expect(overlap(half, quarter)).toBe(null);
  });

  it('shares days only with what it lies inside', () => {
    expect(shareOfDays(span('2025-01-01', '2025-03-31'), span('2025-01-01', '2025-06-30'))).toBeCloseTo(
      90 / 181,
    );
    expect(shareOfDays(span('2025-06-01', '2025-07-31'), span('2025-01-01', '2025-06-30'))).toBe(null);
  });

  it('finds the same months a year before, leap day or not', () => {
    expect(toPeriod(yearBefore(span('2025-01-01', '2025-02-28')))).toEqual({
      start: '2024-01-01',
      end: '2024-02-29',
    });
    expect(toPeriod(yearBefore(span('2024-01-01', '2024-02-29')))).toEqual({
      start: '2023-01-01',
      end: '2023-02-28',
    });
  });
});

describe('labels', () => {
  it('are views of days: Microsoft’s first quarter of fiscal 2026 is the third of 2025', () => {
    const days = { start: '2025-07-01', end: '2025-09-30' };
    expect(periodOfLabel({ calendar: 'microsoft-fiscal', year: 2026, part: 'Q1' })).toEqual(days);
    expect(labelOfPeriod(days, 'microsoft-fiscal')).toEqual({
      calendar: 'microsoft-fiscal',
      year: 2026,
      part: 'Q1',
    });
    expect(labelOfPeriod(days, 'calendar')).toEqual({ calendar: 'calendar', year: 2025, part: 'Q3' });
    expect(labelOfPeriod({ start: '2025-07-02', end: '2025-09-30' }, 'calendar')).toBe(null);
  });
});

describe('tiling the shipped ledger', () => {
  const { inference, share } = shippedLedger();
  const always = Number.POSITIVE_INFINITY;
  const ids = (made: ReturnType<typeof tile>) =>
    made?.steps.map(
      ({ tile: { id }, sign }) => `${sign > 0 ? '+' : '-'}${id.replace(/^openai-\w+-(to-)?\w+-/, '')}`,
    );

  it('takes a total that is there before any sum', () => {
    expect(ids(tile(inference, span('2025-01-01', '2025-09-30'), always))).toEqual(['+cy2025-9m']);
  });

  it('subtracts: the second half of 2024 is the year without its first two quarters', () => {
    const made = tile(inference, span('2024-07-01', '2024-12-31'), always);
    expect(made?.value).toBe(3.77e9 - 0.5468e9 - 0.748e9);
    expect([...(ids(made) ?? [])].sort()).toEqual(['+cy2024', '-cy2024-q1', '-cy2024-q2']);
    expect(made?.rounding).toBe(5e6 + 5e4 + 5e5);
  });

  it('takes the shorter way: the payments of that half follow from three quarters less one', () => {
    expect(ids(tile(share, span('2024-07-01', '2024-12-31'), always))).toEqual([
      '-cy2024-q2',
      '+cy2024-q2-q4',
    ]);
  });

  it('has no total for a quarter inside a half, and knows the shortest around it', () => {
    expect(tile(inference, span('2025-01-01', '2025-03-31'), always)).toBe(null);
    const around = tileAround(inference, span('2024-07-01', '2024-09-30'), always);
    expect(around && toPeriod(around.span)).toEqual({ start: '2024-07-01', end: '2024-12-31' });
  });

  it('uses only what was public', () => {
    const before = parseDay('2025-11-11') as number;
    expect(tile(inference, span('2025-01-01', '2025-09-30'), before)).toBe(null);
    expect(tileAround(inference, span('2025-01-01', '2025-03-31'), before)).toBe(null);
  });
});
