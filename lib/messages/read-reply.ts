import type { Assumptions, Comparison, Line } from '../compare/types';
import type { ReadFigure } from './figures';

type Packed = Omit<ReadFigure, 'comparison'> & {
  readonly comparison: Omit<Comparison, 'lines' | 'caveats' | 'assumptions'> & {
    /** Places in the reply's own list. */
    readonly lines: readonly number[];
    readonly caveats: readonly number[];
  };
};

/**
 * Figures that were read at once, with what their comparisons have in common written once: figures of one text rest on
 * the same facts, and most of a comparison are lines about those.
 */
export type ReadReply = {
  readonly figures: readonly Packed[];
  readonly lines: readonly Line[];
  readonly assumptions: Assumptions;
};

/** Packs figures that were all compared under the same assumptions. */
export const packFigures = (figures: readonly ReadFigure[], assumptions: Assumptions): ReadReply => {
  const lines: Line[] = [];
  const places = new Map<string, number>();
  const placeOf = (line: Line): number => {
    const key = JSON.stringify(line);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, lines.length);
    return lines.push(line) - 1;
  };
  const pack = ({ comparison, ...figure }: ReadFigure): Packed => {
    const { assumptions: _same, ...own } = comparison;
    return {
      ...figure,
      comparison: { ...own, lines: own.lines.map(placeOf), caveats: own.caveats.map(placeOf) },
    };
  };
  return { figures: figures.map(pack), lines, assumptions };
};

/** The figures of a reply. What they have in common is one object in memory, too. */
export const unpackFigures = ({ figures, lines, assumptions }: ReadReply): ReadFigure[] => {
  const linesAt = (places: readonly number[]): Line[] => places.flatMap((place) => lines[place] ?? []);
  return figures.map(({ comparison, ...figure }) => ({
    ...figure,
    comparison: {
      ...comparison,
      lines: linesAt(comparison.lines),
      caveats: linesAt(comparison.caveats),
      assumptions,
    },
  }));
};
