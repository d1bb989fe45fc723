import { type Assumptions, type Comparison, DEFAULT_ASSUMPTIONS, type Verdict } from '../compare/types';
import type { Metric } from '../figures/metrics';
import type { Figure } from '../figures/types';
import type { Language } from '../i18n/languages';

/** A site that is left alone until an ISO date-time. */
export type RestingSite = { readonly host: string; readonly until: string };

/** How files are exported. */
export type ExportChoices = {
  /** Byte order mark in front of CSV. */
  readonly bom: boolean;
  readonly language: 'auto' | Language;
  /** Colours of pictures. */
  readonly picture: 'light' | 'dark';
  /** Template of notes; empty: the usual one. */
  readonly template: string;
};

/** What the user chose; kept in `storage.local`, sent to pages by the background. */
export type Settings = {
  readonly enabled: boolean;
  /** Where the user allowed reading: listed news sites, every site, or only on a click. Null before the choice. */
  readonly access: 'news' | 'all' | 'click' | null;
  /** Which of the sites that may be read are annotated: all except the muted ones, or only the listed ones. */
  readonly siteRule: 'except' | 'only';
  /** Host names on which annotations are off, where all others are on. */
  readonly mutedSites: readonly string[];
  /** Host names on which annotations are on, where all others are off. */
  readonly listedSites: readonly string[];
  /** Host names on which annotations are off for a while; the background takes them out when `until` has come. */
  readonly restingSites: readonly RestingSite[];
  readonly companies: { readonly openai: boolean; readonly microsoft: boolean };
  readonly hiddenMetrics: readonly Metric[];
  readonly hiddenVerdicts: readonly Verdict[];
  /** Figures read with less confidence than this (0 to 1) are not underlined. */
  readonly threshold: number;
  readonly language: 'auto' | Language;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly textSize: 'small' | 'normal' | 'large' | 'larger';
  /** What the card is set in: the system's font, one with serifs, or the font of the page under it. */
  readonly font: 'system' | 'serif' | 'page';
  readonly badge: boolean;
  /** The first tips were read, or sent away. */
  readonly tipsDone: boolean;
  readonly assumptions: Assumptions;
  readonly exports: ExportChoices;
};

export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  access: null,
  siteRule: 'except',
  mutedSites: [],
  listedSites: [],
  restingSites: [],
  companies: { openai: true, microsoft: true },
  hiddenMetrics: [],
  hiddenVerdicts: [],
  threshold: 0,
  language: 'auto',
  theme: 'auto',
  textSize: 'normal',
  font: 'system',
  badge: true,
  tipsDone: false,
  assumptions: DEFAULT_ASSUMPTIONS,
  exports: { bom: true, language: 'auto', picture: 'light', template: '' },
};

/** Whether the lists of sites allow a host; a rest is no matter of lists. */
const isListedOn = ({ siteRule, mutedSites, listedSites }: Settings, host: string): boolean =>
  siteRule === 'only' ? listedSites.includes(host) : !mutedSites.includes(host);

/** Until when a host is left alone; null where it is not. */
export const restOf = ({ restingSites }: Settings, host: string): string | null =>
  restingSites.find((site) => site.host === host)?.until ?? null;

/** Whether annotations are on for a host at all. */
export const isSiteOn = (settings: Settings, host: string): boolean =>
  settings.enabled && isListedOn(settings, host) && restOf(settings, host) === null;

const without = (list: readonly string[], host: string): readonly string[] =>
  list.filter((other) => other !== host);
const withHost = (list: readonly string[], host: string): readonly string[] => [...without(list, host), host];

/** The part of the settings to change so that a site's annotations are on or off; turning it on ends its rest. */
export const switchSite = (settings: Settings, host: string, on: boolean): Partial<Settings> => ({
  ...(settings.siteRule === 'only'
    ? { listedSites: (on ? withHost : without)(settings.listedSites, host) }
    : { mutedSites: (on ? without : withHost)(settings.mutedSites, host) }),
  ...(on && restOf(settings, host) !== null
    ? { restingSites: settings.restingSites.filter((site) => site.host !== host) }
    : {}),
});

type Compared = { readonly figure: Figure; readonly comparison: Pick<Comparison, 'verdict'> };

/** Whether the user's switches let this figure be underlined. */
export const isShown = (settings: Settings, { figure, comparison }: Compared): boolean =>
  figure.highlight &&
  figure.confidence >= settings.threshold &&
  (figure.company === 'openai' || figure.company === 'microsoft') &&
  settings.companies[figure.company] &&
  !settings.hiddenMetrics.includes(figure.metric) &&
  !settings.hiddenVerdicts.includes(comparison.verdict);
