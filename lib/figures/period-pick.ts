import type { Amount } from './amounts';
import type { Metric } from './metrics';
import { inStep } from './order';
import { monthsOf, type PeriodMark, resolvePeriod } from './periods';
import { reach, type Scene } from './scene';
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

const PERIOD_LINKS = /^[ -]*(?:[\p{L}'’-]+ ){0,5}\(?$/u;
const BASE_REACH = 0.7;
const OWNED = 1.6;
const OVER_A_FIGURE = 3;

type Ranked = { mark: PeriodMark; cost: number; after: boolean; linked: boolean };
const BESIDE = 1.4;
const WEAK = 3;

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

const nearestBefore = (scene: Scene, offset: number): Amount | undefined =>
  scene.amounts.filter((a) => a.end <= offset).at(-1);

/** Whether a period belongs to the figure just in front of it: "3.7 billion (2024)". */
function ownedByOther(scene: Scene, amount: Amount, mark: PeriodMark): boolean {
  const owner = nearestBefore(scene, mark.start);
  if (!owner || owner === amount) return false;
  const gap = scene.clean.lower.slice(owner.end, mark.start);
  return gap.length < 30 && (PERIOD_LINKS.test(gap) || /\(/.test(gap));
}

/** Whether a base word ("than", "compared with", "contre") governs what stands at `offset`. */
function underBase(scene: Scene, offset: number, from: number): boolean {
  return scene.marks.some(
    (m) =>
      m.group === 'k' &&
      m.name === 'base' &&
      m.start >= from &&
      m.end <= offset &&
      scene.toll(offset) - scene.toll(m.end) < BASE_REACH &&
      !scene.locale.patterns.ownLink.test(scene.clean.lower.slice(m.end, offset)),
  );
}

/** Whether the figure stands behind words that set a basis of comparison ("up from", "contre"). */
export const isBaseFigure = (scene: Scene, amount: Amount): boolean =>
  underBase(scene, amount.start, scene.span.start);

/** "3.7 billion and that of 2025": an "and" begins another figure's period. */
const joinsOther = (scene: Scene, from: number, to: number): boolean =>
  scene.marks.some((m) => m.group === 'k' && m.name === 'and' && m.start >= from && m.end <= to);

/** Every period of the sentence that may be the figure's, best first. */
export function rankPeriods(input: PeriodInput): Ranked[] {
  const { scene, amount, metric } = input;
  const base = isBaseFigure(scene, amount);
  const list: Ranked[] = [];
  for (const mark of scene.periods) {
    const { cost: way, after, linked: beside } = reach(scene, amount, mark, PERIOD_LINKS);
    const linked = beside && !joinsOther(scene, amount.end, mark.start);
    const weak = mark.expr.kind === 'relative' && mark.expr.weak === true;
    const cost = way + (beside && !linked ? 1 : 0) + (weak ? WEAK : 0);
    if (mark.expr.kind === 'since' && metric === 'growth-rate') continue;
    const behindBase = after && underBase(scene, mark.start, amount.end);
    if (behindBase && !base) continue;
    if (
      (mark.expr.kind === 'prior' || (mark.expr.kind === 'same' && mark.expr.year !== undefined)) &&
      !base &&
      (metric === 'growth-rate' || (after && !linked) || (!after && cost > 3))
    )
      continue;
    const crossed =
      after && !linked && scene.amounts.some((a) => a.start >= amount.end && a.end <= mark.start)
        ? OVER_A_FIGURE
        : 0;
    const prior = mark.expr.kind === 'prior' || (mark.expr.kind === 'same' && mark.expr.year !== undefined);
    if (prior && !base && !after && underBase(scene, mark.start, scene.span.start)) continue;
    const owner = nearestBefore(scene, mark.start);
    if (
      !base &&
      after &&
      owner &&
      owner !== amount &&
      owner.start > amount.start &&
      isBaseFigure(scene, owner) &&
      ownedByOther(scene, amount, mark)
    )
      continue;
    const owned = (ownedByOther(scene, amount, mark) ? OWNED : 0) + crossed;
    list.push({ mark, cost: (linked ? Math.max(0, cost - 0.6) : cost) + owned, after, linked });
  }
  return list.sort((a, b) => a.cost - b.cost);
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
  company === 'microsoft' && published && REPORTED.has(metric)
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
    const relative = expr.kind === 'prior' || expr.kind === 'same' || needsYear(mark);
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

/**
 * A date is no period of revenue or cost: "on 28 January Microsoft said" does not date the figure. A month is one only
 * right behind the figure of a company that does not report in it: "300 million in August".
 */
function usable({ mark, linked, cost }: Ranked, input: PeriodInput): boolean {
  if (mark.expr.kind === 'day' && !STOCKS.has(input.metric)) return input.metric === 'cash-and-securities';
  if (mark.expr.kind === 'month' && mark.expr.toMonth === undefined && !STOCKS.has(input.metric))
    return linked && cost < BESIDE && input.company !== 'microsoft';
  if (mark.expr.kind === 'relative' && mark.expr.unit === 'month') return STOCKS.has(input.metric);
  return true;
}
