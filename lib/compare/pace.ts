import type { Period } from '../figures/types';
import { lengthOf, shiftYears, toPeriod } from '../ledger/period';
import { type Aligned, isFirm, latestQuarter } from './align';
import type { Context } from './context';
import { alignSeries, type Moment } from './references';
import type { Bound, LineValue } from './types';
import { message } from './values';

const QUARTERS_A_YEAR = 4;
/** Mean days of a quarter of the Gregorian calendar. */
const DAYS_A_QUARTER = 365.2425 / 4;

/** Whole quarters in a number of days, at least one. */
const roundToQuarters = (days: number): number => Math.max(1, Math.round(days / DAYS_A_QUARTER));

/** A yearly pace, how it was reached, and what it rests on. */
export type Pace = {
  readonly perYear: number;
  readonly bound: Bound;
  readonly period: Period;
  readonly rule: LineValue;
  readonly facts: readonly string[];
  /** Whether its facts were public only after the article. */
  readonly since: boolean;
};

const momentOf = ({ by, assumptions }: Context): Moment => ({ by, assumptions });

/** The latest leaked quarter known by the article's date, else the latest at all. */
export const latestOf = (context: Context, name: 'inference' | 'share'): Aligned | null => {
  const series = context.ledger[name];
  return latestQuarter(series, context.by) ?? latestQuarter(series, Number.POSITIVE_INFINITY);
};

const times4 = (quarter: Aligned, context: Context): Pace => ({
  perYear: (quarter.value * QUARTERS_A_YEAR) / roundToQuarters(lengthOf(quarter.span)),
  bound: isFirm(quarter.alignment) ? 'point' : 'estimate',
  period: toPeriod(quarter.span),
  rule: message('compare.annualise.latest-quarter-x4'),
  facts: quarter.facts,
  since: quarter.known > context.by,
});

/**
 * A series as a yearly pace by the rule assumed: four times the latest quarter, or the four quarters
 * that end with it (cut by days where the ledger has only longer totals). Null without any quarter.
 */
export const yearlyPace = (context: Context, name: 'inference' | 'share'): Pace | null => {
  const quarter = latestOf(context, name);
  if (!quarter) return null;
  if (context.assumptions.annualise === 'latest-quarter-x4') return times4(quarter, context);
  const year = { from: shiftYears(quarter.span.to, -1), to: quarter.span.to };
  const four = alignSeries(context.ledger, name, year, momentOf(context));
  if (!four || four.alignment === 'extrapolated') return times4(quarter, context);
  return {
    perYear: four.value,
    bound: isFirm(four.alignment) ? 'point' : 'estimate',
    period: toPeriod(year),
    rule: message('compare.annualise.trailing-four-quarters'),
    facts: four.facts,
    since: four.known > context.by,
  };
};
