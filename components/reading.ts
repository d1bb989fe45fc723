import type { Comparison, Line } from '../lib/compare/types';
import type { Figure } from '../lib/figures/types';
import { metricName } from '../lib/i18n/metric-name';
import type { Translator } from '../lib/i18n/translator';

/** Whose money it is, as the page names it where it is another company. */
export const companyName = (t: Translator, figure: Pick<Figure, 'company' | 'companyName'>): string =>
  figure.company === 'other' && figure.companyName ? figure.companyName : t(`company.${figure.company}`);

/** `OpenAI · inference cost`. */
export const readingTitle = (
  t: Translator,
  figure: Pick<Figure, 'company' | 'companyName' | 'metric' | 'growthOf'>,
): string => `${companyName(t, figure)} · ${metricName(t, figure)}`;

/** The period in words with Microsoft's own label where the figure is Microsoft's. */
export const readingPeriod = (t: Translator, figure: Pick<Figure, 'company' | 'period'>): string => {
  if (!figure.period) return t('period.none');
  const fiscal = figure.company === 'microsoft' ? t.fiscal(figure.period) : null;
  const period = t.period(figure.period);
  return fiscal ? t.aside(period, fiscal) : period;
};

/** The value in the reader's language, for lists and labels; the page's own words are `figure.quote`. */
export const readingValue = (
  t: Translator,
  figure: Pick<Figure, 'kind' | 'rangeUnit' | 'value' | 'valueMax' | 'currency'>,
): string => {
  const unit = figure.kind === 'range' ? figure.rangeUnit : figure.kind;
  const show = (value: number): string => {
    if (unit === 'percent') return t.percent(value);
    if (unit === 'multiple') return t.multiple(value);
    return t.money(value, figure.currency ?? 'USD', 'point', 4);
  };
  return figure.valueMax === undefined
    ? show(figure.value)
    : t('period.range', { from: show(figure.value), to: show(figure.valueMax) });
};

/** Lines told apart by when their facts were published. */
export const splitLines = (comparison: Comparison): { first: readonly Line[]; since: readonly Line[] } => ({
  first: comparison.lines.filter((line) => !line.since),
  since: comparison.lines.filter((line) => line.since),
});

/** Lines that say in words what the number line draws. */
const DRAWN = /^compare\.(?:inference|implied|assumed)\.(?:same|prorated|extrapolated|latest)$/;
const SHOWN_AT_ONCE = 3;

/** The lines that matter in sight, the others folded: those that only repeat the number line go first. */
export const foldLines = (lines: readonly Line[]): { shown: readonly Line[]; folded: readonly Line[] } => {
  const news = lines.filter((line) => !DRAWN.test(line.key));
  const shown = (news.length > 0 ? news : lines).slice(0, SHOWN_AT_ONCE);
  return { shown, folded: lines.filter((line) => !shown.includes(line)) };
};

/** Ids of every fact that a comparison used, each once, in the order of their use. */
export const factIds = (comparison: Comparison): readonly string[] => {
  const { inferenceCost, impliedRevenue } = comparison.references;
  const lines = [...comparison.lines, ...comparison.caveats].flatMap((line) => line.facts);
  const judged = comparison.recognised ? [comparison.recognised] : [];
  return [
    ...new Set([
      ...judged,
      ...(inferenceCost?.facts ?? []),
      ...(impliedRevenue?.facts ?? []),
      ...lines,
      ...comparison.candidates,
    ]),
  ];
};
