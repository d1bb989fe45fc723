import type { Requests } from '../../lib/messages/protocol';
import { failure, type Handlers } from '../../lib/messages/router';
import { type Settings, switchSite } from '../../lib/messages/settings';
import type { StoreResult } from '../../lib/store/result';
import { patchSettings, readSettings } from '../../lib/store/settings-store';
import { setAccess } from './access';
import { openPage } from './open-page';
import { refusePrivate } from './private-windows';
import { restSite } from './resting';
import { getLedger } from './storage';

type SettingsHandlers = Pick<
  Handlers,
  'settings/get' | 'settings/patch' | 'site/switch' | 'site/rest' | 'access/set' | 'open/page'
>;

/** What the card may change: its own switches. The rest is for our pages, where nothing else runs. */
const CARD_FIELDS: ReadonlySet<string> = new Set<keyof Settings>([
  'companies',
  'hiddenMetrics',
  'assumptions',
]);

const findForbidden = (patch: Partial<Settings>, from: 'content' | 'page'): string | undefined =>
  Object.keys(patch).find((field) => field === 'access' || (from === 'content' && !CARD_FIELDS.has(field)));

const settingsReply = (patched: StoreResult<Settings>): Requests['settings/patch']['reply'] =>
  patched.ok ? { ok: true, settings: patched.value } : patched;

/** Requests about settings and pages of ours. Changes reach tabs and pages by the watcher of settings. */
export const settingsHandlers: SettingsHandlers = {
  'settings/get': async () => {
    const [{ settings }, { storage }] = await Promise.all([readSettings(), getLedger()]);
    return { ok: true, settings, storage };
  },
  'settings/patch': async ({ patch }, sender) => {
    const forbidden = findForbidden(patch, sender.kind);
    if (forbidden !== undefined) {
      return failure('not-allowed', `patch.${forbidden}: may not be changed from here`);
    }
    return settingsReply(await patchSettings(patch));
  },
  'site/switch': async ({ host, on, once }, sender) => {
    // A card switches the site of its tab alone, from frames, too.
    const site = (sender.kind === 'content' ? sender.tabHost : null) ?? host;
    // A list that names a site is what a private window must not leave behind.
    const refused = await refusePrivate(sender, once ? { once } : {});
    return refused ?? settingsReply(await patchSettings((now) => switchSite(now, site, on)));
  },
  'site/rest': ({ host, minutes }) => restSite(host, minutes),
  'access/set': ({ access }) => setAccess(access),
  'open/page': ({ page, hash }, sender) => openPage(page, hash, sender),
};
