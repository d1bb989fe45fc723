import type { Figure } from '../figures/types';
import type { Entry } from '../ledger/ledger';

/** Closed interval, in the unit of the numbers compared. */
export type Interval = { readonly low: number; readonly high: number };

/** What a figure claims: its interval, and whether the words leave it open upwards or downwards. */
export type Claim = Interval & {
  readonly open: 'up' | 'down' | null;
  readonly value: number;
  readonly precision: number;
};

/** Share of the value by which "about", "more than" and "less than" stretch a figure (DESIGN §5). */
const ABOUT = 0.05;
const STRETCH = 0.1;
/** Printings of one quantity may differ by this share of it before they count as different (DESIGN §5, 9). */
export const VARIANT_TOLERANCE = 0.02;

/** Binary fractions: 10.6 + 0.05 must still touch 10.65. */
const slack = (value: number): number => Math.abs(value) * 1e-9;

/**
 * The interval that a figure claims, by its qualifier: exact ± precision; about ± the larger of
 * precision and 5 %; more-than and at-least up to 110 %; less-than and at-most down from 90 %.
 */
export const claimOf = (figure: Figure): Claim => {
  const { value, precision, qualifier } = figure;
  const claim = (low: number, high: number, open: Claim['open']): Claim => ({
    low,
    high,
    open,
    value,
    precision,
  });
  if (figure.valueMax !== undefined) {
    const margin = qualifier === 'about' ? Math.max(precision, ABOUT * Math.abs(value)) : precision;
    return claim(value - margin, figure.valueMax + margin, null);
  }
  if (qualifier === 'more-than' || qualifier === 'at-least') {
    return claim(value - precision, Math.max(value * (1 + STRETCH), value + precision), 'up');
  }
  if (qualifier === 'less-than' || qualifier === 'at-most') {
    return claim(Math.min(value * (1 - STRETCH), value - precision), value + precision, 'down');
  }
  const margin = qualifier === 'about' ? Math.max(precision, ABOUT * Math.abs(value)) : precision;
  return claim(value - margin, value + margin, null);
};

export const overlaps = (a: Interval, b: Interval): boolean =>
  a.low <= b.high + slack(b.high) && b.low <= a.high + slack(a.high);

export const holds = (interval: Interval, value: number): boolean =>
  interval.low - slack(interval.low) <= value && value <= interval.high + slack(interval.high);

/** A fact's interval: its value ± rounding, widened to the other printings of the same quantity. */
export const factInterval = ({ fact, variants }: Entry): Interval => {
  const values = variants.map((variant) => variant.fact.value);
  return {
    low: Math.min(fact.value - fact.rounding, ...values),
    high: Math.max(fact.value + fact.rounding, ...values),
  };
};

/** Whether the figure is the number with digits cut off instead of rounded (3.77 printed as 3.7). */
export const isCut = (claim: Claim, value: number): boolean =>
  claim.open === null &&
  value > claim.value &&
  value < claim.value + 2 * claim.precision &&
  value - claim.value <= VARIANT_TOLERANCE * value;

export type Relation = 'matches' | 'consistent' | 'above' | 'below';

/** A figure against a number known as itself. Open claims ("more than 1 billion") do not contradict what they allow. */
export const againstPoint = (claim: Claim, known: Interval): Relation => {
  if (overlaps(claim, known) || isCut(claim, known.low)) return 'matches';
  if (claim.low > known.high) return claim.open === 'down' ? 'consistent' : 'above';
  return claim.open === 'up' ? 'consistent' : 'below';
};

/** A figure against a minimum: everything from it upwards agrees; only what lies wholly below contradicts. */
export const againstFloor = (claim: Claim, floor: Interval): Relation =>
  againstPoint(claim, floor) === 'below' ? 'below' : 'consistent';
