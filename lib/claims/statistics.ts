import { outletOf } from './clusters';
import type { ClaimSummary } from './summary';

export type Tally = readonly (readonly [name: string, count: number])[];

/** How many claims each outlet, month of keeping (`2025-11`) and verdict has. */
export type ClaimStatistics = {
  readonly outlet: Tally;
  readonly month: Tally;
  readonly verdict: Tally;
};

const tally = (rows: readonly ClaimSummary[], of: (row: ClaimSummary) => string): [string, number][] => {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const name = of(row);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts];
};

const mostFirst = (a: readonly [string, number], b: readonly [string, number]): number =>
  b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

/** Outlets and verdicts with most claims first, months in their order. */
export const statisticsOf = (rows: readonly ClaimSummary[]): ClaimStatistics => ({
  outlet: tally(rows, outletOf).sort(mostFirst),
  month: tally(rows, ({ keptAt }) => keptAt.slice(0, 7)).sort((a, b) => (a[0] < b[0] ? -1 : 1)),
  verdict: tally(rows, ({ verdict }) => verdict).sort(mostFirst),
});
