import { browser } from 'wxt/browser';
import en from '../../data/locales/menus.en.json';
import fr from '../../data/locales/menus.fr.json';
import { pickLanguage } from '../../lib/i18n/languages';
import type { Settings } from '../../lib/messages/settings';
import { toggleSite } from './commands';
import { readNow } from './tab-handlers';

const WORDS = { en, fr } as const;
const MENUS = { 'check-page': 'menu.check-page', 'toggle-site': 'menu.toggle-site' } as const;

type MenuId = keyof typeof MENUS;

/** Builds the context menu in the user's language. Browsers keep it, so install, update and a change of language are enough. */
export const showMenus = async (settings: Settings): Promise<void> => {
  const words = WORDS[pickLanguage(settings.language, [browser.i18n.getUILanguage()])];
  await browser.contextMenus.removeAll();
  for (const [id, key] of Object.entries(MENUS) as [MenuId, (typeof MENUS)[MenuId]][]) {
    browser.contextMenus.create({
      id,
      title: words[key],
      contexts: ['page', 'action'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
};

type Tab = { readonly id?: number | undefined; readonly url?: string | undefined };

/** A click in the context menu; it also gives access to the page it was made on. */
export const onMenu = async (id: number | string, tab: Tab | undefined): Promise<void> => {
  if (tab?.id === undefined) return;
  if (id === 'toggle-site') await toggleSite(tab);
  else if (id === 'check-page') {
    const reply = await readNow(tab.id);
    if (!reply.ok) console.warn(reply.detail);
  }
};
