import { browser } from 'wxt/browser';
import type { Settings } from '../../lib/messages/settings';
import { checkText } from './check-handlers';
import { toggleSite } from './commands';
import { keepPage, keepPointed } from './keep-commands';
import { readNow } from './tab-handlers';
import { pageTranslator } from './words';

const WEB = ['http://*/*', 'https://*/*'];
const MENUS = {
  'check-page': { key: 'menu.check-page', contexts: ['page', 'action'], documentUrlPatterns: WEB },
  'keep-here': { key: 'menu.keep-here', contexts: ['page', 'selection'], documentUrlPatterns: WEB },
  'keep-all': { key: 'menu.keep-all', contexts: ['page', 'action'], documentUrlPatterns: WEB },
  'toggle-site': { key: 'menu.toggle-site', contexts: ['page', 'action'], documentUrlPatterns: WEB },
  // Anywhere: the viewers that no extension can read let text be selected.
  'check-text': { key: 'menu.check-text', contexts: ['selection'] },
} as const;

type MenuId = keyof typeof MENUS;

/** Builds the context menu in the user's language. Browsers keep it, so install, update and a change of language are enough. */
export const showMenus = async (settings: Settings): Promise<void> => {
  // Firefox for Android has no context menu to build.
  if (browser.contextMenus === undefined) return;
  const t = await pageTranslator(settings);
  await browser.contextMenus.removeAll();
  for (const [id, { key, ...where }] of Object.entries(MENUS) as [MenuId, (typeof MENUS)[MenuId]][]) {
    const { contexts, ...rest } = where;
    browser.contextMenus.create({ id, title: t(key), ...rest, contexts: [...contexts] });
  }
};

type Click = {
  readonly menuItemId: number | string;
  readonly selectionText?: string | undefined;
  readonly frameId?: number | undefined;
};
type Tab = { readonly id?: number | undefined; readonly url?: string | undefined };

/** A click in the context menu; it also gives access to the page it was made on. */
export const onMenu = async (
  { menuItemId: id, selectionText, frameId = 0 }: Click,
  tab: Tab | undefined,
): Promise<void> => {
  if (id === 'check-text') return checkText(selectionText ?? '');
  if (tab?.id === undefined) return;
  if (id === 'toggle-site') await toggleSite(tab);
  else if (id === 'keep-here') await keepPointed(tab.id, frameId, 'pointed');
  else if (id === 'keep-all') await keepPage(tab.id);
  else if (id === 'check-page') {
    const reply = await readNow(tab.id);
    if (!reply.ok) console.warn(reply.detail);
  }
};
