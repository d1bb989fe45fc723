import { browser } from 'wxt/browser';
import { pickLanguage } from '../../lib/i18n/languages';
import { type Catalogue, type Words, wordsFile } from '../../lib/i18n/message';
import type { Settings } from '../../lib/messages/settings';

/** The words of the user's language, from the extension's own files. */
export const readWords = async (part: 'card' | 'page', { language: setting }: Settings): Promise<Words> => {
  const language = pickLanguage(setting, [browser.i18n.getUILanguage()]);
  const answer = await fetch(browser.runtime.getURL(wordsFile(part, language)));
  return { language, catalogue: (await answer.json()) as Catalogue };
};
