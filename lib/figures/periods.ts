import type { Company, Period } from './types';

export { monthSpan, monthsOf, resolvePeriod, shiftPeriod } from './resolve-period';

export type PeriodUnit = 'month' | 'quarter' | 'half' | 'year';

/** What the words of a period say, before company and date of the article settle it. Months count from 1. */
export type PeriodExpr =
  | { kind: 'span'; period: Period }
  | { kind: 'year'; year: number; fiscal?: boolean }
  | { kind: 'half'; half: number; year?: number; fiscal?: boolean }
  | { kind: 'quarter'; quarter: number; year?: number; fiscal?: boolean; calendar?: boolean }
  | { kind: 'months'; count: number; year?: number; last?: boolean; fiscal?: boolean }
  | { kind: 'month'; month: number; year?: number; toMonth?: number }
  | { kind: 'ended'; count: number; year?: number; month: number }
  | { kind: 'day'; year?: number; month: number; day?: number }
  | { kind: 'until'; year: number }
  /** "By 2030": that year, or for sums that add up all the time until its end. */
  | { kind: 'by'; year: number }
  /** "Since January", "so far this year" (month 1, no year). */
  | { kind: 'since'; year?: number; month?: number }
  /** "In the second": a part like the one named before. */
  | { kind: 'ordinal'; number: number }
  | { kind: 'relative'; unit: PeriodUnit; offset: number; fiscal?: boolean; now?: boolean }
  | { kind: 'same'; year?: number }
  | { kind: 'prior'; unit: PeriodUnit; later?: boolean }
  | { kind: 'rate'; unit?: PeriodUnit };

/** A form of a period in one language: where it matches and what it says. `re` carries the flags `gu` or `g`. */
export type PeriodPattern = {
  readonly re: RegExp;
  /** Cheap test of a whole sentence; forms that share one are tried only when it passes. */
  readonly gate: RegExp;
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

/** Every period named in `lower` between two offsets; the earlier and longer match wins over those it overlaps. */
export function findPeriods(
  lower: string,
  from: number,
  to: number,
  patterns: readonly PeriodPattern[],
): PeriodMark[] {
  const text = lower.slice(from, to);
  const found: { start: number; end: number; expr: PeriodExpr | null }[] = [];
  let gate: RegExp | null = null;
  let open = false;
  for (const { re, gate: next, make } of patterns) {
    if (next !== gate) open = next.test(text);
    gate = next;
    if (!open) continue;
    re.lastIndex = 0;
    for (let match = re.exec(text); match; match = re.exec(text)) {
      if (match[0].length === 0) {
        re.lastIndex++;
        continue;
      }
      const start = from + match.index;
      const end = start + match[0].length;
      if (found.some((p) => start < p.end && p.start < end)) continue;
      const expr = make(match);
      found.push({ start, end, expr });
    }
  }
  const named = found.flatMap(({ start, end, expr }) => (expr ? [{ start, end, expr }] : []));
  return named.sort((a, b) => a.start - b.start);
}

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
