import { browser } from 'wxt/browser';
import type { Broadcast, Orders } from '../../lib/messages/protocol';
import { isSiteOn, type Settings } from '../../lib/messages/settings';
import { readSettings } from '../../lib/store/settings-store';
import { unlessGone } from './expected';
import { hostOf } from './host';
import { listedTabs, metaOf, type TabEntry } from './tab-lists';

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

/** Off by its own switch, because it may not be read any more, or because the site of its top document is off: frames follow the page they are in. */
export const isPageOff = (settings: Settings, entry: TabEntry | null, tabHost: string | null): boolean =>
  (entry?.pageOff ?? false) ||
  entry?.withdrawn === true ||
  (tabHost !== null && !isSiteOn(settings, tabHost));

const dispatchSettings = async (only: number | null): Promise<void> => {
  const [{ settings }, listed] = await Promise.all([readSettings(), listedTabs()]);
  const tabs = only === null ? await browser.tabs.query({}) : [{ id: only }];
  for (const { id } of tabs) {
    if (id === undefined) continue;
    const entry = listed.get(id) ?? null;
    const pageOff = isPageOff(settings, entry, hostOf(metaOf(entry)?.url));
    // Not waited for: a page that hangs must not keep the others from their settings.
    void orderTab(id, { type: 'order/settings', settings, pageOff });
  }
};

let lastDispatch: Promise<void> = Promise.resolve();

/**
 * Tells the scripts of one tab, or of all (null), which settings hold. Dispatches wait for one another and
 * read the settings anew, so that a page never gets an older state after a newer one.
 */
export const orderSettings = (tabId: number | null): Promise<void> => {
  const run = () => dispatchSettings(tabId);
  lastDispatch = lastDispatch.then(run, run);
  return lastDispatch;
};
