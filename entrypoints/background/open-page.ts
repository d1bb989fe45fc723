import { browser } from 'wxt/browser';
import type { Failure, Requests } from '../../lib/messages/protocol';
import type { Sender } from '../../lib/messages/sender';
import { messageOf } from './expected';

type Page = Requests['open/page']['request']['page'];

const isOpen = (url: string | undefined, address: string): boolean => url?.split(/[?#]/)[0] === address;

/** One library is enough: a page of ours that is open already comes to the front. */
const showTab = async (path: `/${Page}.html`, search: string, hash: string): Promise<void> => {
  const address = browser.runtime.getURL(path);
  const url = `${address}${search}${hash === '' ? '' : `#${hash}`}`;
  const tabs = await browser.tabs.query({});
  const open = tabs.find((tab) => isOpen(tab.url, address));
  if (open?.id === undefined || search !== '') await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, hash === '' ? { active: true } : { active: true, url });
};

/** The panel of the sender's tab, or in browsers without one (or without a click) the same page as a tab. */
const showPanel = async (tabId: number | null): Promise<void> => {
  if (tabId !== null && browser.sidePanel !== undefined) {
    try {
      return await browser.sidePanel.open({ tabId });
    } catch (error) {
      console.info('The side panel opens as a tab:', messageOf(error));
    }
  }
  const [active] = tabId === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const shown = tabId ?? active?.id;
  await showTab('/sidepanel.html', shown === undefined ? '' : `?tab=${shown}`, '');
};

/** Opens a page of ours. The panel comes first: browsers open it only in the turn of a user's gesture. */
export const openPage = async (
  page: Page,
  hash: string | undefined,
  sender: Pick<Sender, 'tabId'>,
): Promise<{ readonly ok: true } | Failure> => {
  if (page === 'sidepanel') await showPanel(sender.tabId);
  else await showTab(`/${page}.html`, '', hash ?? '');
  return { ok: true };
};
