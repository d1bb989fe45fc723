/** A message key that comparisons may carry, with the names of the values its words may use. */
export type LineKey = { readonly key: string; readonly values: readonly string[] };

const REFERENCE_FORMS = ['same', 'prorated', 'extrapolated', 'latest'] as const;
const FACT_VALUES = ['value', 'when', 'basis', 'source'] as const;
const CONFLICT_VALUES = ['reported', 'cost', 'period', 'basis', 'source'] as const;

/**
 * Every key of a line or caveat with its values. Catalogues are checked against this list, and so are
 * the lines that the golden table produces.
 */
export const LINE_KEYS: readonly LineKey[] = [
  ...REFERENCE_FORMS.flatMap((form) => [
    { key: `compare.inference.${form}`, values: ['cost', 'period', 'until'] },
    { key: `compare.implied.${form}`, values: ['floor', 'period', 'until', 'rate'] },
    { key: `compare.assumed.${form}`, values: ['floor', 'period', 'until', 'rate'] },
  ]),
  { key: 'compare.spread', values: ['low', 'high'] },
  { key: 'compare.converted', values: ['value', 'rate', 'date'] },
  { key: 'compare.period.none', values: [] },
  { key: 'compare.period.supplied', values: ['when'] },
  { key: 'compare.recognised.period', values: FACT_VALUES },
  { key: 'compare.recognised.date', values: FACT_VALUES },
  { key: 'compare.fact.period', values: ['metric', ...FACT_VALUES] },
  { key: 'compare.fact.date', values: ['metric', ...FACT_VALUES] },
  { key: 'compare.elsewhere.period', values: ['metric', ...FACT_VALUES] },
  { key: 'compare.elsewhere.date', values: ['metric', ...FACT_VALUES] },
  { key: 'compare.inference.part', values: ['cost', 'period'] },
  { key: 'compare.conflict.cost-of-revenue', values: CONFLICT_VALUES },
  { key: 'compare.conflict.inference-cost', values: CONFLICT_VALUES },
  { key: 'compare.capex.multiple', values: ['multiple', 'period'] },
  { key: 'compare.commitment.years', values: ['years', 'pace', 'rule', 'period'] },
  { key: 'compare.valuation.multiple', values: ['multiple', 'floor', 'rule', 'period'] },
  { key: 'compare.gap', values: ['gap', 'period'] },
  { key: 'compare.share.paid', values: ['paid'] },
  { key: 'compare.run-rate.quarter', values: ['quarterly', 'floor', 'period', 'date'] },
  { key: 'compare.growth.inference', values: ['growth', 'period', 'before'] },
  { key: 'compare.growth.revenue', values: ['growth', 'period', 'before'] },
  { key: 'compare.pace.inference', values: ['multiple', 'quarter', 'period'] },
  { key: 'compare.pace.revenue', values: ['multiple', 'quarter', 'period'] },
  { key: 'compare.pace.loss', values: ['multiple', 'quarter', 'period'] },
  { key: 'caveat.microsoft-reply', values: [] },
  { key: 'caveat.azure-only', values: [] },
  { key: 'caveat.netting', values: ['rate'] },
  { key: 'caveat.assumed-rate', values: ['rate'] },
  { key: 'caveat.timing', values: [] },
  { key: 'caveat.published-later', values: ['date'] },
];

/** Keys of the steps in which a comparison is told as an argument, with their values. */
export const EXPLAIN_KEYS: readonly LineKey[] = [
  { key: 'explain.figure', values: ['quote'] },
  { key: 'explain.reading', values: ['company', 'metric', 'value', 'qualifier', 'stance'] },
  { key: 'explain.interval', values: ['low', 'high'] },
  { key: 'explain.period', values: ['period'] },
  { key: 'explain.period.none', values: [] },
  { key: 'explain.fact', values: ['metric', 'value', 'when', 'basis', 'source', 'verification'] },
  { key: 'explain.alignment.inferenceCost', values: ['value', 'period', 'alignment'] },
  { key: 'explain.alignment.impliedRevenue', values: ['value', 'period', 'alignment', 'rate'] },
  { key: 'explain.assumptions', values: ['rate', 'rule'] },
  { key: 'explain.verdict', values: ['verdict'] },
  { key: 'explain.verdict.against', values: ['verdict', 'against'] },
  { key: 'explain.reason', values: ['reason'] },
];

/** Keys that lines name as values of theirs, or that stand for a code of the result. */
export const WORD_KEYS: readonly string[] = [
  'compare.source.derived',
  'compare.annualise.latest-quarter-x4',
  'compare.annualise.trailing-four-quarters',
  'compare.against.inferenceCost',
  'compare.against.impliedRevenue',
  ...['currency', 'period', 'run-rate', 'projection', 'scope', 'basis', 'point-in-time', 'no-reference'].map(
    (reason) => `reason.${reason}`,
  ),
  ...['matches', 'consistent', 'above', 'below', 'context', 'not-comparable'].map(
    (verdict) => `verdict.${verdict}.sentence`,
  ),
];
