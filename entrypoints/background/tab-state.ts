import { browser } from 'wxt/browser';
import type { Requests } from '../../lib/messages/protocol';
import type { Settings } from '../../lib/messages/settings';
import { messageOf } from './expected';
import { unlessHeldBack } from './held-back';
import type { TabEntry } from './tab-lists';

export type TabState = Extract<Requests['tab/list']['reply'], { ok: true }>['state'];

/** Where browsers let no extension read, whatever was granted. */
const CLOSED_HOSTS: ReadonlySet<string> = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'microsoftedge.microsoft.com',
]);

const isClosed = (url: URL): boolean =>
  !/^https?:$/.test(url.protocol) ||
  CLOSED_HOSTS.has(url.hostname) ||
  (url.hostname === 'chrome.google.com' && url.pathname.startsWith('/webstore')) ||
  /\.pdf$/i.test(url.pathname);

const CLOSED_WORDS = /chrome:\/\/|edge:\/\/|about:|-extension:|extensions gallery|error page/i;

/** Asks the page what it is: `application/pdf` for PDF viewers, or the browser's refusal. */
const probe = async (tabId: number): Promise<{ readonly type: string } | { readonly refusal: string }> => {
  try {
    const [result] = await unlessHeldBack(
      browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType }),
    );
    return { type: String(result?.result ?? '') };
  } catch (error) {
    return { refusal: messageOf(error) };
  }
};

const isReading = (entry: TabEntry | null): boolean => entry !== null && Object.keys(entry.frames).length > 0;

/** Whether the site of an address was granted. */
export const mayRead = (url: URL): Promise<boolean> =>
  browser.permissions.contains({ origins: [`${url.protocol}//${url.hostname}/*`] });

/**
 * The same as `stateOf` as far as it can be told without knocking at pages that may not be read: Chromium would
 * ask the reader for access at each knock. A tab whose address the browser keeps back shows no page of the web
 * where every one of them may be read.
 */
export const knownState = async (
  tabId: number,
  address: string | undefined,
  entry: TabEntry | null,
  access: Settings['access'],
): Promise<TabState> => {
  if (isReading(entry)) return 'reading';
  if (address === undefined || !URL.canParse(address)) return access === 'all' ? 'unreadable' : 'no-access';
  const url = new URL(address);
  if (isClosed(url)) return 'unreadable';
  return (await mayRead(url)) ? stateOf(tabId, address, entry) : 'no-access';
};

/**
 * What can be done with a tab: `reading` where the annotator runs, `unreadable` on pages of the browser, stores
 * and PDF viewers, `no-access` where the host is not granted, `idle` where the gate saw nothing yet.
 */
export const stateOf = async (
  tabId: number,
  address: string | undefined,
  entry: TabEntry | null,
): Promise<TabState> => {
  if (isReading(entry)) return 'reading';
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : null;
  if (url !== null && isClosed(url)) return 'unreadable';
  const found = await probe(tabId);
  if ('type' in found && found.type === 'application/pdf') return 'unreadable';
  if ('refusal' in found && CLOSED_WORDS.test(found.refusal)) return 'unreadable';
  return url !== null && (await mayRead(url)) ? 'idle' : 'no-access';
};
