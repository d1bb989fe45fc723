import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../compare/types';
import type { Metric } from '../figures/metrics';
import type { Figure } from '../figures/types';

/** What the user chose; kept in `storage.local`, sent to pages by the background. */
export type Settings = {
  readonly enabled: boolean;
  /** Where the user allowed reading: listed news sites, every site, or only on a click. Null before the choice. */
  readonly access: 'news' | 'all' | 'click' | null;
  /** Host names on which annotations are off. */
  readonly mutedSites: readonly string[];
  readonly companies: { readonly openai: boolean; readonly microsoft: boolean };
  readonly hiddenMetrics: readonly Metric[];
  /** Figures read with less confidence than this (0 to 1) are not underlined. */
  readonly threshold: number;
  readonly language: 'auto' | 'en' | 'fr';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly badge: boolean;
  readonly assumptions: Assumptions;
};

export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  access: null,
  mutedSites: [],
  companies: { openai: true, microsoft: true },
  hiddenMetrics: [],
  threshold: 0,
  language: 'auto',
  theme: 'auto',
  badge: true,
  assumptions: DEFAULT_ASSUMPTIONS,
};

/** Whether annotations are on for a host at all. */
export const isSiteOn = (settings: Settings, host: string): boolean =>
  settings.enabled && !settings.mutedSites.includes(host);

/** Whether the user's switches let this figure be underlined. */
export const isShown = (settings: Settings, figure: Figure): boolean =>
  figure.highlight &&
  figure.confidence >= settings.threshold &&
  (figure.company === 'openai' || figure.company === 'microsoft') &&
  settings.companies[figure.company] &&
  !settings.hiddenMetrics.includes(figure.metric);
