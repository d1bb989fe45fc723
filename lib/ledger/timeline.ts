import { formatDay } from './days';
import type { Entry, Ledger } from './ledger';
import { contains } from './period';
import { type Series, tile } from './tiling';

/** What a bar of the chart counts. */
export const TIMELINE_SERIES = [
  'inference-cost',
  'implied-revenue',
  'audited-revenue',
  'reported-revenue',
] as const;
export type TimelineSeries = (typeof TIMELINE_SERIES)[number];

/** An amount over its days. `value` is the total of the days in US dollars; `facts` are the ids that it rests on. */
export type TimelineBar = {
  readonly series: TimelineSeries;
  /** First and last day, ISO dates. */
  readonly start: string;
  readonly end: string;
  readonly value: number;
  readonly bound: 'point' | 'at-least';
  readonly facts: readonly string[];
};

type Cut = Pick<TimelineBar, 'start' | 'end' | 'value' | 'facts'>;

/** The finest stretches, one after the other, whose totals the ledger gives: quarters where known, else halves or years. */
const finest = (series: Series): Cut[] => {
  const cuts: Cut[] = [];
  let from = series.bounds[0];
  for (const to of series.bounds.slice(1)) {
    const made = from === undefined ? null : tile(series, { from, to }, series.lastKnown);
    if (!made || from === undefined) continue;
    const facts = made.steps.map(({ tile: { id } }) => id);
    cuts.push({ start: formatDay(from), end: formatDay(to - 1), value: made.value, facts });
    from = to;
  }
  return cuts;
};

/** Accounts by the rules of GAAP, whoever showed them; everything else was told to or by the press. */
const seriesOf = ({ fact }: Entry): TimelineSeries =>
  fact.basis === 'filing' || fact.scope.includes('gaap') ? 'audited-revenue' : 'reported-revenue';

/** Actual revenue of OpenAI, in the shortest periods told: a half whose quarters are there too is left out. */
const revenues = (ledger: Ledger): TimelineBar[] => {
  const told = (ledger.byDate.get('openai|revenue') ?? []).filter(isActual);
  const isSplit = (whole: Entry): boolean =>
    told.some(
      (part) => part !== whole && seriesOf(part) === seriesOf(whole) && contains(whole.span, part.span),
    );
  return told
    .filter((entry) => !isSplit(entry))
    .map((entry) => ({
      series: seriesOf(entry),
      start: formatDay(entry.span.from),
      end: formatDay(entry.span.to - 1),
      value: entry.fact.value,
      bound: 'point',
      facts: [entry.fact.id],
    }));
};

const isActual = ({ fact }: Entry): boolean =>
  fact.period !== null &&
  fact.unit === 'USD' &&
  fact.role === 'fact' &&
  fact.basis !== 'projection' &&
  !fact.scope.includes('part');

/**
 * Leaked inference bills and the revenue that the leaked share implies at `rate` (0 to 1), stretch by stretch, with
 * audited and reported revenue beside them. Implied revenue is a minimum.
 */
export const timelineOf = (ledger: Ledger, rate: number): readonly TimelineBar[] => [
  ...finest(ledger.inference).map((cut) => ({
    ...cut,
    series: 'inference-cost' as const,
    bound: 'point' as const,
  })),
  ...finest(ledger.share).map((cut) => ({
    ...cut,
    value: cut.value / rate,
    series: 'implied-revenue' as const,
    bound: 'at-least' as const,
  })),
  ...revenues(ledger),
];
