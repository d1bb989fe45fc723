import type { FactMetric } from '../figures/metrics';
import { type Entry, metricKey, spanKey } from '../ledger/ledger';
import { contains, lengthOf } from '../ledger/period';
import type { Context } from './context';
import { factMetricsOf, isStock } from './fact-metrics';
import { sameUnit } from './fits';
import type { Line } from './types';
import { factValue, line, message, sourceOf, whenOf } from './values';

/** Facts shown beside a figure at most: the nearest say enough. */
const MOST_THEN = 3;
const MOST_SINCE = 2;
const LONGEST_YEAR = 366;

/** A dated line about one fact; later ones are marked as such. */
export const factLine = (entry: Entry, { ledger, by }: Context): Line =>
  line(
    entry.fact.period ? 'compare.fact.period' : 'compare.fact.date',
    {
      metric: message(`metric.${entry.fact.metric}`),
      value: factValue(entry),
      when: whenOf(entry),
      basis: message(`basis.${entry.fact.basis}`),
      source: sourceOf(entry, ledger),
    },
    [entry.fact.id, ...(entry.fact.derivation?.inputs ?? [])],
    entry.known > by,
  );

/** Other quantities that a reader of a metric should see for the same days. */
const RELATED: Partial<Record<string, readonly FactMetric[]>> = {
  'implied-revenue': ['revenue'],
  'inference-cost': ['cost-of-revenue'],
  'revenue-share-paid': ['revenue'],
};

const metricsBeside = ({ figure, unit }: Context): readonly FactMetric[] => [
  ...factMetricsOf(figure.metric, unit),
  ...(unit === 'money' ? (RELATED[figure.metric] ?? []) : []),
];

/** Reference lines carry these already. */
const inReferences = ({ references }: Context, entry: Entry): boolean =>
  entry.fact.metric === 'implied-revenue' ||
  (references.inferenceCost?.facts.includes(entry.fact.id) ?? false) ||
  (entry.fact.metric === 'revenue-share-paid' && (references.share?.facts.includes(entry.fact.id) ?? false));

const ofSpan = (context: Context): readonly Entry[] => {
  const { figure, ledger, span } = context;
  if (!span) return [];
  return metricsBeside(context).flatMap(
    (metric) => ledger.bySpan.get(spanKey(figure.company, metric, span)) ?? [],
  );
};

/** Stocks: the nearest dated facts at or before the article, and after it. */
const ofDates = ({ figure, unit, ledger }: Context): readonly Entry[] =>
  factMetricsOf(figure.metric, unit)
    .flatMap((metric) => ledger.byMetric.get(metricKey(figure.company, metric)) ?? [])
    .slice(0, 512)
    .sort((a, b) => b.span.to - a.span.to);

/** The running year of the article: what a result without a period most likely grew into. */
const ofRunningYear = (context: Context): readonly Entry[] => {
  const { figure, ledger, by } = context;
  if (!Number.isFinite(by)) return [];
  const all = ledger.byMetric.get(metricKey(figure.company, figure.metric)) ?? [];
  return all
    .slice(0, 512)
    .filter(({ span, known }) => known > by && lengthOf(span) <= LONGEST_YEAR && lengthOf(span) > 300)
    .filter(({ span }) => contains(span, { from: by, to: by + 1 }));
};

const isPlan = ({ fact }: Entry): boolean => fact.basis === 'projection';

/**
 * Facts of the ledger about the same quantity and days, each with date, basis and source: those known
 * by the article's date first, then what became public since (DESIGN §5, 7 and 9).
 */
export const knownLines = (context: Context): readonly Line[] => {
  const { figure, span, by, recognised, unit } = context;
  const found = isStock(figure.metric) ? ofDates(context) : span ? ofSpan(context) : ofRunningYear(context);
  const shown = found.filter(
    (entry) =>
      entry !== recognised &&
      sameUnit(unit, entry) &&
      !entry.fact.scope.includes('part') &&
      (figure.stance !== 'actual' || !isPlan(entry)) &&
      (figure.growthOf === undefined || entry.fact.growthOf === figure.growthOf) &&
      !inReferences(context, entry),
  );
  const then = shown.filter((entry) => entry.known <= by).slice(0, MOST_THEN);
  const since = shown.filter((entry) => entry.known > by).slice(0, MOST_SINCE);
  return [...then, ...since].map((entry) => factLine(entry, context));
};

/** The line that says which known figure this is, or that several fit. */
export const recognitionLines = (context: Context): readonly Line[] => {
  const { recognised, ledger, spanInText, span, figure } = context;
  if (!recognised) return [];
  const values = {
    value: factValue(recognised),
    when: whenOf(recognised),
    basis: message(`basis.${recognised.fact.basis}`),
    source: sourceOf(recognised, ledger),
  };
  const key = recognised.fact.period ? 'compare.recognised.period' : 'compare.recognised.date';
  const supplied = !spanInText && span !== null && !isStock(figure.metric);
  const first = line(key, values, [recognised.fact.id]);
  return supplied
    ? [first, line('compare.period.supplied', { when: values.when }, [recognised.fact.id])]
    : [first];
};
