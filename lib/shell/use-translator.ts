import { useMemo } from 'preact/hooks';
import { pickLanguage } from '../i18n/languages';
import { createPageTranslator, type PageTranslator } from '../i18n/page-translator';
import type { Settings } from '../messages/settings';

/** The translator for the language setting; a change of the setting changes every word at once. */
export const useTranslator = (setting: Settings['language']): PageTranslator =>
  useMemo(() => createPageTranslator(pickLanguage(setting, navigator.languages)), [setting]);
