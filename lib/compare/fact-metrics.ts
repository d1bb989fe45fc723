import type { FactMetric, Metric } from '../figures/metrics';
import type { Figure } from '../figures/types';

/** The units in which figures and facts are compared. */
export type Unit = 'money' | 'percent' | 'multiple';

/** What a figure counts. */
export const unitOf = (figure: Figure): Unit =>
  figure.kind === 'range' ? (figure.rangeUnit ?? 'multiple') : figure.kind;

/** Quantities of the ledger under which a money figure of a metric may be known, besides its own name. */
const MONEY: Partial<Record<Metric, readonly FactMetric[]>> = {
  'operating-loss': ['operating-loss', 'non-gaap-operating-loss'],
  'capital-expenditure': ['capital-expenditure', 'capital-expenditure-cash'],
  'operating-expense': ['operating-expense', 'total-costs', 'general-and-administrative'],
  'equity-stake': ['equity-stake-value'],
  'funding-provided': ['funding-provided', 'funding-commitment'],
  'funding-raised': ['funding-raised', 'secondary-share-sale'],
  'revenue-share-paid': ['revenue-share-paid', 'revenue-share-cap', 'revenue-share-savings'],
  revenue: ['revenue', 'related-party-revenue'],
  other: ['total-costs', 'fair-value-charge', 'total-assets', 'accounts-receivable'],
};

const PERCENT: Partial<Record<Metric, readonly FactMetric[]>> = {
  'remaining-performance-obligation': ['remaining-performance-obligation-share'],
  margin: ['gross-margin'],
  other: ['customer-concentration', 'inference-to-implied-revenue-ratio'],
};

/** Quantities of the ledger that a figure may be one of. */
export const factMetricsOf = (metric: Metric, unit: Unit): readonly FactMetric[] => {
  if (unit === 'multiple') return [];
  return (unit === 'money' ? MONEY : PERCENT)[metric] ?? [metric];
};

/** Quantities that stand at a date instead of running over a period. */
const STOCKS: ReadonlySet<Metric> = new Set<Metric>([
  'annualized-revenue-run-rate',
  'revenue-share-rate',
  'equity-stake',
  'funding-raised',
  'funding-provided',
  'valuation',
  'market-capitalization',
  'purchase-commitment',
  'compute-commitment',
  'remaining-performance-obligation',
  'cash-and-securities',
  'price',
]);

export const isStock = (metric: Metric): boolean => STOCKS.has(metric);
