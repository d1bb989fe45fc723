import { CARD_CATALOGUES } from './catalogue';
import type { Language } from './languages';
import type { PageKey } from './message';
import { PAGE_CATALOGUES } from './page-catalogue';
import type { PageTranslator } from './page-translator';
import { makeTranslator, type Translator } from './translator';

/** The card's translator, from the words of every language: for tests and the command line. */
export const createTranslator = (language: Language): Translator =>
  makeTranslator(language, CARD_CATALOGUES[language]);

/** The translator of our own pages, from the words of every language: for tests and the command line. */
export const createPageTranslator = (language: Language): PageTranslator =>
  makeTranslator<PageKey>(language, PAGE_CATALOGUES[language]);
