import en from '../../data/locales/pages.en.json';
import fr from '../../data/locales/pages.fr.json';
import { CARD_CATALOGUES } from './catalogue';
import type { Language } from './languages';
import type { Catalogue, PageKey } from './message';

export type { PageKey } from './message';

/** Every word of the interface in every language. Whole: for the build and the command line, never for a page. */
export const PAGE_CATALOGUES: Readonly<Record<Language, Catalogue & Record<PageKey, unknown>>> = {
  en: { ...CARD_CATALOGUES.en, ...en },
  fr: { ...CARD_CATALOGUES.fr, ...fr },
};
