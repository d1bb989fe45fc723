import { browser } from 'wxt/browser';
import { isShown, type Settings } from '../../lib/messages/settings';
import { readSettings } from '../../lib/store/settings-store';
import { isPageOff } from './broadcast';
import { unlessGone } from './expected';
import { hostOf } from './host';
import { figuresOf, listedTabs, metaOf, type TabEntry } from './tab-lists';

/** Dark enough for the browser's white digits (contrast above 4.5:1). */
const BADGE_COLOUR = '#3b4a6b';

/** How many figures the switches let through; 0 where the page is off. */
export const countShown = (entry: TabEntry | null, settings: Settings): number => {
  if (isPageOff(settings, entry, hostOf(metaOf(entry)?.url))) return 0;
  return figuresOf(entry).filter((item) => isShown(settings, item)).length;
};

/** The badge holds four characters. */
const badgeText = (count: number): string => (count === 0 ? '' : count > 999 ? '999+' : String(count));

/** Shows a tab's count on the toolbar button, or nothing where the badge is switched off. */
export const showBadge = async (tabId: number, entry: TabEntry | null, settings: Settings): Promise<void> => {
  const text = settings.badge ? badgeText(countShown(entry, settings)) : '';
  await unlessGone(browser.action.setBadgeText({ tabId, text }));
  if (text !== '') await unlessGone(browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }));
};

/** After a switch was changed: counts every listed tab anew, by the settings of this moment. */
export const showBadges = async (): Promise<void> => {
  const tabs = await listedTabs();
  const { settings } = await readSettings();
  await Promise.all([...tabs].map(([tabId, entry]) => showBadge(tabId, entry, settings)));
};
