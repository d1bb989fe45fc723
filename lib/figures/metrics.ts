/** Quantities that a figure in text can be read as: the field's standard names. */
export const FIGURE_METRICS = [
  'revenue',
  'implied-revenue',
  'annualized-revenue-run-rate',
  'cost-of-revenue',
  'inference-cost',
  'training-cost',
  'compute-cost',
  'operating-expense',
  'research-and-development',
  'sales-and-marketing',
  'stock-compensation',
  'operating-income',
  'operating-loss',
  'net-income',
  'net-loss',
  'cash-burn',
  'gross-margin',
  'operating-margin',
  'margin',
  'capital-expenditure',
  'revenue-share-paid',
  'revenue-share-rate',
  'payments-to-partner',
  'equity-stake',
  'equity-method-loss',
  'equity-method-gain',
  'funding-raised',
  'funding-provided',
  'valuation',
  'market-capitalization',
  'purchase-commitment',
  'compute-commitment',
  'remaining-performance-obligation',
  'growth-rate',
  'cash-and-securities',
  'earnings-per-share',
  'price',
  'other',
] as const;

/** Quantities that only facts of the ledger carry. */
export const FACT_ONLY_METRICS = [
  'total-costs',
  'general-and-administrative',
  'capital-expenditure-cash',
  'non-gaap-operating-loss',
  'fair-value-charge',
  'total-assets',
  'accounts-receivable',
  'related-party-revenue',
  'customer-concentration',
  'compute-capacity',
  'equity-stake-value',
  'funding-commitment',
  'secondary-share-sale',
  'remaining-performance-obligation-share',
  'revenue-share-cap',
  'revenue-share-savings',
  'inference-to-implied-revenue-ratio',
] as const;

export type Metric = (typeof FIGURE_METRICS)[number];
export type FactMetric = Metric | (typeof FACT_ONLY_METRICS)[number];

/** Rates that companies forecast and aim at. */
export const AIMED: ReadonlySet<Metric> = new Set<Metric>([
  'growth-rate',
  'gross-margin',
  'operating-margin',
  'margin',
]);
