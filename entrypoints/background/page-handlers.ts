import { browser } from 'wxt/browser';
import { failure, type Handlers } from '../../lib/messages/router';
import type { ContentSender } from '../../lib/messages/sender';
import { isSiteOn } from '../../lib/messages/settings';
import { readSettings } from '../../lib/store/settings-store';
import { writeOut } from './answers';
import { broadcast, isPageOff } from './broadcast';
import { injectAnnotator, injectCard } from './inject';
import { stepOn } from './stepping';
import { type FrameList, type TabEntry, updateTab, withFrame } from './tab-lists';
import { mayRead } from './tab-state';
import { showToolbar } from './toolbar';
import { startVisit } from './visits';
import { readWords } from './words';

type PageHandlers = Pick<
  Handlers,
  'gate/found' | 'page/hello' | 'page/report' | 'page/left' | 'words/get' | 'card/inject'
>;

const FORGOTTEN = 'The background was ended since it read these figures. Send them written out.';

const WITHDRAWN = 'Access to this page was withdrawn.';

/**
 * A frame lists its figures; one that only says hello keeps what the same document listed before. `isReadable`: where
 * it is not, a tab that is no longer known stays so.
 */
const setFrame = (
  sender: ContentSender,
  list: Omit<FrameList, 'documentId'> | null,
  isReadable: boolean,
): Promise<TabEntry | null> =>
  updateTab(sender.tabId, (entry) => {
    if (entry === null && !isReadable) return null;
    const { documentId, frameId } = sender;
    const known = entry?.frames[frameId];
    const kept = known?.documentId === documentId ? known : { meta: null, figures: [] };
    return withFrame(entry, frameId, { ...(list ?? kept), documentId });
  });

/**
 * Whether a document may still be read. A report that was under way when access was withdrawn can come after its page was
 * left; listed, it would stand for the page that came.
 */
const isStillReadable = async (tabId: number, address: string): Promise<boolean> => {
  if ((await browser.tabs.get(tabId)).url !== undefined) return true;
  return URL.canParse(address) && mayRead(new URL(address));
};

/** Requests of gate, annotator and card. */
export const pageHandlers: PageHandlers = {
  'gate/found': async ({ host }, { tabId, frameId, tabHost }) => {
    const { settings } = await readSettings();
    if (!isSiteOn(settings, tabHost ?? host)) return failure('off', 'Annotations are off on this site.');
    await injectAnnotator(tabId, frameId);
    return { ok: true };
  },
  'page/hello': async ({ host }, sender) => {
    const { settings } = await readSettings();
    const entry = await setFrame(sender, null, true);
    const pageOff = isPageOff(settings, entry, sender.tabHost ?? host);
    return { ok: true, settings, pageOff };
  },
  'page/report': async ({ meta, figures, path }, sender) => {
    const { tabId } = sender;
    const listed = writeOut(sender, figures);
    if (!listed) return failure('forgotten', FORGOTTEN);
    const isReadable = await isStillReadable(tabId, meta.url);
    const entry = await setFrame(sender, { meta, figures: listed, path }, isReadable);
    if (entry === null) return failure('not-allowed', WITHDRAWN);
    await showToolbar(tabId);
    await broadcast({ type: 'tab/changed', tabId });
    startVisit(tabId);
    return { ok: true };
  },
  'page/left': async ({ by }, { tabId, frameId }) => {
    await stepOn(tabId, frameId, by);
    return { ok: true };
  },
  'words/get': async () => ({ ok: true, ...(await readWords('card', (await readSettings()).settings)) }),
  'card/inject': async (_request, { tabId, frameId }) => {
    await injectCard(tabId, frameId);
    return { ok: true };
  },
};
