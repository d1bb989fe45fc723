import { browser } from 'wxt/browser';
import type { ListedFigure } from '../../lib/messages/protocol';
import { isShown } from '../../lib/messages/settings';
import { readSettings } from '../../lib/store/settings-store';
import { sayKept } from './badge';
import { messageOf } from './expected';
import { keepFigures } from './keep';
import { callDoor } from './page-door';
import { figuresOf, metaOf, readTab } from './tab-lists';
import { claimsChanged } from './visits';

/** Keeps some of the figures that a tab listed, and says on the button how many are new. */
const keepListed = async (tabId: number, wanted: (item: ListedFigure) => boolean): Promise<void> => {
  const entry = await readTab(tabId);
  const meta = metaOf(entry);
  // A private window's figures are kept only by the buttons of card and panel, where each is a clear yes.
  if (meta === null || (await browser.tabs.get(tabId)).incognito) return;
  const items = figuresOf(entry).filter(wanted);
  const figures = items.map(({ id, figure, context }) => ({ id, figure, context }));
  const kept = await keepFigures({ meta, figures }, tabId);
  if (!kept.ok) {
    console.warn(kept.detail);
    return sayKept(tabId, null);
  }
  await claimsChanged(kept.kept);
  await sayKept(tabId, figures.length - kept.already.length);
};

/** Keeps every figure of a page that the switches let through. */
export const keepPage = async (tabId: number): Promise<void> => {
  const { settings } = await readSettings();
  await keepListed(tabId, (item) => isShown(settings, item));
};

/**
 * Keeps what a reader means in a frame, by key (`current`) or context menu (`pointed`: the figure under it, or those
 * selected). The page opens the card of the first, which says that it is kept.
 */
export const keepPointed = async (
  tabId: number,
  frameId: number,
  which: 'current' | 'pointed',
): Promise<void> => {
  let ids: readonly string[] = [];
  try {
    ids = (await callDoor<readonly string[]>(tabId, frameId, 'pointed', [which])) ?? [];
  } catch (error) {
    console.debug('Nothing can be kept here:', messageOf(error));
  }
  await keepListed(tabId, (item) => item.frameId === frameId && ids.includes(item.id));
};
