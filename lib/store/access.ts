import sites from '../../data/sites.json';
import type { Settings } from '../messages/settings';

export type Access = NonNullable<Settings['access']>;

/** Every page of the web: the same patterns as `optional_host_permissions` in the manifest. */
const ALL_ORIGINS: readonly string[] = ['https://*/*', 'http://*/*'];

/** The pattern covers the host and everything below it (https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns). */
const hostPattern = (host: string): string => `https://*.${host}/*`;

/** A host below another listed one (`cincodias.elpais.com`) needs no pattern of its own. */
const isCovered = (host: string, hosts: ReadonlySet<string>): boolean => {
  const labels = host.split('.');
  return labels.some((_, index) => index > 0 && hosts.has(labels.slice(index).join('.')));
};

const listNewsOrigins = (): readonly string[] => {
  const hosts = new Set(sites.map(({ host }) => host));
  return [...hosts].filter((host) => !isCovered(host, hosts)).map(hostPattern);
};

const ORIGINS: Readonly<Record<Access, readonly string[]>> = {
  news: listNewsOrigins(),
  all: ALL_ORIGINS,
  click: [],
};

/** How many news sites the list holds. */
export const listedSiteCount: number = sites.length;

/**
 * The host permissions that a choice needs, as match patterns. Synchronous, so that a click can hand them
 * straight to `permissions.request`.
 */
export const originsFor = (access: Access): readonly string[] => ORIGINS[access];

/** The match patterns of the web among the granted ones. */
export const webOrigins = (origins: readonly string[]): readonly string[] =>
  origins.filter((origin) => /^(https?|\*):\/\/|^<all_urls>$/.test(origin));

/** Whether a match pattern of the web (`https://*.host/*`, `http://*`) covers an address. */
export const coversAddress = (pattern: string, address: string): boolean => {
  const parts = /^(\*|https?):\/\/([^/]+)\//.exec(pattern);
  if (!parts || !URL.canParse(address)) return pattern === '<all_urls>';
  const { protocol, hostname } = new URL(address);
  const [, scheme, host = ''] = parts;
  const below = host.startsWith('*.') ? host.slice(2) : null;
  const isHost = host === '*' || host === hostname || hostname === below || hostname.endsWith(`.${below}`);
  return isHost && (scheme === '*' ? /^https?:$/.test(protocol) : protocol === `${scheme}:`);
};

/** Patterns that were granted and that the choice does not need. */
export const surplusOrigins = (access: Access, granted: readonly string[]): readonly string[] => {
  const needed = new Set(originsFor(access));
  return webOrigins(granted).filter((origin) => !needed.has(origin));
};
