import { useEffect, useState } from 'preact/hooks';
import { type Language, pickLanguage } from '../i18n/languages';
import { type Catalogue, type PageKey, wordsFile } from '../i18n/message';
import type { PageTranslator } from '../i18n/page-translator';
import { makeTranslator } from '../i18n/translator';
import type { Settings } from '../messages/settings';

/** Words are files of the extension itself: fetching them asks nobody else. */
export const loadTranslator = async (language: Language): Promise<PageTranslator> => {
  const answer = await fetch(wordsFile('page', language));
  return makeTranslator<PageKey>(language, (await answer.json()) as Catalogue);
};

/** The translator for the language setting, null until its words are here; the former one stays until then. */
export const useTranslator = (setting: Settings['language']): PageTranslator | null => {
  const language = pickLanguage(setting, navigator.languages);
  const [translator, setTranslator] = useState<PageTranslator | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadTranslator(language).then((loaded) => wanted && setTranslator(() => loaded));
    return () => {
      wanted = false;
    };
  }, [language]);
  return translator;
};
