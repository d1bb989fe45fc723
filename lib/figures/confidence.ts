import trained from '../../data/confidence.json';
import type { Amount } from './amounts';
import type { CompanyReading } from './company';
import type { MetricReading } from './metric';
import type { Metric } from './metrics';
import { type PeriodReading, STOCKS } from './period-pick';
import type { Scene } from './scene';
import type { Stance } from './types';

/** What the probability of a reading is told from. */
export type Evidence = {
  readonly scene: Scene;
  readonly amount: Amount;
  readonly reading: MetricReading;
  /** Metric and company after the rules of meaning. */
  readonly metric: Metric;
  readonly company: CompanyReading;
  /** Every company that could own the figure, best first. */
  readonly ranked: readonly CompanyReading[];
  readonly period: PeriodReading;
  readonly stance: Stance;
};

const FARTHEST = 8;
const MOST = 6;
const VAGUE: ReadonlySet<Metric> = new Set<Metric>(['operating-expense', 'compute-cost', 'margin', 'other']);

const steps = (cost: number): number => Math.min(Math.max(cost, 0), FARTHEST);

/** How far the best other company stands behind the one that was chosen. */
function lead(company: CompanyReading, ranked: readonly CompanyReading[]): number {
  const rival = ranked.find((other) => other.company !== company.company);
  return rival ? Math.min(Math.max(rival.cost - company.cost, -2), 4) : 4;
}

const FEATURES: Readonly<Record<string, (e: Evidence) => number>> = {
  bias: () => 1,
  metricSteps: ({ reading }) => steps(reading.cost),
  metricWeak: ({ reading }) => Number(reading.weak && reading.mark !== null),
  metricUnnamed: ({ reading }) => Number(reading.mark === null),
  metricVague: ({ metric }) => Number(VAGUE.has(metric)),
  companySteps: ({ company }) => steps(company.cost),
  companyUnnamed: ({ company }) => Number(company.mark === null),
  companyStandIn: ({ company }) => Number(company.mark?.group === 'a'),
  companyLead: ({ company, ranked }) => lead(company, ranked),
  rivals: ({ scene }) =>
    Math.min(new Set(scene.marks.filter((m) => m.group === 'c').map((m) => m.name.split('.')[0])).size, 3),
  timeless: ({ metric }) => Number(STOCKS.has(metric)),
  periodSteps: ({ metric, period }) => (STOCKS.has(metric) || !period.mark ? 0 : steps(period.cost)),
  periodCarried: ({ metric, period }) => Number(!STOCKS.has(metric) && period.carried),
  periodNone: ({ metric, period }) => Number(!STOCKS.has(metric) && !period.period),
  periods: ({ metric, scene }) => (STOCKS.has(metric) ? 0 : Math.min(scene.periods.length, MOST)),
  figures: ({ scene }) => Math.min(scene.amounts.length, MOST),
  rate: ({ amount }) => Number(amount.kind === 'percent' || amount.rangeUnit === 'percent'),
  ahead: ({ stance }) => Number(stance !== 'actual'),
};

/** Names of the numbers that `evidenceOf` gives, in their order. */
export const EVIDENCE_NAMES: readonly string[] = Object.keys(FEATURES);

/** The evidence as numbers, for `scripts/train-confidence.ts` and for the weights that it learns. */
export const evidenceOf = (evidence: Evidence): number[] => READERS.map((read) => read(evidence));

const READERS = Object.values(FEATURES);

const WEIGHTS: readonly number[] = EVIDENCE_NAMES.map(
  (name) => (trained.weights as Readonly<Record<string, number>>)[name] ?? 0,
);

/** Probability from 0 to 1 that value, company, metric and period are all right, to three places. */
export function toConfidence(numbers: readonly number[]): number {
  const score = numbers.reduce((sum, x, i) => sum + x * (WEIGHTS[i] ?? 0), 0);
  return Math.round(1000 / (1 + Math.exp(-score))) / 1000;
}
