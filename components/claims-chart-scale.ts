import type { Reference } from '../lib/compare/types';
import type { ListedFigure } from '../lib/messages/protocol';
import { claimSpan, type Span } from './number-line-scale';

/** A place on the chart: shares (0 to 1) of its width; `to` lies behind `from` where a value is a range. */
export type Place = { readonly from: number; readonly to: number; readonly open: boolean };
/** A reference on the chart; `firm` unless it was cut by days or carried on as an estimate. */
export type ReferencePlace = { readonly at: number; readonly firm: boolean; readonly reference: Reference };

/** One claim of the page between the two reference lines for its own days. */
export type ChartRow = {
  readonly item: ListedFigure;
  readonly claim: Place;
  readonly bill: ReferencePlace | null;
  readonly floor: ReferencePlace | null;
};

/** All claims on one scale. `ticks`: amounts in dollars with their places. */
export type ClaimsChart = {
  readonly rows: readonly ChartRow[];
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  /** Each tick stands for ten times the one before. */
  readonly decades: boolean;
};

type Drawn = {
  readonly item: ListedFigure;
  readonly span: Span;
  readonly bill: Reference | null;
  readonly floor: Reference | null;
};

/** Values further apart than this are told apart only where each decade is as wide as the next. */
const LINEAR_UP_TO = 12;
/** Room for the open end of a minimum, as a share of the width. */
const MARGIN = 0.06;

const ofItsDays = (reference: Reference | null): Reference | null =>
  reference === null || reference.alignment === 'none' ? null : reference;

/** Dollar claims with a reference for their own days; a claim of another quantity stands beside it all the same. */
const drawable = (item: ListedFigure): Drawn[] => {
  const span = claimSpan(item.figure);
  const bill = ofItsDays(item.comparison.references.inferenceCost);
  const floor = ofItsDays(item.comparison.references.impliedRevenue);
  return span && span.low > 0 && (bill || floor) ? [{ item, span, bill, floor }] : [];
};

const valuesOf = ({ span, bill, floor }: Drawn): number[] =>
  [span.low, span.high, bill?.value, floor?.value].filter(
    (value): value is number => value !== undefined && value > 0,
  );

/** 1, 2 or 5 times a power of ten: the step that gives three or four ticks up to `most`. */
const stepFor = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(most / 3));
  return power * ([5, 2, 1].find((factor) => power * factor <= most / 2) ?? 1);
};

type Scale = { readonly at: (value: number) => number; readonly ticks: readonly number[] };

const linear = (most: number): Scale => {
  const step = stepFor(most);
  const count = Math.floor(most / step);
  return {
    at: (value) => (value / most) * (1 - MARGIN),
    ticks: Array.from({ length: count + 1 }, (_, index) => index * step),
  };
};

const logarithmic = (least: number, most: number): Scale => {
  const from = Math.floor(Math.log10(least));
  const to = Math.max(Math.log10(most), from + 1);
  return {
    at: (value) => ((Math.log10(value) - from) / (to - from)) * (1 - MARGIN),
    ticks: Array.from({ length: Math.floor(to + 1e-9) - from + 1 }, (_, index) => 10 ** (from + index)),
  };
};

const place = (scale: Scale, reference: Reference | null): ReferencePlace | null =>
  reference && reference.value > 0
    ? { at: scale.at(reference.value), firm: /^(?:exact|summed)$/.test(reference.alignment), reference }
    : null;

/**
 * Places the dollar claims of a page among the leaked bill and the implied revenue for the days of each. From zero
 * while the values are near to one another, else by decades. Null where no claim has a reference for its days.
 */
export const placeClaims = (figures: readonly ListedFigure[]): ClaimsChart | null => {
  const drawn = figures.flatMap(drawable);
  const values = drawn.flatMap(valuesOf);
  if (values.length === 0) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const decades = most / least > LINEAR_UP_TO;
  const scale = decades ? logarithmic(least, most) : linear(most);
  return {
    decades,
    rows: drawn.map(({ item, span, bill, floor }) => ({
      item,
      claim: { from: scale.at(span.low), to: scale.at(span.high), open: span.open },
      bill: place(scale, bill),
      floor: place(scale, floor),
    })),
    ticks: scale.ticks.map((value) => ({ value, at: scale.at(value) })),
  };
};
