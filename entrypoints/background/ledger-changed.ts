import { browser } from 'wxt/browser';
import { broadcast, orderTab } from './broadcast';
import { forgetLedger } from './storage';

/** After any change of the ledger: it is read anew when next asked for, and pages of the web and of ours ask. */
export const ledgerChanged = async (): Promise<void> => {
  forgetLedger();
  for (const { id } of await browser.tabs.query({})) {
    // Not waited for: a page that hangs must not keep the others from their comparisons.
    if (id !== undefined) void orderTab(id, { type: 'order/ledger' });
  }
  await broadcast({ type: 'ledger/changed' });
};
