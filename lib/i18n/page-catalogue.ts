import de from '../../data/locales/pages.de.json';
import en from '../../data/locales/pages.en.json';
import es from '../../data/locales/pages.es.json';
import fr from '../../data/locales/pages.fr.json';
import it from '../../data/locales/pages.it.json';
import ja from '../../data/locales/pages.ja.json';
import nl from '../../data/locales/pages.nl.json';
import pt from '../../data/locales/pages.pt.json';
import zh from '../../data/locales/pages.zh.json';
import { CARD_CATALOGUES } from './catalogue';
import type { Language } from './languages';
import type { Catalogue, PageKey } from './message';

export type { PageKey } from './message';

/** Every word of the interface in every language. Whole: for the build and the command line, never for a page. */
export const PAGE_CATALOGUES: Readonly<Record<Language, Catalogue & Record<PageKey, unknown>>> = {
  en: { ...CARD_CATALOGUES.en, ...en },
  fr: { ...CARD_CATALOGUES.fr, ...fr },
  de: { ...CARD_CATALOGUES.de, ...de },
  es: { ...CARD_CATALOGUES.es, ...es },
  pt: { ...CARD_CATALOGUES.pt, ...pt },
  it: { ...CARD_CATALOGUES.it, ...it },
  nl: { ...CARD_CATALOGUES.nl, ...nl },
  ja: { ...CARD_CATALOGUES.ja, ...ja },
  zh: { ...CARD_CATALOGUES.zh, ...zh },
};
