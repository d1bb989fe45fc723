import type { Verdict } from '../lib/compare/types';
import type { ListedFigure } from '../lib/messages/protocol';

/** What a list of figures is narrowed to; null: everything. */
export type FigureFilter = {
  readonly company: 'openai' | 'microsoft' | null;
  readonly verdict: Verdict | null;
};

export const NO_FILTER: FigureFilter = { company: null, verdict: null };

/** The figures that a filter lets through, in their order. */
export const filterFigures = (
  figures: readonly ListedFigure[],
  { company, verdict }: FigureFilter,
): readonly ListedFigure[] =>
  figures.filter(
    ({ figure, comparison }) =>
      (company === null || figure.company === company) &&
      (verdict === null || comparison.verdict === verdict),
  );

/** The verdicts of some figures, each once, in the order of their first figure. */
export const verdictsOf = (figures: readonly ListedFigure[]): readonly Verdict[] => [
  ...new Set(figures.map(({ comparison }) => comparison.verdict)),
];
