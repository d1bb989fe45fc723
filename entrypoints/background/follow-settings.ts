import { isSiteOn, type Settings } from '../../lib/messages/settings';
import { showBadges } from './badge';
import { broadcast, orderSettings } from './broadcast';
import { injectGateInOpenTabs } from './inject';
import { showMenus } from './menus';
import { grantedOrigins } from './registration';

/** Whether a site that was off is on again: its tabs may hold no annotator yet. */
const isSwitchedOn = (now: Settings, before: Settings): boolean =>
  (now.enabled && !before.enabled) || before.mutedSites.some((host) => isSiteOn(now, host));

/** After any change of settings: tabs, pages of ours, badges and menus follow. */
export const followSettings = async (now: Settings, before: Settings): Promise<void> => {
  await Promise.all([
    orderSettings(null),
    broadcast({ type: 'settings/changed' }),
    showBadges(),
    now.language === before.language ? null : showMenus(now),
  ]);
  if (isSwitchedOn(now, before)) await injectGateInOpenTabs(await grantedOrigins());
};
