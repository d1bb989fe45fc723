import { browser } from 'wxt/browser';
import { isShown, type Settings } from '../../lib/messages/settings';
import { readSettings } from '../../lib/store/settings-store';
import { isPageOff } from './broadcast';
import { unlessGone } from './expected';
import { hostOf } from './host';
import { figuresOf, metaOf, readTab, type TabEntry } from './tab-lists';

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
  // A browser without this part of the API shows no badge.
  if (browser.action.setBadgeText === undefined) return;
  const text = settings.badge ? badgeText(countShown(entry, settings)) : '';
  await unlessGone(browser.action.setBadgeText({ tabId, text }));
  if (text !== '') await unlessGone(browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }));
};

/** Takes the count off a tab's toolbar button. */
export const clearBadge = async (tabId: number): Promise<void> => {
  if (browser.action.setBadgeText === undefined) return;
  await unlessGone(browser.action.setBadgeText({ tabId, text: '' }));
};

/** How long the button says what was kept, in milliseconds. */
const SAID_FOR = 3_000;

/** Says on the toolbar button how many figures were kept just now, or that none could be (null); then counts again. */
export const sayKept = async (tabId: number, count: number | null): Promise<void> => {
  if (browser.action.setBadgeText === undefined) return;
  const text = count === null ? '!' : `+${Math.min(count, 999)}`;
  await unlessGone(browser.action.setBadgeText({ tabId, text }));
  await unlessGone(browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }));
  setTimeout(() => {
    const again = async () => showBadge(tabId, await readTab(tabId), (await readSettings()).settings);
    void again().catch((error: unknown) => console.warn(error));
  }, SAID_FOR);
};
