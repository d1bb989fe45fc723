import { useEffect, useState } from 'preact/hooks';
import { pickLanguage } from '../i18n/languages';
import type { PageTranslator } from '../i18n/page-translator';
import type { Settings } from '../messages/settings';
import { loadTranslator } from './load-translator';

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
