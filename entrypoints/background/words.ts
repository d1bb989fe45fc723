import { browser } from 'wxt/browser';
import { pickLanguage } from '../../lib/i18n/languages';
import { type Catalogue, type Words, wordsFile } from '../../lib/i18n/message';
import type { PageTranslator } from '../../lib/i18n/page-translator';
import { makeTranslator } from '../../lib/i18n/translator';
import type { Settings } from '../../lib/messages/settings';

/** The words of the user's language, from the extension's own files. */
export const readWords = async (part: 'card' | 'page', { language: setting }: Settings): Promise<Words> => {
  const language = pickLanguage(setting, [browser.i18n.getUILanguage()]);
  const answer = await fetch(browser.runtime.getURL(wordsFile(part, language)));
  return { language, catalogue: (await answer.json()) as Catalogue };
};

/** A cache: the words of a language do not change while the extension is the same. */
let spoken: { readonly language: Settings['language']; readonly t: Promise<PageTranslator> } | null = null;

const loadTranslator = async (settings: Settings): Promise<PageTranslator> => {
  const { language, catalogue } = await readWords('page', settings);
  return makeTranslator(language, catalogue);
};

/** Speaks for what the browser shows in our place: titles of the button and the context menu. */
export const pageTranslator = (settings: Settings): Promise<PageTranslator> => {
  if (spoken?.language !== settings.language) {
    const t = loadTranslator(settings);
    spoken = { language: settings.language, t };
    t.catch(() => {
      spoken = null;
    });
  }
  return spoken.t;
};
