import type { Company, Period } from './types';

export { monthSpan, monthsOf, resolvePeriod, shiftPeriod } from './resolve-period';

export type PeriodUnit = 'month' | 'quarter' | 'half' | 'year';

/** What the words of a period say, before company and date of the article settle it. Months count from 1. */
export type PeriodExpr =
  | { kind: 'span'; period: Period }
  | { kind: 'year'; year: number; fiscal?: boolean }
  /** `ago`: in the article's year (0) or so many before it ("the first half of last year"); `next`: in the year after the one spoken of. */
  | { kind: 'half'; half: number; year?: number; fiscal?: boolean; ago?: number; next?: true }
  | {
      kind: 'quarter';
      quarter: number;
      year?: number;
      fiscal?: boolean;
      calendar?: boolean;
      ago?: number;
      next?: true;
    }
  | {
      kind: 'months';
      count: number;
      year?: number;
      last?: boolean;
      fiscal?: boolean;
      ago?: number;
      next?: true;
    }
  | { kind: 'month'; month: number; year?: number; toMonth?: number; ago?: number; next?: true }
  | { kind: 'ended'; count: number; year?: number; month: number; ago?: number; next?: true }
  | { kind: 'day'; year?: number; month: number; day?: number; ago?: number; next?: true }
  | { kind: 'until'; year: number }
  /** "By 2030": that year, or for sums that add up all the time until its end. */
  | { kind: 'by'; year: number }
  /** "Since January", "so far this year" (month 1, no year). */
  | { kind: 'since'; year?: number; month?: number }
  /** "In the second": a part like the one named before. */
  | { kind: 'ordinal'; number: number }
  /** `whole`: all of the year that the text speaks of, or else of the article's. */
  | {
      kind: 'relative';
      unit: PeriodUnit;
      offset: number;
      fiscal?: boolean;
      weak?: boolean;
      now?: boolean;
      whole?: boolean;
    }
  | { kind: 'same'; year?: number }
  | { kind: 'prior'; unit: PeriodUnit; later?: boolean }
  | { kind: 'rate'; unit?: PeriodUnit };

/**
 * A form of a period in one language: the source of a regular expression and what a match says. It matches whole words
 * and no part of a number; `spaceless`: letters may stand on both sides.
 */
export type PeriodPattern = {
  readonly source: string;
  readonly spaceless: boolean;
  readonly make: (groups: RegExpExecArray) => PeriodExpr | null;
};

/** A period found in text, with the characters that name it. */
export type PeriodMark = { readonly start: number; readonly end: number; readonly expr: PeriodExpr };

export type PeriodContext = {
  readonly company: Company;
  /** ISO date of the article. */
  readonly published: string | null;
  /** The period that the text spoke of last. */
  readonly carried: Period | null;
  /** The figure speaks of what is to come. */
  readonly ahead: boolean;
  /** The figure is a sum that grows until the end of the period. */
  readonly adding?: boolean;
  /** Last day that a period which is still running has reached. */
  readonly reached?: string | null;
};

const SHARED_FORM = new Set<PeriodExpr['kind']>(['half', 'quarter', 'months', 'month', 'ended']);

/**
 * Periods that leave out what they share with the one before: "the quarter to 30 September 2025 and 2024", "in the
 * first quarter of 2025 and 2 billion in the second". `joined` tells whether nothing but an "and" lies between two offsets.
 */
export function completeForms(
  marks: readonly PeriodMark[],
  joined: (from: number, to: number) => boolean,
): PeriodMark[] {
  const whole: PeriodMark[] = [];
  for (const mark of marks) {
    const last = whole.at(-1);
    const like = last && SHARED_FORM.has(last.expr.kind) ? last.expr : null;
    const { expr } = mark;
    if (expr.kind === 'ordinal') {
      if (like?.kind === 'quarter') whole.push({ ...mark, expr: { ...like, quarter: expr.number } });
      else if (like?.kind === 'half') whole.push({ ...mark, expr: { ...like, half: expr.number } });
    } else if (expr.kind === 'year' && like && 'year' in like && last && joined(last.end, mark.start))
      whole.push({ ...mark, expr: { ...like, year: expr.year } });
    else whole.push(mark);
  }
  return whole;
}
