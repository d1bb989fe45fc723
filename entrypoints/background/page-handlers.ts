import { compareFigure } from '../../lib/compare';
import { failure, type Handlers } from '../../lib/messages/router';
import type { ContentSender } from '../../lib/messages/sender';
import { isSiteOn } from '../../lib/messages/settings';
import { readSettings } from '../../lib/store/settings-store';
import { broadcast, isPageOff } from './broadcast';
import { correctAll } from './correction-handlers';
import { injectAnnotator, injectCard, injectLocales } from './inject';
import { getLedger } from './storage';
import { type FrameList, type TabEntry, updateTab, withFrame } from './tab-lists';
import { showToolbar } from './toolbar';
import { startVisit } from './visits';
import { readWords } from './words';

type PageHandlers = Pick<
  Handlers,
  | 'gate/found'
  | 'page/hello'
  | 'page/compare'
  | 'page/report'
  | 'locales/inject'
  | 'words/get'
  | 'card/inject'
>;

/** A frame lists its figures; one that only says hello keeps what the same document listed before. */
const setFrame = (sender: ContentSender, list: Omit<FrameList, 'documentId'> | null) =>
  updateTab(sender.tabId, (entry): TabEntry => {
    const { documentId, frameId } = sender;
    const known = entry?.frames[frameId];
    const kept = known?.documentId === documentId ? known : { meta: null, figures: [] };
    return withFrame(entry, frameId, { ...(list ?? kept), documentId });
  });

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
    const entry = await setFrame(sender, null);
    const pageOff = isPageOff(settings, entry, sender.tabHost ?? host);
    return { ok: true, settings, pageOff };
  },
  'page/compare': async ({ meta, figures }) => {
    const [{ settings }, { ledger, storage }] = await Promise.all([readSettings(), getLedger()]);
    const options = { ledger, published: meta.published, assumptions: settings.assumptions };
    const read = await correctAll(figures);
    const comparisons = figures.map(({ figure }, at) => compareFigure(read[at] ?? figure, options));
    const corrections = read.flatMap((figure, index) =>
      figure === figures[index]?.figure ? [] : [{ index, figure }],
    );
    return { ok: true, comparisons, corrections, settings, storage };
  },
  'page/report': async ({ meta, figures }, sender) => {
    const { frameId, tabId } = sender;
    const listed = figures.map((item) => ({ ...item, frameId }));
    await setFrame(sender, { meta, figures: listed });
    await showToolbar(tabId);
    await broadcast({ type: 'tab/changed', tabId });
    startVisit(tabId);
    return { ok: true };
  },
  'locales/inject': async ({ languages }, { tabId, frameId }) => {
    await injectLocales(tabId, frameId, languages);
    return { ok: true };
  },
  'words/get': async () => ({ ok: true, ...(await readWords('card', (await readSettings()).settings)) }),
  'card/inject': async (_request, { tabId, frameId }) => {
    await injectCard(tabId, frameId);
    return { ok: true };
  },
};
