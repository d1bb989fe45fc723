import { browser } from 'wxt/browser';
import type { Requests } from '../../lib/messages/protocol';
import { failure, type Handlers } from '../../lib/messages/router';
import { readSettings } from '../../lib/store/settings-store';
import { orderTab } from './broadcast';
import { switchPage } from './commands';
import { messageOf } from './expected';
import { hostOf } from './host';
import { injectAnnotator } from './inject';
import { dropDeadFrames } from './live-frames';
import { readTables } from './page-tables';
import { getLedger } from './storage';
import { figuresOf, keptOf, metaOf } from './tab-lists';
import { stateOf } from './tab-state';

type TabHandlers = Pick<Handlers, 'tab/list' | 'tab/tables' | 'tab/goto' | 'tab/page-off' | 'tab/read-now'>;

const NOBODY = 'The page no longer listens. Reload it, then try again.';

/** Reads a page once, by the access that the user's click on the button gave for it. */
export const readNow = async (tabId: number): Promise<Requests['tab/read-now']['reply']> => {
  try {
    await injectAnnotator(tabId);
    return { ok: true };
  } catch (error) {
    return failure('unreadable', `The browser lets no extension read this page. (${messageOf(error)})`);
  }
};

/** Requests of popup and panel about one tab. */
export const tabHandlers: TabHandlers = {
  'tab/list': async ({ tabId }) => {
    const tab = await browser.tabs.get(tabId);
    const entry = await dropDeadFrames(tabId);
    const [{ settings }, { storage }] = await Promise.all([readSettings(), getLedger()]);
    const meta = metaOf(entry);
    return {
      ok: true,
      host: hostOf(tab.url) ?? hostOf(meta?.url),
      state: await stateOf(tabId, tab.url, entry),
      pageOff: entry?.pageOff ?? false,
      isPrivate: tab.incognito,
      meta,
      figures: figuresOf(entry),
      kept: keptOf(entry),
      missing: entry?.missing ?? [],
      settings,
      storage,
    };
  },
  'tab/tables': async ({ tabId }) => ({ ok: true, tables: await readTables(tabId) }),
  'tab/goto': async ({ tabId, frameId, id }) =>
    (await orderTab(tabId, { type: 'order/goto', id }, frameId)) ? { ok: true } : failure('nobody', NOBODY),
  'tab/page-off': async ({ tabId, off }) => {
    await switchPage(tabId, off);
    return { ok: true };
  },
  'tab/read-now': ({ tabId }) => readNow(tabId),
};
