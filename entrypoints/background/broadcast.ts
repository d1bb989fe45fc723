import { browser } from 'wxt/browser';
import type { Broadcast, Orders } from '../../lib/messages/protocol';
import { isSiteOn, type Settings } from '../../lib/messages/settings';
import { unlessGone } from './expected';
import { hostOf } from './host';
import { metaOf, readTab, type TabEntry } from './tab-lists';

/** Tells open pages of ours that something changed. */
export const broadcast = (message: Broadcast): Promise<boolean> =>
  unlessGone(browser.runtime.sendMessage(message));

/** Sends an order to one frame of a tab, or to all; false when nothing of ours listens there. */
export const orderTab = (tabId: number, order: Orders, frameId?: number): Promise<boolean> =>
  unlessGone(
    frameId === undefined
      ? browser.tabs.sendMessage(tabId, order)
      : browser.tabs.sendMessage(tabId, order, { frameId }),
  );

/** Off by its own switch, or because the site of its top document is off: frames follow the page they are in. */
export const isPageOff = (settings: Settings, entry: TabEntry | null, tabHost: string | null): boolean =>
  (entry?.pageOff ?? false) || (tabHost !== null && !isSiteOn(settings, tabHost));

/** Tells the scripts of a tab which settings hold. */
export const orderSettings = async (tabId: number, settings: Settings): Promise<void> => {
  const entry = await readTab(tabId);
  const pageOff = isPageOff(settings, entry, hostOf(metaOf(entry)?.url));
  await orderTab(tabId, { type: 'order/settings', settings, pageOff });
};

/** Tells every tab which settings hold. */
export const orderSettingsEverywhere = async (settings: Settings): Promise<void> => {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : orderSettings(id, settings))));
};
