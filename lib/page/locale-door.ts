import type { Language } from '../figures/languages';
import type { Locale } from '../figures/locale';

const KEY = Symbol.for('two-ledgers.locales');

type Shared = { [KEY]?: Map<string, Locale> };

/** The script of a language leaves its words where the annotator of the same world finds them. */
export const offerLocale = (locale: Locale): void => {
  const shared = globalThis as Shared;
  shared[KEY] ??= new Map();
  shared[KEY].set(locale.lang, locale);
};

/** The words that the script of a language left, once it was injected. */
export const findLocale = (language: Language): Locale | null =>
  (globalThis as Shared)[KEY]?.get(language) ?? null;

/** Forgets what scripts of another version may have left: a new annotator has its languages brought anew. */
export const clearLocales = (): void => {
  delete (globalThis as Shared)[KEY];
};
