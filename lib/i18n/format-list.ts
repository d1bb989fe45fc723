import type { Language } from './languages';

const cache = new Map<Language, Intl.ListFormat>();

/** Several things in a row, as the language joins them: `a, b and c`. */
export const formatList = (language: Language, items: readonly string[]): string => {
  const known =
    cache.get(language) ??
    new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
  cache.set(language, known);
  return known.format(items);
};
