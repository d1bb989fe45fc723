import en from '../../data/locales/pages.en.json';
import fr from '../../data/locales/pages.fr.json';
import { CARD_CATALOGUES, type CardKey, type Catalogue } from './catalogue';
import type { Language } from './languages';

/** Keys that popup, panel, library and welcome page use. */
export type PageKey = CardKey | keyof typeof en;

/** Every word of the interface; the card does not load the part that is for our own pages. */
export const PAGE_CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  en: { ...CARD_CATALOGUES.en, ...en },
  fr: { ...CARD_CATALOGUES.fr, ...fr },
};
