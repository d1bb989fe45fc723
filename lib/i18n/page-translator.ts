import type { PageKey } from './message';
import type { Translator } from './translator';

/** Speaks for our own pages: the card's words and theirs. */
export type PageTranslator = Translator<PageKey>;
