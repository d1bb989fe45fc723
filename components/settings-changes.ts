import type { Verdict } from '../lib/compare/types';
import type { Metric } from '../lib/figures/metrics';
import type { ListedFigure } from '../lib/messages/protocol';
import type { Settings } from '../lib/messages/settings';

const without = <T>(list: readonly T[], item: T): readonly T[] => list.filter((other) => other !== item);
const withItem = <T>(list: readonly T[], item: T): readonly T[] => [...without(list, item), item];

export const switchCompany = (
  settings: Settings,
  company: keyof Settings['companies'],
  on: boolean,
): Partial<Settings> => ({ companies: { ...settings.companies, [company]: on } });

export const switchMetric = (settings: Settings, metric: Metric, on: boolean): Partial<Settings> => ({
  hiddenMetrics: on ? without(settings.hiddenMetrics, metric) : withItem(settings.hiddenMetrics, metric),
});

export const switchVerdict = (settings: Settings, verdict: Verdict, on: boolean): Partial<Settings> => ({
  hiddenVerdicts: on ? without(settings.hiddenVerdicts, verdict) : withItem(settings.hiddenVerdicts, verdict),
});

/** Metrics worth a switch on this page: those found on it, then those that were switched off. */
export const metricsToSwitch = (figures: readonly ListedFigure[], settings: Settings): readonly Metric[] => [
  ...new Set([...figures.map((item) => item.figure.metric), ...settings.hiddenMetrics]),
];
