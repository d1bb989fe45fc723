import type { Language } from './languages';
import { PAGE_CATALOGUES, type PageKey } from './page-catalogue';
import { makeTranslator, type Translator } from './translator';

export type PageTranslator = Translator<PageKey>;

/** The translator of our own pages: the card's words and theirs. */
export const createPageTranslator = (language: Language): PageTranslator =>
  makeTranslator<PageKey>(language, PAGE_CATALOGUES[language]);
