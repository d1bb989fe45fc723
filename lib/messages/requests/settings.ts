import type { Reply } from '../reply';
import type { Settings } from '../settings';

/** Requests about settings, sites and access. */
export type SettingsRequests = {
  /** content (the card's own switches) or page: merges into the settings. */
  'settings/patch': { request: { patch: Partial<Settings> }; reply: Reply<{ settings: Settings }> };
  /** content (card's "mute this site") or page: annotations of one site on or off, whatever the lists say by then. */
  'site/switch': {
    request: { host: string; on: boolean; once?: true };
    reply: Reply<{ settings: Settings }>;
  };
  /** page: leaves a site alone for so many minutes. */
  'site/rest': { request: { host: string; minutes: number }; reply: Reply<{ settings: Settings }> };
  'settings/get': { request: object; reply: Reply<{ settings: Settings; storage: 'ok' | 'unavailable' }> };
  /** page: after the browser granted or lost hosts, registers the gate anew. */
  'access/set': {
    request: { access: NonNullable<Settings['access']> };
    reply: Reply<{ settings: Settings }>;
  };
};
