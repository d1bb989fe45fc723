import type { Day } from './days';
import { lengthOf, type Span } from './period';

/** A ledger total with its days and the day from which it was public. */
export type Tile = {
  readonly id: string;
  readonly span: Span;
  readonly value: number;
  readonly rounding: number;
  readonly known: Day;
};

/** A total added (+1) or taken away (−1). */
export type Step = { readonly tile: Tile; readonly sign: 1 | -1 };

/** How a span is made from ledger totals: the steps' days add up to it, no day counted twice. */
export type Tiling = {
  readonly span: Span;
  readonly value: number;
  readonly rounding: number;
  readonly steps: readonly Step[];
};

/** Totals of one quantity, linked by the days at which they start and end. */
export type Series = {
  readonly tiles: readonly Tile[];
  /** All starts and ends, ascending. */
  readonly bounds: readonly Day[];
  readonly links: ReadonlyMap<Day, readonly Link[]>;
  /** Latest day on which one of the totals became public. */
  readonly lastKnown: Day;
};

type Link = { readonly to: Day; readonly step: Step };
type Reached = {
  readonly steps: number;
  readonly minus: number;
  readonly rounding: number;
  readonly via: Link | null;
  readonly from: Day;
};

/** Longer chains of additions and subtractions are no longer an argument that a reader can follow. */
const MAX_STEPS = 8;

/** Links totals so that spans can be searched among them. */
export const makeSeries = (tiles: readonly Tile[]): Series => {
  const links = new Map<Day, Link[]>();
  const add = (from: Day, link: Link): void => {
    const known = links.get(from);
    if (known) known.push(link);
    else links.set(from, [link]);
  };
  for (const tile of tiles) {
    add(tile.span.from, { to: tile.span.to, step: { tile, sign: 1 } });
    add(tile.span.to, { to: tile.span.from, step: { tile, sign: -1 } });
  }
  const bounds = [...links.keys()].sort((a, b) => a - b);
  const lastKnown = tiles.reduce((latest, tile) => Math.max(latest, tile.known), 0);
  return { tiles, bounds, links, lastKnown };
};

const isBetter = (a: Reached, b: Reached): boolean =>
  a.steps !== b.steps ? a.steps < b.steps : a.minus !== b.minus ? a.minus < b.minus : a.rounding < b.rounding;

const walk = (series: Series, from: Day, by: Day, without?: string): ReadonlyMap<Day, Reached> => {
  const best = new Map<Day, Reached>([[from, { steps: 0, minus: 0, rounding: 0, via: null, from }]]);
  let front: Day[] = [from];
  for (let depth = 1; depth <= MAX_STEPS && front.length > 0; depth += 1) {
    const next = new Set<Day>();
    for (const day of front) {
      const here = best.get(day);
      for (const link of here ? (series.links.get(day) ?? []) : []) {
        if (link.step.tile.known > by || link.step.tile.id === without || !here) continue;
        const minus = here.minus + (link.step.sign < 0 ? 1 : 0);
        const rounding = here.rounding + link.step.tile.rounding;
        const reached = { steps: depth, minus, rounding, via: link, from: day };
        const known = best.get(link.to);
        if (known && !isBetter(reached, known)) continue;
        best.set(link.to, reached);
        next.add(link.to);
      }
    }
    front = [...next];
  }
  return best;
};

const trace = (reached: ReadonlyMap<Day, Reached>, span: Span): Tiling | null => {
  const steps: Step[] = [];
  let at = span.to;
  for (let left = MAX_STEPS; at !== span.from; left -= 1) {
    const here = reached.get(at);
    if (!here?.via || left === 0) return null;
    steps.push(here.via.step);
    at = here.from;
  }
  const value = steps.reduce((sum, { tile, sign }) => sum + sign * tile.value, 0);
  const rounding = steps.reduce((sum, { tile }) => sum + tile.rounding, 0);
  return { span, value, rounding, steps: steps.reverse() };
};

/**
 * Makes a span from totals public by day `by`, with the fewest steps, then the fewest subtractions,
 * then the least rounding: nine months = first half + third quarter; 2024 H2 = 2024 − Q1 − Q2.
 * Null when no chain of at most eight totals gives it. The total of id `without` is not used.
 */
export const tile = (series: Series, span: Span, by: Day, without?: string): Tiling | null =>
  trace(walk(series, span.from, by, without), span);

/** The shortest span around `span` that totals give, or null: what a share by days is cut from. */
export const tileAround = (series: Series, span: Span, by: Day): Tiling | null => {
  let best: Tiling | null = null;
  const ends = series.bounds.filter((day) => day >= span.to);
  for (let at = series.bounds.length - 1; at >= 0; at -= 1) {
    const from = series.bounds[at] as Day;
    if (from > span.from) continue;
    if (best && span.to - from >= lengthOf(best.span)) break;
    const reached = walk(series, from, by);
    const to = ends.find((day) => reached.get(day)?.via);
    if (to === undefined || (best && to - from >= lengthOf(best.span))) continue;
    best = trace(reached, { from, to }) ?? best;
  }
  return best;
};
