import { browser } from 'wxt/browser';
import type { Reply } from '../../lib/messages/protocol';
import { DEFAULT_SETTINGS } from '../../lib/messages/settings';
import { eraseStores } from '../../lib/store/erase';
import { clearBadge } from './badge';
import { broadcast, orderTab } from './broadcast';
import { correctionsChanged } from './correction-handlers';
import { ledgerChanged } from './ledger-changed';
import { showMenus } from './menus';
import { openPage } from './open-page';
import { grantedOrigins, registerEverywhere } from './registration';
import { unstage } from './staged-packs';
import { closeDatabase } from './storage';
import { forgetTabs } from './tab-lists';

/** Every script of ours in an open tab ends, and the toolbar button counts nothing. */
const stopTabs = async (): Promise<void> => {
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    await Promise.all([orderTab(id, { type: 'order/stop' }), clearBadge(id)]);
  }
};

const giveBackOrigins = async (): Promise<void> => {
  const origins = [...(await grantedOrigins())];
  if (origins.length > 0) await browser.permissions.remove({ origins });
};

/** Erases everything that was stored; afterwards it is as after installing, and the welcome page asks anew. */
export const eraseAll = async (origins: boolean): Promise<Reply<object>> => {
  await closeDatabase();
  unstage();
  forgetTabs();
  const erased = await eraseStores();
  if (!erased.ok) return erased;
  await browser.alarms.clearAll();
  if (origins) await giveBackOrigins();
  await ledgerChanged();
  await correctionsChanged();
  await Promise.all([
    broadcast({ type: 'claims/changed', ids: null }),
    broadcast({ type: 'safety/changed' }),
    showMenus(DEFAULT_SETTINGS),
    registerEverywhere(),
  ]);
  await stopTabs();
  await openPage('welcome', undefined, { tabId: null });
  return { ok: true };
};
