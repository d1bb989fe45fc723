import type { Day } from '../ledger/days';
import type { Ledger } from '../ledger/ledger';
import { type Span, toPeriod } from '../ledger/period';
import type { Series } from '../ledger/tiling';
import { type Aligned, align, isFirm, latestTotal, RANK } from './align';
import { type Assumptions, type Bound, DEFAULT_ASSUMPTIONS, type Reference } from './types';

/** The two reference lines and the sums behind them. */
export type References = {
  readonly inference: Aligned | null;
  readonly share: Aligned | null;
  readonly inferenceCost: Reference | null;
  readonly impliedRevenue: Reference | null;
};

export type Moment = { readonly by: Day; readonly assumptions: Assumptions };

const MEMO_LIMIT = 4096;

const remember = <T>(ledger: Ledger, key: string, make: () => T): T => {
  if (ledger.memo.has(key)) return ledger.memo.get(key) as T;
  if (ledger.memo.size >= MEMO_LIMIT) ledger.memo.clear();
  const made = make();
  ledger.memo.set(key, made);
  return made;
};

/** What was known by the article's date comes first; later totals only where they align better (DESIGN §5, 7). */
const alignKnownFirst = (
  series: Series,
  span: Span,
  by: Day,
  { prorate, onlyThen }: Assumptions,
): Aligned | null => {
  const then = align(series, span, by, prorate);
  if (onlyThen || by >= series.lastKnown || then?.alignment === 'exact') return then;
  const now = align(series, span, Number.POSITIVE_INFINITY, prorate);
  return then && now && RANK[then.alignment] <= RANK[now.alignment] ? then : now;
};

/** A series brought to a span; searches are kept in the ledger's memo. */
export const alignSeries = (
  ledger: Ledger,
  name: 'inference' | 'share',
  span: Span,
  { by, assumptions }: Moment,
): Aligned | null => {
  const series = ledger[name];
  const asOf = by >= series.lastKnown ? '*' : by;
  const { prorate, onlyThen } = assumptions;
  return remember(ledger, `${name}|${span.from}|${span.to}|${asOf}|${prorate}|${onlyThen}`, () =>
    alignKnownFirst(series, span, by, assumptions),
  );
};

/** Whether the implied revenue is the contract's floor, or rests on a rate that the user chose. */
export const isContractRate = ({ revenueShareRate }: Assumptions): boolean =>
  revenueShareRate === DEFAULT_ASSUMPTIONS.revenueShareRate;

/** Removes what binary division adds: 865.8e6 / 0.2 is 4 329 000 000. */
const settle = (value: number): number => Number(value.toPrecision(12));

const toReference = (aligned: Aligned, bound: Bound, { by }: Moment, divisor = 1): Reference => ({
  value: settle(aligned.value / divisor),
  bound: isFirm(aligned.alignment) ? bound : 'estimate',
  period: toPeriod(aligned.span),
  alignment: aligned.alignment,
  knownThen: aligned.known <= by,
  facts: aligned.facts,
});

/** Revenue that a sum of revenue share implies: ÷ the assumed rate. A floor at the contract's rate. */
export const impliedBy = (share: Aligned, moment: Moment): Reference =>
  toReference(
    share,
    isContractRate(moment.assumptions) ? 'at-least' : 'estimate',
    moment,
    moment.assumptions.revenueShareRate,
  );

/** The reference lines for a span; without one, the latest that were public by the article's date. */
export const referencesFor = (ledger: Ledger, span: Span | null, moment: Moment): References => {
  const find = (name: 'inference' | 'share'): Aligned | null =>
    span
      ? alignSeries(ledger, name, span, moment)
      : remember(ledger, `${name}|latest|${moment.by >= ledger[name].lastKnown ? '*' : moment.by}`, () =>
          latestTotal(ledger[name], moment.by),
        );
  const inference = find('inference');
  const share = find('share');
  const beside = (reference: Reference): Reference =>
    span ? reference : { ...reference, alignment: 'none' };
  return {
    inference,
    share,
    inferenceCost: inference && beside(toReference(inference, 'point', moment)),
    impliedRevenue: share && beside(impliedBy(share, moment)),
  };
};
