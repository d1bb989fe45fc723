import type { Amount } from './amounts';
import type { Metric } from './metrics';
import { inStep } from './order';
import { type Ranked, rankPeriods } from './period-rank';
import { monthsOf, type PeriodMark, resolvePeriod } from './periods';
import type { Scene } from './scene';
import type { Company, Period } from './types';

/** Period of a figure and the words that gave it; `carried` when an earlier sentence gave it. */
export type PeriodReading = {
  period: Period | null;
  mark: PeriodMark | null;
  cost: number;
  carried: boolean;
};

/** What the period of a figure is picked from. */
export type PeriodInput = {
  scene: Scene;
  amount: Amount;
  metric: Metric;
  company: Company;
  published: string | null;
  /** Period that the text spoke of last. */
  topic: Period | null;
  ahead: boolean;
  /** Period of the figure before it in the sentence. */
  shared: Period | null;
};

/** Quantities of a moment: they carry a date only when words beside them give it. */
export const STOCKS: ReadonlySet<Metric> = new Set<Metric>([
  'valuation',
  'market-capitalization',
  'equity-stake',
  'funding-raised',
  'funding-provided',
  'purchase-commitment',
  'compute-commitment',
  'revenue-share-rate',
  'remaining-performance-obligation',
  'annualized-revenue-run-rate',
  'price',
  'other',
]);
/** Quantities that Microsoft reports each quarter. */
const REPORTED: ReadonlySet<Metric> = new Set<Metric>([
  'revenue',
  'equity-method-loss',
  'equity-method-gain',
  'net-income',
  'operating-income',
  'capital-expenditure',
  'growth-rate',
  'earnings-per-share',
  'gross-margin',
  'operating-margin',
  'margin',
  'cost-of-revenue',
  'operating-expense',
  'equity-method-loss',
  'equity-method-gain',
]);

/** Sums that add up until the end of a period: what is spent "by 2030" is spent in all the years before. */
const ADDING: ReadonlySet<Metric> = new Set<Metric>([
  'cash-burn',
  'compute-cost',
  'inference-cost',
  'training-cost',
  'operating-expense',
  'capital-expenditure',
  'revenue-share-paid',
  'purchase-commitment',
]);

const BESIDE = 1.4;
/** Where words follow what they govern, a month stands right in front of its figure. */
const LEADS = 0.5;

/** Company whose calendar counts: beside Microsoft's name, a fiscal quarter is Microsoft's whoever the figure is of. */
function calendarOf({ scene, company }: PeriodInput): Company {
  const microsoft = company === 'openai' && scene.marks.some((m) => m.name.startsWith('microsoft'));
  return microsoft ? 'none' : company;
}

/** Last day that the sentence or the text before it speaks of. */
function reachedBy({ scene, published, topic, company }: PeriodInput, except: PeriodMark): string | null {
  const ends = scene.periods.flatMap((p) =>
    p !== except && p.expr.kind !== 'since'
      ? (resolvePeriod(p.expr, { company, published, carried: topic, ahead: false })?.end ?? [])
      : [],
  );
  return ends.at(-1) ?? topic?.end ?? null;
}

/** "In 2024 and 2025 it paid 1 and 2 billion, respectively": as many periods as figures, in the same order. */
function inOrder({ scene, amount }: PeriodInput): Ranked | null {
  const mark = inStep(
    scene,
    amount,
    scene.periods.filter((p) => p.expr.kind !== 'rate'),
  );
  return mark ? { mark, cost: 1, after: mark.start > amount.end, linked: false } : null;
}

/** The period that the sentence itself speaks of, leaving out comparison bases and rates ("a year"). */
function mainPeriod(input: PeriodInput, except: PeriodMark): Period | null {
  const { scene, company, published, topic, ahead } = input;
  const marks = scene.periods.filter(
    (p) => p !== except && p.start < except.start && !['prior', 'rate', 'day', 'month'].includes(p.expr.kind),
  );
  for (const mark of marks.reverse()) {
    const period = resolvePeriod(mark.expr, { company, published, carried: topic, ahead });
    if (period) return period;
  }
  return topic;
}

/** The quarter that Microsoft reported last, where neither sentence nor text names a period. */
const reported = ({ company, published, metric, ahead }: PeriodInput): Period | null =>
  company === 'microsoft' && published && REPORTED.has(metric) && !(ahead && metric === 'capital-expenditure')
    ? resolvePeriod(LAST_QUARTER, { company, published, carried: null, ahead })
    : null;

const LAST_QUARTER = { kind: 'relative', unit: 'quarter', offset: -1 } as const;

/** Beyond this a period of the same sentence is weaker than the one the text spoke of before. */
const FARTHEST_OVER_TOPIC = 5;
const FARTHEST = 16;

/** Finds the period of a figure: named in its sentence, carried over, or the quarter last reported. */
export function pickPeriod(input: PeriodInput): PeriodReading {
  const { metric, published, topic, ahead } = input;
  const listed = inOrder(input);
  for (const ranked of listed ? [listed] : rankPeriods(input)) {
    const { mark, cost } = ranked;
    if (cost > (topic ? FARTHEST_OVER_TOPIC : FARTHEST) || !usable(ranked, input)) continue;
    const { expr } = mark;
    if (expr.kind === 'rate') return { period: pacePeriod(expr.unit, input), mark, cost, carried: false };
    const whole = expr.kind === 'relative' && expr.whole === true;
    const relative = expr.kind === 'prior' || expr.kind === 'same' || whole || needsYear(mark);
    const carried = relative
      ? (mainPeriod(input, mark) ?? input.shared ?? (expr.kind === 'prior' ? reported(input) : null))
      : topic;
    const adding = ADDING.has(metric);
    const reached = expr.kind === 'since' ? reachedBy(input, mark) : null;
    const context = { company: calendarOf(input), published, carried, ahead, adding, reached };
    const period = resolvePeriod(expr, context);
    if (period) return { period, mark, cost, carried: false };
  }
  if (STOCKS.has(metric)) return { period: null, mark: null, cost: 3, carried: false };
  if (input.shared && metric !== 'revenue-share-rate')
    return { period: input.shared, mark: null, cost: 3.5, carried: true };
  if (topic) return { period: topic, mark: null, cost: 4, carried: true };
  const last = reported(input);
  if (last) return { period: last, mark: null, cost: 5, carried: true };
  return { period: null, mark: null, cost: 5, carried: false };
}

/** "1 billion a month in July" counts July; "33 billion a quarter" the quarter that the text speaks of; a yearly pace no period. */
function pacePeriod(
  unit: string | undefined,
  { scene, company, published, topic, ahead }: PeriodInput,
): Period | null {
  if (unit === 'quarter') return topic && monthsOf(topic) === 3 ? topic : null;
  const month =
    unit === 'month' && scene.periods.find((p) => p.expr.kind === 'month' && p.expr.toMonth === undefined);
  return month ? resolvePeriod(month.expr, { company, published, carried: topic, ahead }) : null;
}

const needsYear = (mark: PeriodMark): boolean =>
  !('year' in mark.expr) && ['half', 'quarter', 'months', 'month', 'ended'].includes(mark.expr.kind);

/** "8月收入": the month stands right in front of the noun of its quantity. */
const opensQuantity = ({ marks, locale }: Scene, { end }: PeriodMark): boolean =>
  locale.lexicon.myriads !== undefined &&
  marks.some((m) => m.group === 'm' && m.start >= end && m.start - end <= NOUN_BEHIND);

const NOUN_BEHIND = 3;

/**
 * A date is no period of revenue or cost: "on 28 January Microsoft said" does not date the figure. A month is one only
 * right behind the figure of a company that does not report in it: "300 million in August".
 */
function usable({ mark, linked, cost, after }: Ranked, input: PeriodInput): boolean {
  const leads = input.scene.locale.topics !== null && !after && cost < LEADS;
  if (mark.expr.kind === 'day' && !STOCKS.has(input.metric)) return input.metric === 'cash-and-securities';
  if (mark.expr.kind === 'month' && mark.expr.toMonth === undefined && !STOCKS.has(input.metric))
    return (
      ((linked && cost < BESIDE) || leads || opensQuantity(input.scene, mark)) &&
      input.company !== 'microsoft'
    );
  if (mark.expr.kind === 'relative' && mark.expr.unit === 'month') return STOCKS.has(input.metric);
  return true;
}
