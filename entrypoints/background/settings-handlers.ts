import { failure, type Handlers } from '../../lib/messages/router';
import type { Settings } from '../../lib/messages/settings';
import { patchSettings, readSettings } from '../../lib/store/settings-store';
import { setAccess } from './access';
import { openPage } from './open-page';
import { refusePrivate } from './private-windows';
import { restSite } from './resting';
import { getLedger } from './storage';

type SettingsHandlers = Pick<
  Handlers,
  'settings/get' | 'settings/patch' | 'site/rest' | 'access/set' | 'open/page'
>;

/** What the card may change: its own switches. The rest is for our pages, where nothing else runs. */
const CARD_FIELDS: ReadonlySet<string> = new Set<keyof Settings>([
  'mutedSites',
  'listedSites',
  'restingSites',
  'companies',
  'hiddenMetrics',
  'assumptions',
]);

/** Lists that name sites: what a private window must not leave behind. */
const SITE_FIELDS = ['mutedSites', 'listedSites', 'restingSites'] as const;

const findForbidden = (patch: Partial<Settings>, from: 'content' | 'page'): string | undefined =>
  Object.keys(patch).find((field) => field === 'access' || (from === 'content' && !CARD_FIELDS.has(field)));

/** Requests about settings and pages of ours. Changes reach tabs and pages by the watcher of settings. */
export const settingsHandlers: SettingsHandlers = {
  'settings/get': async () => {
    const [{ settings }, { storage }] = await Promise.all([readSettings(), getLedger()]);
    return { ok: true, settings, storage };
  },
  'settings/patch': async ({ patch, once }, sender) => {
    const forbidden = findForbidden(patch, sender.kind);
    if (forbidden !== undefined) {
      return failure('not-allowed', `patch.${forbidden}: may not be changed from here`);
    }
    const refused = SITE_FIELDS.some((field) => Object.hasOwn(patch, field))
      ? await refusePrivate(sender, once ? { once } : {})
      : null;
    if (refused) return refused;
    const patched = await patchSettings(patch);
    return patched.ok ? { ok: true, settings: patched.value } : patched;
  },
  'site/rest': ({ host, minutes }) => restSite(host, minutes),
  'access/set': ({ access }) => setAccess(access),
  'open/page': ({ page, hash }, sender) => openPage(page, hash, sender),
};
