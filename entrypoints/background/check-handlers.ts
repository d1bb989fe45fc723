import { browser } from 'wxt/browser';
import { compareFigure } from '../../lib/compare';
import type { Handlers } from '../../lib/messages/router';
import { readSettings } from '../../lib/store/settings-store';
import { openPage } from './open-page';
import { getLedger } from './storage';

/** In memory only: a text that somebody checks is never written to disk. */
const KEY = 'check-text';

/** Opens the page that checks texts, with one to begin with. */
export const checkText = async (text: string): Promise<void> => {
  await browser.storage.session.set({ [KEY]: text });
  await openPage('check', `at-${Date.now()}`, { tabId: null });
};

/** Requests of the page that checks texts which no page of the web holds. */
export const checkHandlers: Pick<Handlers, 'check/compare' | 'check/take'> = {
  'check/compare': async ({ published, figures }) => {
    const [{ settings }, { ledger }] = await Promise.all([readSettings(), getLedger()]);
    const options = { ledger, published, assumptions: settings.assumptions };
    return { ok: true, comparisons: figures.map(({ figure }) => compareFigure(figure, options)) };
  },
  'check/take': async () => {
    const { [KEY]: text } = await browser.storage.session.get(KEY);
    await browser.storage.session.remove(KEY);
    return { ok: true, text: typeof text === 'string' ? text : null };
  },
};
