import { browser } from 'wxt/browser';
import type { Failure } from '../../lib/messages/protocol';
import { failure } from '../../lib/messages/router';
import type { Sender } from '../../lib/messages/sender';

type Asked = { readonly tabId?: number; readonly once?: true };

const isPrivateTab = async (tabId: number | undefined): Promise<boolean> =>
  tabId !== undefined && (await browser.tabs.get(tabId)).incognito;

/**
 * Refuses to store what comes from a private window without a yes to this one act (`once`); null where it may be
 * stored. Whoever asked puts the question to the person, and asks again.
 */
export const refusePrivate = async (sender: Sender, { tabId, once }: Asked): Promise<Failure | null> => {
  const isPrivate = sender.kind === 'content' ? sender.isPrivate : await isPrivateTab(tabId);
  return isPrivate && once !== true
    ? failure('private', 'Nothing from a private window is stored without a yes.')
    : null;
};
