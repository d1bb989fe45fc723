import type { Amount } from './amounts';
import type { Metric } from './metrics';
import { type PeriodContext, type PeriodMark, resolvePeriod } from './periods';
import { reach, type Scene } from './scene';
import type { Company, Period } from './types';

/** Period of a figure and the words that gave it; `carried` when an earlier sentence gave it. */
export type PeriodReading = {
  period: Period | null;
  mark: PeriodMark | null;
  cost: number;
  carried: boolean;
};

type Input = {
  scene: Scene;
  amount: Amount;
  metric: Metric;
  company: Company;
  published: string | null;
  /** Period that the text spoke of last. */
  topic: Period | null;
  ahead: boolean;
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

const PERIOD_LINKS = /^(?:[ -]*\(?(?:[\p{L}'’-]+ ){0,5}\(?)$/u;

type Ranked = { mark: PeriodMark; cost: number; after: boolean };

function rank(scene: Scene, amount: Amount): Ranked[] {
  return scene.periods
    .map((mark) => {
      const { cost, after, linked } = reach(scene, amount, mark, PERIOD_LINKS);
      return { mark, cost: linked ? Math.max(0, cost - 0.6) : cost, after };
    })
    .sort((a, b) => a.cost - b.cost);
}

/** Whether the figure stands behind words that set a basis of comparison ("up from", "contre"). */
export function isBase(scene: Scene, amount: Amount): boolean {
  return scene.marks.some(
    (m) =>
      m.group === 'k' &&
      m.name === 'base' &&
      m.end <= amount.start &&
      scene.toll(amount.start) - scene.toll(m.end) < 0.7,
  );
}

const isGrowth = (input: Input): boolean =>
  input.metric === 'growth-rate' && !isBase(input.scene, input.amount);

/** The period that the sentence itself speaks of, leaving out comparison bases and rates ("a year"). */
function mainPeriod(input: Input, except: PeriodMark | null): Period | null {
  const { scene, company, published, topic, ahead } = input;
  const marks = scene.periods.filter((p) => p !== except && !['prior', 'rate', 'day'].includes(p.expr.kind));
  const nearest = marks
    .map((mark) => ({ mark, cost: reach(scene, input.amount, mark, PERIOD_LINKS).cost }))
    .sort((a, b) => a.cost - b.cost)[0];
  if (!nearest) return topic;
  return resolvePeriod(nearest.mark.expr, { company, published, carried: topic, ahead }) ?? topic;
}

/** Finds the period of a figure: named in its sentence, carried over, or the quarter last reported. */
export function pickPeriod(input: Input): PeriodReading {
  const { scene, amount, metric, company, published, topic, ahead } = input;
  const ranked = rank(scene, amount).filter(({ mark }) => !(mark.expr.kind === 'prior' && isGrowth(input)));
  const best = ranked.find(({ mark, cost }) => cost < 9 && usable(mark, input));
  if (best) {
    const { expr } = best.mark;
    const carried = expr.kind === 'prior' || needsYear(best.mark) ? mainPeriod(input, best.mark) : topic;
    const context: PeriodContext = { company, published, carried, ahead };
    const period = resolvePeriod(expr, context);
    if (period || expr.kind === 'rate') return { period, mark: best.mark, cost: best.cost, carried: false };
  }
  if (STOCKS.has(metric)) return { period: null, mark: null, cost: 3, carried: false };
  if (topic) return { period: topic, mark: null, cost: 4, carried: true };
  if (company === 'microsoft' && published && REPORTED.has(metric))
    return {
      period: resolvePeriod(
        { kind: 'relative', unit: 'quarter', offset: ahead ? 0 : -1 },
        { company, published, carried: null, ahead },
      ),
      mark: null,
      cost: 5,
      carried: true,
    };
  return { period: null, mark: null, cost: 5, carried: false };
}

const needsYear = (mark: PeriodMark): boolean =>
  !('year' in mark.expr) && ['half', 'quarter', 'months', 'month', 'ended'].includes(mark.expr.kind);

/** A date is no period of revenue or cost: "on 28 January Microsoft said" does not date the figure. */
function usable(mark: PeriodMark, input: Input): boolean {
  if (mark.expr.kind === 'day' && !STOCKS.has(input.metric)) return input.metric === 'cash-and-securities';
  if (mark.expr.kind === 'month' && mark.expr.toMonth === undefined && !STOCKS.has(input.metric))
    return false;
  if (mark.expr.kind === 'relative' && mark.expr.unit === 'month') return STOCKS.has(input.metric);
  return true;
}
