import { isSiteOn, type Settings } from '../../lib/messages/settings';
import { broadcast, orderSettings } from './broadcast';
import { injectGateInOpenTabs } from './inject';
import { showMenus } from './menus';
import { grantedOrigins } from './registration';
import { setAlarm } from './resting';
import { showToolbars } from './toolbar';

const hostsOf = ({ mutedSites, listedSites, restingSites }: Settings): readonly string[] => [
  ...mutedSites,
  ...listedSites,
  ...restingSites.map(({ host }) => host),
];

/** Whether a site that was off is on again: its tabs may hold no annotator yet. */
const isSwitchedOn = (now: Settings, before: Settings): boolean =>
  (now.enabled && !before.enabled) ||
  now.siteRule !== before.siteRule ||
  [...hostsOf(before), ...hostsOf(now)].some((host) => isSiteOn(now, host) && !isSiteOn(before, host));

/** After any change of settings: tabs, pages of ours, badges and menus follow. */
export const followSettings = async (now: Settings, before: Settings): Promise<void> => {
  await Promise.all([
    orderSettings(null),
    broadcast({ type: 'settings/changed' }),
    showToolbars(),
    now.language === before.language ? null : showMenus(now),
  ]);
  if (now.restingSites !== before.restingSites) await setAlarm(now);
  if (isSwitchedOn(now, before)) await injectGateInOpenTabs(await grantedOrigins());
};
