import { forgetAnswers } from './answers';
import { broadcast, orderTab } from './broadcast';
import { isSamePage } from './live-frames';
import { readTab, type TabEntry, updateTab } from './tab-lists';
import { showToolbar } from './toolbar';

/** Which documents an entry was written by. */
const documentsOf = ({ frames }: TabEntry): string =>
  JSON.stringify(Object.entries(frames).map(([id, { documentId }]) => [id, documentId]));

const forgetPage = async (tabId: number): Promise<void> => {
  forgetAnswers(tabId);
  await updateTab(tabId, () => null);
  await showToolbar(tabId);
  await broadcast({ type: 'tab/changed', tabId });
};

/**
 * A tab began or ended loading. What was known of a page that was left is forgotten; if in doubt it is
 * forgotten, too, and whoever still lives in the tab is asked to report again.
 */
export const settlePage = async (tabId: number): Promise<void> => {
  const entry = await readTab(tabId);
  if (entry !== null) {
    if (await isSamePage(tabId, entry)) return;
    // A document that came meanwhile has written its own entry; only the one that was looked at goes.
    const current = await readTab(tabId);
    if (current !== null && documentsOf(current) === documentsOf(entry)) await forgetPage(tabId);
  }
  await orderTab(tabId, { type: 'order/report' });
};
