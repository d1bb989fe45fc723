import { browser } from 'wxt/browser';
import { isSiteOn, switchSite } from '../../lib/messages/settings';
import { patchSettings } from '../../lib/store/settings-store';
import { broadcast, orderSettings, orderTab } from './broadcast';
import { messageOf } from './expected';
import { hostOf } from './host';
import { keepPointed } from './keep-commands';
import { openPage } from './open-page';
import { frameInUse, step } from './stepping';
import { EMPTY_TAB, metaOf, readTab, updateTab } from './tab-lists';
import { showToolbar } from './toolbar';

type Tab = {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly incognito?: boolean;
};

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-figure': 1, 'previous-figure': -1 };

const activeTab = async (): Promise<Tab | undefined> =>
  (await browser.tabs.query({ active: true, currentWindow: true }))[0];

/** Switches annotations of one page off or on again, until it is left. */
export const switchPage = async (tabId: number, off: boolean): Promise<void> => {
  await updateTab(tabId, (known) => ({ ...(known ?? EMPTY_TAB), pageOff: off }));
  await Promise.all([orderSettings(tabId), showToolbar(tabId)]);
  await broadcast({ type: 'tab/changed', tabId });
};

/**
 * Switches annotations off on the site of a tab, or on again. In a private window it is the page alone: a list of sites
 * is stored, and a shortcut cannot ask.
 */
export const toggleSite = async (tab: Tab): Promise<void> => {
  if (tab.incognito && tab.id !== undefined) {
    return switchPage(tab.id, !((await readTab(tab.id))?.pageOff ?? false));
  }
  const entry = tab.id === undefined ? null : await readTab(tab.id);
  const host = hostOf(tab.url) ?? hostOf(metaOf(entry)?.url);
  if (host === null) return;
  const patched = await patchSettings((now) => switchSite(now, host, !isSiteOn(now, host)));
  if (!patched.ok) console.warn(patched.detail);
};

/**
 * Has the page's summary spoken. Only a live region is sure to be spoken, and a page must not get one from us: so
 * the popup comes up, which announces its summary, and Escape gives the focus back to the page. Notifications
 * would need a permission. Where the browser opens no popup, the panel comes, which announces the same.
 */
const speakSummary = async (given: Tab | undefined): Promise<void> => {
  try {
    await browser.action.openPopup();
  } catch (error) {
    console.info('The panel speaks in place of the popup:', messageOf(error));
    const tab = given ?? (await activeTab());
    await openPage('sidepanel', undefined, { tabId: tab?.id ?? null });
  }
};

/** A keyboard command, with the tab it was given in where the browser tells it. */
export const onCommand = async (command: string, given?: Tab): Promise<void> => {
  // First: browsers open a popup only in the turn of the keypress.
  if (command === 'speak-summary') return speakSummary(given);
  const tab = given ?? (await activeTab());
  if (tab?.id === undefined) return;
  const by = STEPS[command];
  if (by !== undefined) await step(tab.id, by);
  else if (command === 'open-card') await orderTab(tab.id, { type: 'order/open' }, await frameInUse(tab.id));
  else if (command === 'keep-figure') await keepPointed(tab.id, await frameInUse(tab.id), 'current');
  else if (command === 'toggle-site') await toggleSite(tab);
};
