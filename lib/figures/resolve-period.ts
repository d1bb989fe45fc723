import type { PeriodContext, PeriodExpr, PeriodUnit } from './periods';
import type { Period } from './types';

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lastDay = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Period of whole months; months outside 1 to 12 roll over to other years. */
export function monthSpan(year: number, from: number, to: number): Period {
  const shift = (month: number): [number, number] => [
    year + Math.floor((month - 1) / 12),
    ((((month - 1) % 12) + 12) % 12) + 1,
  ];
  const [y1, m1] = shift(from);
  const [y2, m2] = shift(to);
  return { start: `${y1}-${two(m1)}-01`, end: `${y2}-${two(m2)}-${two(lastDay(y2, m2))}` };
}

const yearOf = (iso: string): number => Number(iso.slice(0, 4));
const monthOf = (iso: string): number => Number(iso.slice(5, 7));

/** Whole months from start to end of a period. */
export function monthsOf(period: Period): number {
  return (yearOf(period.end) - yearOf(period.start)) * 12 + monthOf(period.end) - monthOf(period.start) + 1;
}

/** The same months `months` earlier. */
export function shiftPeriod(period: Period, months: number): Period {
  const from = monthOf(period.start) - months;
  return monthSpan(yearOf(period.start), from, from + monthsOf(period) - 1);
}

/** Quarter `quarter` of a year; fiscal: of Microsoft's year, which ends on 30 June. */
function quarterSpan(year: number, quarter: number, fiscal: boolean): Period {
  const from = (quarter - 1) * 3 + 1 - (fiscal ? 6 : 0);
  return monthSpan(year, from, from + 2);
}

/** Latest quarter of that number which had ended by the article's date (or, looking ahead, the first that had not). */
function guessQuarter(quarter: number, fiscal: boolean | undefined, context: PeriodContext): Period | null {
  const { published } = context;
  if (!published)
    return context.carried
      ? quarterSpan(fiscalYearOf(context.carried, fiscal === true), quarter, fiscal === true)
      : null;
  const year = yearOf(published);
  const choices = [
    fiscal ?? context.company === 'microsoft',
    ...(fiscal === undefined && context.company === 'microsoft' ? [false] : []),
  ].map((isFiscal) => nearestQuarter(quarter, year, isFiscal, published, context.ahead));
  return choices.find((p) => daysApart(p.end, published) < RECENT) ?? choices[0] ?? null;
}

function nearestQuarter(
  quarter: number,
  year: number,
  fiscal: boolean,
  published: string,
  ahead: boolean,
): Period {
  const spans = [year - 1, year, year + 1, year + 2].map((y) => quarterSpan(y, quarter, fiscal));
  const past = spans.filter((p) => p.end <= nextDays(published, 3));
  const future = spans.filter((p) => p.end > published);
  return (ahead ? future[0] : past.at(-1)) ?? quarterSpan(year, quarter, fiscal);
}

/** A quarter of a named year: Microsoft's is fiscal, unless the calendar's is the one that lies beside the article's date. */
function quarterOf(
  year: number,
  { quarter, fiscal, calendar }: { quarter: number; fiscal?: boolean; calendar?: boolean },
  { company, published, ahead, carried }: PeriodContext,
): Period {
  const plain = quarterSpan(year, quarter, false);
  if (fiscal) return quarterSpan(year, quarter, true);
  if (company !== 'microsoft' || calendar || carried?.end === plain.end) return plain;
  const own = quarterSpan(year, quarter, true);
  if (!published) return own;
  const fits = ({ end }: Period): boolean =>
    ahead ? end > published : end <= nextDays(published, 3) && daysApart(end, published) < RECENT;
  return !fits(own) && fits(plain) ? plain : own;
}

const RECENT = 150;

function until(year: number, { published }: PeriodContext): Period {
  const end = `${year}-12-31`;
  return { start: published && published < end ? published : `${year}-01-01`, end, openStart: true };
}

/** From the month named to the day that the text has reached. */
function sincePeriod(expr: { year?: number; month?: number }, context: PeriodContext): Period | null {
  const end = context.reached ?? context.published;
  if (!end) return null;
  const month = expr.month ?? 1;
  const year = expr.year ?? yearOf(end) - (month > monthOf(end) ? 1 : 0);
  const { start } = monthSpan(year, month, month);
  return start < end ? { start, end } : null;
}

const nextDays = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

const fiscalYearOf = (period: Period, fiscal: boolean): number =>
  yearOf(period.end) + (fiscal && monthOf(period.end) > 6 ? 1 : 0);

/** Year that a half, a month or "nine months" without a year belongs to. */
function impliedYear(context: PeriodContext, month: number): number | null {
  if (context.carried) return yearOf(context.carried.end);
  if (!context.published) return null;
  const year = yearOf(context.published);
  return monthOf(context.published) >= month || context.ahead ? year : year - 1;
}

/** Soon after a quarter's results, "next quarter" is the one that has begun. */
const JUST_REPORTED = 46;

function relativePeriod(
  expr: { unit: PeriodUnit; offset: number; fiscal?: boolean; now?: boolean; whole?: boolean },
  context: PeriodContext,
): Period | null {
  const { published, carried } = context;
  if (expr.offset === 0 && carried && !expr.now && expr.unit !== 'year' && expr.unit !== 'month')
    return monthsOf(carried) === 3 || expr.unit === 'half' ? carried : lastQuarter(carried, context);
  if (expr.whole && carried && !context.ahead && monthsOf(carried) === 12) return carried;
  if (expr.whole && carried && !published) return monthSpan(yearOf(carried.end), 1, 12);
  if (!published) return null;
  const year = yearOf(published);
  const month = monthOf(published);
  const fiscal = expr.fiscal === true && context.company !== 'openai';
  if (expr.unit === 'year') {
    if (expr.offset === 0 && !expr.now && sumsUp(context)) return quarterYear(year);
    const base = fiscal && month > 6 ? year + 1 : year;
    return fiscal ? quarterYear(base + expr.offset) : monthSpan(year + expr.offset, 1, 12);
  }
  if (expr.unit === 'month') return monthSpan(year, month + expr.offset, month + expr.offset);
  const size = expr.unit === 'half' ? 6 : 3;
  const current = Math.floor((month - 1) / size);
  const early =
    size === 3 &&
    daysApart(published, monthSpan(year, current * 3 + 1, current * 3 + 1).start) < JUST_REPORTED;
  const shown =
    expr.offset === 0 && !context.ahead && !expr.now ? -1 : expr.offset === 1 && early ? 0 : expr.offset;
  const from = (current + shown) * size + 1;
  return monthSpan(year, from, from + size - 1);
}

/** "In the quarter", where the text spoke of the year that has just ended with it. */
const lastQuarter = (year: Period, { published }: PeriodContext): Period | null =>
  published && monthsOf(year) === 12 && year.end <= published && daysApart(year.end, published) < RECENT
    ? monthSpan(yearOf(year.end), monthOf(year.end) - 2, monthOf(year.end))
    : null;

/** What Microsoft tells in summer and autumn of "the year" is the fiscal year that it has just closed. */
const sumsUp = ({ company, published, ahead }: PeriodContext): boolean =>
  company === 'microsoft' &&
  !ahead &&
  published !== null &&
  monthOf(published) > 6 &&
  monthOf(published) < 11;

const quarterYear = (year: number): Period => monthSpan(year - 1, 7, 18);

function priorPeriod(unit: PeriodUnit, carried: Period | null, later: boolean): Period | null {
  if (!carried) return null;
  const months = unit === 'year' ? 12 : unit === 'half' ? 6 : unit === 'quarter' ? 3 : 1;
  return shiftPeriod(carried, later ? -months : months);
}

/** First months of Microsoft's year: of the one named, or the latest of which so many had ended. */
function fiscalMonths(count: number, year: number | undefined, published: string | null): Period | null {
  if (year !== undefined) return monthSpan(year - 1, 7, 6 + count);
  if (!published) return null;
  const latest = monthSpan(yearOf(published), 7, 6 + count);
  return latest.end <= published ? latest : shiftPeriod(latest, latest.end > nextYear(published) ? 24 : 12);
}

const nextYear = (iso: string): string => `${yearOf(iso) + 1}${iso.slice(4)}`;

/** The months that the text spoke of last, in the year named ("the same period of 2024"). */
const sameMonths = (carried: Period | null, year: number | undefined): Period | null =>
  carried && year !== undefined ? shiftPeriod(carried, (yearOf(carried.end) - year) * 12) : carried;

function withYear(expr: PeriodExpr, { published, carried }: PeriodContext): PeriodExpr {
  if ('next' in expr && expr.next && carried) return { ...expr, year: yearOf(carried.end) + 1 };
  return 'ago' in expr && expr.ago !== undefined && published
    ? { ...expr, year: yearOf(published) - expr.ago }
    : expr;
}

/** Dates of a period expression; null when neither words nor article date settle it. */
export function resolvePeriod(named: PeriodExpr, context: PeriodContext): Period | null {
  const expr = withYear(named, context);
  switch (expr.kind) {
    case 'span':
      return expr.period;
    case 'year':
      return expr.fiscal && context.company !== 'openai'
        ? quarterYear(expr.year)
        : monthSpan(expr.year, 1, 12);
    case 'until':
      return until(expr.year, context);
    case 'by':
      return context.adding ? until(expr.year, context) : monthSpan(expr.year, 1, 12);
    case 'since':
      return sincePeriod(expr, context);
    case 'ordinal':
      return null;
    case 'half': {
      const year = expr.year ?? impliedYear(context, expr.half * 6 + 1);
      const from = (expr.half - 1) * 6 + 1 - (expr.fiscal ? 6 : 0);
      return year === null ? null : monthSpan(year, from, from + 5);
    }
    case 'quarter':
      if (expr.year === undefined) return guessQuarter(expr.quarter, expr.fiscal, context);
      return quarterOf(expr.year, expr, context);
    case 'months': {
      if (expr.fiscal) return fiscalMonths(expr.count, expr.year, context.published);
      const year = expr.year ?? impliedYear(context, expr.count + 1);
      if (year === null) return null;
      return expr.last ? monthSpan(year, 13 - expr.count, 12) : monthSpan(year, 1, expr.count);
    }
    case 'month': {
      const year = expr.year ?? impliedYear(context, expr.month);
      return year === null ? null : monthSpan(year, expr.month, expr.toMonth ?? expr.month);
    }
    case 'ended': {
      const dated = context.published ? { ...context, carried: null } : context;
      const year = expr.year ?? impliedYear(dated, expr.month + 1);
      return year === null ? null : monthSpan(year, expr.month - expr.count + 1, expr.month);
    }
    case 'day': {
      const year = expr.year ?? impliedYear(context, expr.month);
      if (year === null) return null;
      const day = `${year}-${two(expr.month)}-${two(expr.day ?? lastDay(year, expr.month))}`;
      return { start: day, end: day };
    }
    case 'relative':
      return relativePeriod(expr, context);
    case 'same':
      return sameMonths(context.carried, expr.year);
    case 'prior':
      if (expr.unit === 'quarter' && !expr.later && context.carried && monthsOf(context.carried) !== 3)
        return relativePeriod({ unit: 'quarter', offset: -1 }, context);
      return priorPeriod(expr.unit, context.carried, expr.later === true);
    case 'rate':
      return null;
  }
}
