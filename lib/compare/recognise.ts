import type { Figure } from '../figures/types';
import type { Day } from '../ledger/days';
import { type Entry, type Ledger, metricKey, spanKey } from '../ledger/ledger';
import { contains, type Span } from '../ledger/period';
import { factMetricsOf, isStock, type Unit, unitOf } from './fact-metrics';
import { clashes, otherParty, sameUnit } from './fits';
import { type Claim, claimOf, holds, isCut } from './intervals';

/** The one fact that a figure agrees with, or the several that agree equally well and decide nothing. */
export type Recognition = { readonly entry: Entry | null; readonly candidates: readonly Entry[] };

/** More candidates than this are no help to a reader. */
const MAX_CANDIDATES = 8;

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

/** Entries near the claimed value: variants may lie 2 % off their head. */
const near = (entries: readonly Entry[], claim: Claim): readonly Entry[] => {
  const top = Math.max(claim.high, claim.value + 2 * claim.precision) * 1.03;
  const found: Entry[] = [];
  for (let at = lowerBound(entries, claim.low * 0.97); at < entries.length; at += 1) {
    const entry = entries[at] as Entry;
    if (entry.fact.value > top) break;
    found.push(entry);
  }
  return found;
};

const pool = (
  figure: Figure,
  unit: Unit,
  ledger: Ledger,
  claim: Claim,
  span: Span | null,
): readonly Entry[] =>
  factMetricsOf(figure.metric, unit).flatMap((metric) =>
    span && !isStock(figure.metric)
      ? (ledger.bySpan.get(spanKey(figure.company, metric, span)) ?? [])
      : near(ledger.byMetric.get(metricKey(figure.company, metric)) ?? [], claim),
  );

const isKnown = (entry: Entry, by: Day): boolean =>
  entry.known <= by || entry.variants.some((variant) => variant.known <= by);

/**
 * Recognises a figure as a fact known by the article's date that agrees with it in company, metric,
 * unit, interval, and period where the text names one (DESIGN §5, 8).
 */
export const recognise = (figure: Figure, ledger: Ledger, span: Span | null, by: Day): Recognition => {
  const unit = unitOf(figure);
  const claim = claimOf(figure);
  const found = pool(figure, unit, ledger, claim, span).filter(
    (entry) =>
      isKnown(entry, by) &&
      sameUnit(unit, entry) &&
      agreesInStance(figure, entry) &&
      agreesInSpan(figure, entry, span) &&
      agreesInValue(claim, entry) &&
      !clashes(figure, entry) &&
      !otherParty(figure, entry) &&
      (figure.growthOf === undefined || entry.fact.growthOf === figure.growthOf),
  );
  return found.length === 1
    ? { entry: found[0] as Entry, candidates: [] }
    : { entry: null, candidates: found.slice(0, MAX_CANDIDATES) };
};
