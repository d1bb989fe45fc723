import type { CompanyReading } from './company';
import type { MetricReading } from './metric';
import type { Metric } from './metrics';
import { type PeriodReading, STOCKS } from './period-pick';

const squash = (x: number): number => 1 / (1 + Math.exp(-x));

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
  let score = 3.2 - 0.28 * Math.min(metric.cost, 8) - 0.22 * Math.min(Math.max(company.cost, 0), 8);
  if (metric.weak) score -= 0.5;
  if (!STOCKS.has(settled))
    score -= period.carried ? 0.7 : period.period ? 0.12 * Math.min(period.cost, 8) : 0.9;
  return Math.round(squash(score) * 1000) / 1000;
}
