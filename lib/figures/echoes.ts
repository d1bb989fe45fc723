import type { Metric } from './metrics';
import { STOCKS } from './period-pick';
import type { Block, Cue, Figure } from './types';

/** Metrics that say no more than that money was spent, taken or counted. */
const VAGUE: ReadonlySet<Metric> = new Set<Metric>(['operating-expense', 'compute-cost', 'other']);
/** A rounder amount may well be another one. */
const FEWEST_DIGITS = 2;

const digitsOf = ({ value }: Figure): number => value.toExponential(9).replace(/0*e.*$|\D/g, '').length;

/** Amounts that are equal beyond chance are told of one thing. */
const keyOf = (figure: Figure): string | null =>
  figure.kind === 'money' && figure.highlight && digitsOf(figure) >= FEWEST_DIGITS
    ? `${figure.company} ${figure.currency ?? ''} ${figure.value}`
    : null;

const of = (figure: Figure, kind: Cue['of']): Cue[] => figure.cues.filter((cue) => cue.of === kind);

/** Whether a headline leaves out what the figure of the text says: its period, or what it counts. */
const lacks = (figure: Figure): boolean =>
  !STOCKS.has(figure.metric) && of(figure, 'period').length === 0 ? true : VAGUE.has(figure.metric);

/** What a headline leaves open, told by the words of the text that repeats its amount. */
function completed(figure: Figure, told: Figure): Figure {
  const vague = VAGUE.has(figure.metric) && !VAGUE.has(told.metric);
  const metric = vague ? told.metric : figure.metric;
  if (metric !== told.metric) return figure;
  const dated = of(figure, 'period').length > 0 || told.period === null;
  return {
    ...figure,
    metric,
    period: dated ? figure.period : told.period,
    cues: [
      ...figure.cues.filter(({ of: part }) => !(vague && part === 'metric')),
      ...(vague ? of(told, 'metric') : []),
      ...(dated ? [] : of(told, 'period')),
    ],
  };
}

/**
 * Figures of headlines and captions that are told again in the text: there they have the period, and often the name of
 * what they count, that a headline has no room for.
 */
export function withEchoes(blocks: readonly Block[], figures: readonly Figure[]): Figure[] {
  const isShort = ({ block }: Figure): boolean => blocks[block]?.role === 'heading';
  if (!figures.some(isShort)) return [...figures];
  const told = new Map<string, Figure>();
  for (const figure of figures) {
    const key = isShort(figure) || of(figure, 'period').length === 0 ? null : keyOf(figure);
    if (key && !told.has(key)) told.set(key, figure);
  }
  return figures.map((figure) => {
    const key = isShort(figure) && lacks(figure) ? keyOf(figure) : null;
    const echo = key === null ? undefined : told.get(key);
    return echo ? completed(figure, echo) : figure;
  });
}
