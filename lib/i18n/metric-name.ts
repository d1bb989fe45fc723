import type { Figure } from '../figures/types';
import type { Translator } from './translator';

/** The quantity of a figure in words, for a growth rate with what it is that grows: `growth rate (revenue)`. */
export const metricName = (
  t: Translator,
  { metric, growthOf }: Pick<Figure, 'metric' | 'growthOf'>,
): string =>
  metric !== 'growth-rate' || growthOf === undefined
    ? t(`metric.${metric}`)
    : t.aside(t(`metric.${metric}`), t(`metric.${growthOf}`));
