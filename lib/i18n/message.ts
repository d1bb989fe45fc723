import type compareEn from '../../data/locales/compare.en.json';
import type en from '../../data/locales/en.json';
import type pages from '../../data/locales/pages.en.json';
import type { Language } from './languages';

/** A text with `{placeholders}`, or one text for each plural category of `Intl.PluralRules`. */
export type Message = string | Readonly<Record<string, string>>;
export type Catalogue = Readonly<Record<string, Message>>;

/** The words of one language, as they are fetched. */
export type Words = { readonly language: Language; readonly catalogue: Catalogue };

/** Keys that the card and everything in it use. */
export type CardKey = keyof typeof en | keyof typeof compareEn;
/** Keys that popup, panel, library and welcome page use. */
export type PageKey = CardKey | keyof typeof pages;

/** Files of the built extension that hold words: what the card says, and all that our own pages say. */
export const wordsFile = <L extends Language>(part: 'card' | 'page', language: L) =>
  `/words/${part}-${language}.json` as const;
