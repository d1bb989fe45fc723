import type { Period } from '../figures/types';
import { type Day, dayFrom, formatDay, parseDay } from './days';

/** Days from `from` up to and without `to`: the form in which periods join without gaps. */
export type Span = { readonly from: Day; readonly to: Day };

/** The span of a period; null when a date is impossible or the end lies before the start. */
export const toSpan = (period: Period): Span | null => {
  const from = parseDay(period.start);
  const last = parseDay(period.end);
  return from === null || last === null || last < from ? null : { from, to: last + 1 };
};

/** The period of a span of at least one day. */
export const toPeriod = ({ from, to }: Span): Period => ({ start: formatDay(from), end: formatDay(to - 1) });

/** Days in the span. */
export const lengthOf = ({ from, to }: Span): number => to - from;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

/** The days that both spans cover; null when there are none. */
export const overlap = (a: Span, b: Span): Span | null => {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from < to ? { from, to } : null;
};

export const sameSpan = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;

/** Joins two spans of which the second starts where the first ends; null otherwise. */
export const join = (a: Span, b: Span): Span | null => (a.to === b.from ? { from: a.from, to: b.to } : null);

/** The share (0 to 1) of `outer`'s days that `inner` covers; null unless it lies inside. */
export const shareOfDays = (inner: Span, outer: Span): number | null =>
  contains(outer, inner) ? lengthOf(inner) / lengthOf(outer) : null;

/** The same calendar days a number of years earlier or later; 29 February becomes 28 February or 1 March as a bound. */
export const shiftYears = (day: Day, years: number): Day => {
  const [year, month, date] = formatDay(day).split('-').map(Number) as [number, number, number];
  const lastOfMonth = dayFrom(year + years, month + 1, 1) - 1;
  return Math.min(dayFrom(year + years, month, date), lastOfMonth);
};

/** The same span one year before: both bounds moved, so that whole quarters stay whole quarters. */
export const yearBefore = ({ from, to }: Span): Span => ({
  from: shiftYears(from, -1),
  to: shiftYears(to, -1),
});
