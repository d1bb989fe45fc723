import compareEn from '../../data/locales/compare.en.json';
import compareFr from '../../data/locales/compare.fr.json';
import en from '../../data/locales/en.json';
import fr from '../../data/locales/fr.json';
import type { Language } from './languages';
import type { CardKey, Message } from './message';

/** The words of card and comparison in every language. Whole: for the build and the command line, never for a page. */
export const CARD_CATALOGUES: Readonly<Record<Language, Record<CardKey, Message>>> = {
  en: { ...en, ...compareEn },
  fr: { ...fr, ...compareFr },
};
