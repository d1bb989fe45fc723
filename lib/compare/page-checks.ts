import type { Figure } from '../figures/types';
import { type Span, sameSpan, toSpan, yearBefore } from '../ledger/period';
import { makeSeries, type Tile, tile } from '../ledger/tiling';
import { type Claim, claimOf, overlaps } from './intervals';
import type { LineValue } from './types';

/** A figure of a page as the checks know it. */
export type CheckedFigure = {
  readonly id: string;
  readonly figure: Figure;
  /** It stands in the headline. */
  readonly headline?: boolean;
};

/**
 * Figures of one page that do not fit together as they were read:
 * - `headline`: the headline gives another value than the text, for one quantity and period
 * - `disagree`: the same of two values within the text
 * - `growth`: a growth that the two values it speaks of do not give
 * - `sum`: a total that its parts on the page do not add up to
 */
export type PageCheck = {
  readonly kind: 'headline' | 'disagree' | 'growth' | 'sum';
  /** The figures it is about, in the order of the page. */
  readonly ids: readonly string[];
  readonly values: Readonly<Record<string, LineValue>>;
};

/** Figures read with less certainty would mostly contradict because of their reading. */
const SURE = 0.8;

type Sure = {
  readonly id: string;
  readonly figure: Figure;
  readonly headline: boolean;
  readonly span: Span;
  readonly claim: Claim;
  readonly quantity: string;
};

/** A part of a company (a segment, a product) has its own quantities, which the reading does not name. */
const isPart = ({ scope }: Figure): boolean => scope.includes('segment') || scope.includes('product');

/** What a value counts: values are set side by side only where all of this is the same. */
const quantityOf = ({ company, metric, currency, scope, basis }: Figure, of: string = metric): string =>
  [company, of, currency ?? '', [...scope].sort(), [...basis].sort()].join(' | ');

const sureOf = ({ id, figure, headline = false }: CheckedFigure): Sure[] => {
  const span = figure.period && !figure.period.openStart ? toSpan(figure.period) : null;
  const isFit =
    span !== null &&
    figure.highlight &&
    figure.stance === 'actual' &&
    figure.confidence >= SURE &&
    !isPart(figure);
  return isFit ? [{ id, figure, headline, span, claim: claimOf(figure), quantity: quantityOf(figure) }] : [];
};

const isMoney = ({ figure }: Sure): boolean => figure.kind === 'money';

const money = ({ figure }: Sure): LineValue => ({
  type: 'money',
  value: figure.value,
  currency: figure.currency ?? 'USD',
  bound: 'point',
});
const period = ({ figure }: Sure): LineValue =>
  figure.period ? { type: 'period', value: figure.period } : { type: 'message', key: 'period.none' };

/** "More than 4 billion" beside "4.3 billion" is no contradiction. */
const contradicts = (a: Claim, b: Claim): boolean => {
  if (overlaps(a, b)) return false;
  const [lower, higher] = a.high < b.low ? [a, b] : [b, a];
  return lower.open !== 'up' && higher.open !== 'down';
};

function findDisagreements(figures: readonly Sure[]): PageCheck[] {
  const found: PageCheck[] = [];
  figures.forEach((a, at) => {
    const b = figures
      .slice(at + 1)
      .find(
        (other) =>
          other.quantity === a.quantity && sameSpan(other.span, a.span) && contradicts(a.claim, other.claim),
      );
    if (b) {
      const [first, second] = b.headline && !a.headline ? [b, a] : [a, b];
      found.push({
        kind: a.headline === b.headline ? 'disagree' : 'headline',
        ids: [first.id, second.id],
        values: { a: money(first), b: money(second), period: period(a) },
      });
    }
  });
  return found;
}

/** The growths, in percent, that two values allow. */
const growthsOf = (now: Claim, before: Claim): { readonly low: number; readonly high: number } => ({
  low: (now.low / before.high - 1) * 100,
  high: (now.high / before.low - 1) * 100,
});

function findGrowths(values: readonly Sure[], rates: readonly Sure[]): PageCheck[] {
  return rates.flatMap((rate): PageCheck[] => {
    const wanted = quantityOf({ ...rate.figure, currency: 'USD' }, rate.figure.growthOf);
    const at = (span: Span): Sure | undefined =>
      values.find((value) => value.quantity === wanted && sameSpan(value.span, span));
    const [now, before] = [at(rate.span), at(yearBefore(rate.span))];
    if (!now || !before || before.claim.low <= 0 || rate.claim.open || now.claim.open || before.claim.open)
      return [];
    const { low, high } = growthsOf(now.claim, before.claim);
    // Declines told by a verb are written without a sign.
    const falls = { low: -high, high: -low };
    if (overlaps(rate.claim, { low, high }) || (high < 0 && overlaps(rate.claim, falls))) return [];
    const given: LineValue = {
      type: 'percent',
      value: (now.figure.value / before.figure.value - 1) * 100,
      bound: 'estimate',
    };
    const stated: LineValue = { type: 'percent', value: rate.figure.value, bound: 'point' };
    return [
      {
        kind: 'growth',
        ids: [rate.id, now.id, before.id],
        values: { stated, given, now: money(now), before: money(before) },
      },
    ];
  });
}

const tileOf = ({ id, span, claim }: Sure): Tile => ({
  id,
  span,
  value: claim.value,
  rounding: (claim.high - claim.low) / 2,
  known: 0,
});

function findSums(values: readonly Sure[]): PageCheck[] {
  const closed = values.filter(({ claim }) => claim.open === null);
  const quantities = new Map<string, Sure[]>();
  for (const value of closed)
    quantities.set(value.quantity, [...(quantities.get(value.quantity) ?? []), value]);
  return [...quantities.values()].flatMap((group) => {
    const series = makeSeries(group.map(tileOf));
    return group.flatMap((total): PageCheck[] => {
      const parts = tile(series, total.span, 0, total.id);
      if (!parts || parts.steps.length < 2 || parts.steps.some(({ sign }) => sign < 0)) return [];
      const sum = { low: parts.value - parts.rounding, high: parts.value + parts.rounding };
      if (overlaps(total.claim, sum)) return [];
      const added: LineValue = {
        type: 'money',
        value: parts.value,
        currency: total.figure.currency ?? 'USD',
        bound: 'point',
      };
      const ids = [total.id, ...parts.steps.map((step) => step.tile.id)];
      return [{ kind: 'sum', ids, values: { total: money(total), added, period: period(total) } }];
    });
  });
}

/** Contradictions among the figures of one page. Pure; says nothing of who is right, nor whether the page was read well. */
export const checkPage = (figures: readonly CheckedFigure[]): PageCheck[] => {
  const sure = figures.flatMap(sureOf);
  const values = sure.filter(isMoney);
  const rates = sure.filter(
    ({ figure }) => figure.kind === 'percent' && figure.metric === 'growth-rate' && figure.growthOf,
  );
  return [...findDisagreements(values), ...findGrowths(values, rates), ...findSums(values)];
};
