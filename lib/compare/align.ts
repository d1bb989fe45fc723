import type { Day } from '../ledger/days';
import { lengthOf, type Span, shareOfDays, shiftYears } from '../ledger/period';
import { type Series, type Tiling, tile, tileAround } from '../ledger/tiling';
import type { Alignment } from './types';

/** A total brought to a span of days, with the account of how. */
export type Aligned = {
  readonly span: Span;
  readonly value: number;
  readonly rounding: number;
  readonly alignment: Alignment;
  readonly facts: readonly string[];
  /** Day on which the last of the facts became public. */
  readonly known: Day;
};

/** The rank of alignments: shorter is better (DESIGN §5, 4). */
export const RANK: Readonly<Record<Alignment, number>> = {
  exact: 0,
  summed: 1,
  prorated: 2,
  extrapolated: 3,
  none: 4,
};

/** Whether a reference brought to a period this way may contradict a figure. */
export const isFirm = (alignment: Alignment): boolean => alignment === 'exact' || alignment === 'summed';

/** Lengths in days of a calendar quarter. */
const QUARTER = { least: 90, most: 92 };

const fromTiling = (tiling: Tiling, alignment: Alignment, span = tiling.span, share = 1): Aligned => ({
  span,
  alignment,
  value: tiling.value * share,
  rounding: tiling.rounding * share,
  facts: tiling.steps.map((step) => step.tile.id),
  known: tiling.steps.reduce((latest, step) => Math.max(latest, step.tile.known), 0),
});

const tiled = (series: Series, span: Span, by: Day): Aligned | null => {
  const tiling = tile(series, span, by);
  return tiling && fromTiling(tiling, tiling.steps.length === 1 ? 'exact' : 'summed');
};

/** The share of the shortest total around a span that falls on its days. */
const cut = (series: Series, span: Span, by: Day): Aligned | null => {
  const around = tileAround(series, span, by);
  const share = around && shareOfDays(span, around.span);
  return around && share !== null ? fromTiling(around, 'prorated', span, share) : null;
};

const add = (parts: readonly Aligned[], span: Span, alignment: Alignment): Aligned => ({
  span,
  alignment,
  value: parts.reduce((sum, part) => sum + part.value, 0),
  rounding: parts.reduce((sum, part) => sum + part.rounding, 0),
  facts: [...new Set(parts.flatMap((part) => part.facts))],
  known: parts.reduce((latest, part) => Math.max(latest, part.known), 0),
});

/** Splits a span at the first and the last day inside it at which totals public by `by` start or end. */
const pieces = (series: Series, { from, to }: Span, by: Day): readonly Span[] => {
  const inside = series.bounds.filter(
    (day) => day > from && day < to && series.links.get(day)?.some((link) => link.step.tile.known <= by),
  );
  const days = [from, ...new Set([inside[0] ?? from, inside.at(-1) ?? from]), to];
  return days.slice(1).flatMap((day, at) => {
    const start = days[at] ?? day;
    return start < day ? [{ from: start, to: day }] : [];
  });
};

/** What totals give as it is, and the rest cut by days from the shortest totals around it. */
const prorated = (series: Series, span: Span, by: Day): Aligned | null => {
  const parts = pieces(series, span, by).map((piece) => tiled(series, piece, by) ?? cut(series, piece, by));
  const found = parts.flatMap((part) => part ?? []);
  return found.length === parts.length ? add(found, span, 'prorated') : cut(series, span, by);
};

/** Last day (exclusive) that the totals public by `by` cover; null when there are none. */
export const endOf = (series: Series, by: Day): Day | null => {
  const ends = series.tiles.flatMap((known) => (known.known <= by ? [known.span.to] : []));
  return ends.length > 0 ? Math.max(...ends) : null;
};

/** The latest quarter that totals give, or the shortest span that ends last where none is a quarter. */
export const latestQuarter = (series: Series, by: Day): Aligned | null => {
  const to = endOf(series, by);
  if (to === null) return null;
  let shortest: Aligned | null = null;
  for (const from of series.bounds.filter((bound) => bound < to).reverse()) {
    if (to - from > QUARTER.most && shortest) break;
    const found = tiled(series, { from, to }, by);
    if (found && to - from >= QUARTER.least && to - from <= QUARTER.most) return found;
    shortest ??= found;
  }
  return shortest;
};

/** The latest single total, the longest of those that end last: what a figure without a period stands beside. */
export const latestTotal = (series: Series, by: Day): Aligned | null => {
  const to = endOf(series, by);
  const last = series.tiles
    .filter((known) => known.known <= by && known.span.to === to)
    .sort((a, b) => lengthOf(b.span) - lengthOf(a.span))[0];
  if (!last) return null;
  const { span, value, rounding, known, id } = last;
  return { span, value, rounding, known, alignment: 'exact', facts: [id] };
};

const extrapolated = (series: Series, span: Span, by: Day, prorate: boolean): Aligned | null => {
  const end = endOf(series, by);
  if (end === null || span.to <= end || span.to > shiftYears(end, 1)) return null;
  const pace = latestQuarter(series, by);
  const head = span.from < end ? within(series, { from: span.from, to: end }, by, prorate) : undefined;
  if (!pace || head === null) return null;
  const rest = { from: Math.max(span.from, end), to: span.to };
  const share = lengthOf(rest) / lengthOf(pace.span);
  const ahead = { ...pace, value: pace.value * share, rounding: pace.rounding * share };
  return add(head ? [head, ahead] : [ahead], span, 'extrapolated');
};

const within = (series: Series, span: Span, by: Day, prorate: boolean): Aligned | null =>
  tiled(series, span, by) ?? (prorate ? prorated(series, span, by) : null);

/** Brings a series to a span with what was public by `by`: exact, else summed, prorated, extrapolated; else null. */
export const align = (series: Series, span: Span, by: Day, prorate: boolean): Aligned | null =>
  within(series, span, by, prorate) ?? extrapolated(series, span, by, prorate);
