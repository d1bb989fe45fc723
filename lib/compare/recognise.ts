import type { Figure } from '../figures/types';
import type { Day } from '../ledger/days';
import { type Entry, type Ledger, metricKey, spanKey } from '../ledger/ledger';
import { contains, type Span } from '../ledger/period';
import { factMetricsOf, isStock, unitOf } from './fact-metrics';
import { clashes, otherParty, sameUnit } from './fits';
import { type Claim, claimOf, holds, isCut } from './intervals';

/** The one fact that a figure agrees with, or the several that agree equally well and decide nothing. */
export type Recognition = { readonly entry: Entry | null; readonly candidates: readonly Entry[] };

/** More candidates than this are no help to a reader. */
const MAX_CANDIDATES = 8;
/** How far beyond the claim a fact may lie whose other printing agrees: the variants' 2 %, and some slack. */
const REACH = 0.03;

const agreesInValue = (claim: Claim, { fact, variants }: Entry): boolean =>
  holds(claim, fact.value) ||
  variants.some((variant) => holds(claim, variant.fact.value)) ||
  isCut(claim, fact.value);

/** Plans are recognised among plans, results among results. */
const agreesInStance = ({ stance }: Figure, { fact }: Entry): boolean =>
  stance === 'commitment' || (fact.basis === 'projection') === (stance !== 'actual');

const agreesInSpan = (figure: Figure, entry: Entry, span: Span | null): boolean => {
  if (!span) return true;
  if (entry.fact.period) return entry.span.from === span.from && entry.span.to === span.to;
  return isStock(figure.metric) && contains(span, entry.span);
};

const lowerBound = (entries: readonly Entry[], value: number): number => {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).fact.value < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether an entry near the claimed value is wanted. */
export type Accept = (entry: Entry) => boolean;

/** Accepted entries near the claimed value, no more than decide anything; variants may lie 2 % off their head. */
export const nearValue = (entries: readonly Entry[], claim: Claim, accept: Accept): readonly Entry[] => {
  const highest = Math.max(claim.high, claim.value + 2 * claim.precision);
  const top = highest + REACH * Math.abs(highest);
  const bottom = claim.low - REACH * Math.abs(claim.low);
  const found: Entry[] = [];
  for (let at = lowerBound(entries, bottom); at < entries.length; at += 1) {
    const entry = entries[at] as Entry;
    if (entry.fact.value > top || found.length >= MAX_CANDIDATES) break;
    if (accept(entry)) found.push(entry);
  }
  return found;
};

const isKnown = (entry: Entry, by: Day): boolean =>
  entry.known <= by || entry.variants.some((variant) => variant.known <= by);

/**
 * Recognises a figure as a fact known by the article's date that agrees with it in company, metric,
 * unit, interval, and period where the text names one (DESIGN §5, 8). The very same number agrees
 * better than one that only lies within the interval.
 */
export const recognise = (figure: Figure, ledger: Ledger, span: Span | null, by: Day): Recognition => {
  const unit = unitOf(figure);
  const claim = claimOf(figure);
  const accept: Accept = (entry) =>
    isKnown(entry, by) &&
    sameUnit(unit, entry) &&
    agreesInStance(figure, entry) &&
    agreesInSpan(figure, entry, span) &&
    agreesInValue(claim, entry) &&
    !clashes(figure, entry) &&
    !otherParty(figure, entry) &&
    (figure.growthOf === undefined || entry.fact.growthOf === figure.growthOf);
  const found = factMetricsOf(figure.metric, unit).flatMap((metric) => {
    const entries =
      span && !isStock(figure.metric)
        ? ledger.bySpanValue.get(spanKey(figure.company, metric, span))
        : ledger.byMetric.get(metricKey(figure.company, metric));
    return nearValue(entries ?? [], claim, accept);
  });
  const same = found.filter(({ fact }) => fact.value === figure.value);
  const [best, ...others] = same.length > 0 ? same : found;
  return best && others.length === 0
    ? { entry: best, candidates: [] }
    : { entry: null, candidates: found.slice(0, MAX_CANDIDATES) };
};
