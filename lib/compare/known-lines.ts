import type { FactMetric } from '../figures/metrics';
import { dayFrom, formatDay } from '../ledger/days';
import { type Entry, metricKey, spanKey } from '../ledger/ledger';
import type { Span } from '../ledger/period';
import type { Context } from './context';
import { factMetricsOf, isStock } from './fact-metrics';
import { otherParty, sameUnit } from './fits';
import type { Line } from './types';
import { factValue, line, message, sourceOf, whenOf } from './values';

/** Facts shown beside a figure at most: the nearest say enough. */
const MOST_THEN = 3;
const MOST_SINCE = 2;
/** Dated facts looked at on either side of the article. */
const NEAR = 16;

/** A dated line about one fact; later ones are marked as such. */
const factLine = (entry: Entry, { ledger, by }: Context): Line =>
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

const ofSpan = (context: Context, span: Span): readonly Entry[] =>
  metricsBeside(context).flatMap((metric) =>
    (context.ledger.bySpan.get(spanKey(context.figure.company, metric, span)) ?? []).slice(0, 2 * NEAR),
  );

const indexAfter = (entries: readonly Entry[], day: number): number => {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).span.to <= day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Dated facts on both sides of the article, latest first. */
const ofDates = ({ figure, unit, ledger, by }: Context): readonly Entry[] =>
  factMetricsOf(figure.metric, unit)
    .flatMap((metric) => {
      const all = ledger.byDate.get(metricKey(figure.company, metric)) ?? [];
      const middle = indexAfter(all, by + 1);
      return all.slice(Math.max(0, middle - NEAR), middle + NEAR);
    })
    .sort((a, b) => b.span.to - a.span.to);

/** The running calendar year of the article: what a result without a period most likely belongs to. */
const ofRunningYear = (context: Context): readonly Entry[] => {
  const { by } = context;
  if (!Number.isFinite(by)) return [];
  const year = Number(formatDay(by).slice(0, 4));
  const span = { from: dayFrom(year, 1, 1), to: dayFrom(year + 1, 1, 1) };
  return ofSpan(context, span).filter(({ known }) => known > by);
};

/** Reference lines carry these already; stored implied revenue is a cross-check of theirs. */
const inReferences = ({ references }: Context, { fact }: Entry): boolean =>
  fact.metric === 'implied-revenue' ||
  (references.inferenceCost?.facts.includes(fact.id) ?? false) ||
  (fact.metric === 'revenue-share-paid' && (references.share?.facts.includes(fact.id) ?? false));

const isWanted = (context: Context, entry: Entry): boolean => {
  const { figure, unit, recognised } = context;
  const party = figure.counterparty ?? recognised?.fact.counterparty ?? undefined;
  return (
    entry !== recognised &&
    sameUnit(unit, entry) &&
    !entry.fact.scope.includes('part') &&
    (figure.stance !== 'actual' || entry.fact.basis !== 'projection') &&
    (figure.growthOf === undefined || entry.fact.growthOf === figure.growthOf) &&
    (party === undefined || !otherParty({ ...figure, counterparty: party }, entry)) &&
    !inReferences(context, entry)
  );
};

/**
 * Facts of the ledger about the same quantity and days, each with date, basis and source: those known
 * by the article's date first, then what became public since (DESIGN §5, 7 and 9). `shown` holds
 * facts that other lines tell already.
 */
export const knownLines = (context: Context, shown: ReadonlySet<string>): readonly Line[] => {
  const { figure, span, by } = context;
  const found = isStock(figure.metric)
    ? ofDates(context)
    : span
      ? ofSpan(context, span)
      : ofRunningYear(context);
  const wanted = found.filter((entry) => !shown.has(entry.fact.id) && isWanted(context, entry));
  const then = wanted.filter((entry) => entry.known <= by).slice(0, MOST_THEN);
  const since = wanted.filter((entry) => entry.known > by).slice(0, MOST_SINCE);
  return [...then, ...since].map((entry) => factLine(entry, context));
};

/** The lines that say which known figure this is, and that its period comes from there. */
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
  const facts = [recognised.fact.id];
  return [
    line(key, values, facts),
    ...(supplied ? [line('compare.period.supplied', { when: values.when }, facts)] : []),
  ];
};
