import type { Language } from '../i18n/languages';
import { type Catalogue, type PageKey, wordsFile } from '../i18n/message';
import type { PageTranslator } from '../i18n/page-translator';
import { makeTranslator } from '../i18n/translator';

/** Words are files of the extension itself: fetching them asks nobody else. */
export const loadTranslator = async (language: Language): Promise<PageTranslator> => {
  const answer = await fetch(wordsFile('page', language));
  return makeTranslator<PageKey>(language, (await answer.json()) as Catalogue);
};
