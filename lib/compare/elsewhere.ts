import { type Entry, metricKey } from '../ledger/ledger';
import { contains } from '../ledger/period';
import { asContext, type Context, type Judgement } from './context';
import { factMetricsOf } from './fact-metrics';
import { clashes, otherParty, sameUnit } from './fits';
import { holds } from './intervals';
import { nearValue } from './recognise';
import type { Line, Reason } from './types';
import { factValue, line, message, sourceOf, whenOf } from './values';

/** Figures written more coarsely than this share of their value agree with too much by chance. */
const FINE = 0.02;
const MOST = 3;

/** Whether the figure is written finely and holds the fact. */
const isFineMatch = ({ figure, claim }: Context, { fact }: Entry): boolean =>
  figure.precision <= FINE * figure.value && holds(claim, fact.value);

const isEligible = (context: Context, entry: Entry): boolean =>
  entry.known <= context.by &&
  entry.fact.basis !== 'projection' &&
  entry.fact.metric !== 'implied-revenue' &&
  sameUnit(context.unit, entry) &&
  !clashes(context.figure, entry) &&
  !otherParty(context.figure, entry);

/** The same quantity of other days. */
const otherDays = (context: Context): readonly Entry[] => {
  const { figure, unit, ledger, span, claim } = context;
  return factMetricsOf(figure.metric, unit).flatMap((metric) =>
    nearValue(
      ledger.byMetric.get(metricKey(figure.company, metric)) ?? [],
      claim,
      (entry) =>
        isEligible(context, entry) &&
        (entry.fact.value === figure.value || isFineMatch(context, entry)) &&
        !(span && entry.span.from === span.from && entry.span.to === span.to),
    ),
  );
};

/** Other quantities of the same days, which tables and headlines set beside this one. */
const otherQuantities = (context: Context): readonly Entry[] => {
  const { figure, ledger, span } = context;
  if (!span) return [];
  return (ledger.byDays.get(metricKey(figure.company, `${span.from}|${span.to}`)) ?? [])
    .slice(0, 256)
    .filter(
      (entry) =>
        entry.fact.metric !== figure.metric && isEligible(context, entry) && isFineMatch(context, entry),
    );
};

/** Run-rates of a day inside the figure's days, which texts often call revenue. */
const runRates = (context: Context): readonly Entry[] => {
  const { figure, ledger, span, claim } = context;
  if (figure.metric !== 'revenue' || !span) return [];
  const all = ledger.byMetric.get(metricKey(figure.company, 'annualized-revenue-run-rate')) ?? [];
  return nearValue(
    all,
    claim,
    (entry) => isEligible(context, entry) && contains(span, entry.span) && holds(claim, entry.fact.value),
  );
};

const elsewhereLine = (entry: Entry, { ledger }: Context): Line =>
  line(
    entry.fact.period ? 'compare.elsewhere.period' : 'compare.elsewhere.date',
    {
      metric: message(`metric.${entry.fact.metric}`),
      value: factValue(entry),
      when: whenOf(entry),
      basis: message(`basis.${entry.fact.basis}`),
      source: sourceOf(entry, ledger),
    },
    [entry.fact.id],
  );

/** A judgement with the facts that took its verdict away. */
export type Checked = { readonly judgement: Judgement; readonly elsewhere: readonly Entry[] };

/**
 * Takes back a contradiction when the figure is a known number of other days, of another quantity, or
 * a run-rate: then the text, or our reading of it, most likely means that one, and rule 8 of the
 * comparison rules applies (agreement in several places decides nothing). Against a reference line
 * only other days count, because another quantity may well be smaller than the leaked bill.
 */
export const checkElsewhere = (context: Context, judgement: Judgement): Checked => {
  const { verdict, against } = judgement;
  if (verdict !== 'above' && verdict !== 'below') return { judgement, elsewhere: [] };
  const byReference = against === 'inferenceCost' || against === 'impliedRevenue';
  const found: readonly (readonly [Reason, readonly Entry[]])[] = [
    ['run-rate', runRates(context)],
    ['period', otherDays(context)],
    ['scope', byReference ? [] : otherQuantities(context)],
  ];
  const [reason, entries] = found.find(([, some]) => some.length > 0) ?? [null, []];
  if (reason === null) return { judgement, elsewhere: [] };
  const elsewhere = entries.slice(0, MOST);
  const lines = [...elsewhere.map((entry) => elsewhereLine(entry, context)), ...judgement.lines];
  return { judgement: asContext(reason, lines), elsewhere };
};
