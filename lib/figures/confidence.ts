import type { CompanyReading } from './company';
import type { MetricReading } from './metric';
import type { Metric } from './metrics';
import { type PeriodReading, STOCKS } from './period-pick';

const squash = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * Weights of the log-odds, set by hand against the printed curve of `npm run accuracy`: most claims are right, and what
 * lowers the odds is a vague word for the quantity, a long way to it, and a cost whose kind the words leave open.
 */
const BASE = 2.35;
const PER_METRIC_STEP = 0.12;
const PER_COMPANY_STEP = 0.05;
const VAGUE_WORD = 0.7;
const VAGUE_COST = 0.9;
const NO_PERIOD = 0.3;
const FARTHEST = 8;

/**
 * Probability that company, metric and period are all right, from how many obstacles stand between the figure and
 * each of the words that gave them.
 */
export function readConfidence(
  metric: MetricReading,
  settled: Metric,
  company: CompanyReading,
  period: PeriodReading,
): number {
  const steps = (cost: number): number => Math.min(Math.max(cost, 0), FARTHEST);
  let score = BASE - PER_METRIC_STEP * steps(metric.cost) - PER_COMPANY_STEP * steps(company.cost);
  if (metric.weak && metric.mark) score -= VAGUE_WORD;
  if (settled === 'operating-expense') score -= VAGUE_COST;
  if (!STOCKS.has(settled) && !period.period) score -= NO_PERIOD;
  return Math.round(squash(score) * 1000) / 1000;
}
