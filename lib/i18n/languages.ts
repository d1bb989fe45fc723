/** Languages of the interface by their own names, in the order in which they are offered. */
export const LANGUAGE_NAMES = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  pt: 'Português',
  it: 'Italiano',
  nl: 'Nederlands',
  ja: '日本語',
  zh: '简体中文',
} as const;

export type Language = keyof typeof LANGUAGE_NAMES;
export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as [Language, ...Language[]];

const isLanguage = (code: string): code is Language => Object.hasOwn(LANGUAGE_NAMES, code);

/**
 * The interface language: the user's choice, or the first of the browser's languages that we speak,
 * or English. Takes BCP 47 tags (`fr-CA` gives `fr`).
 */
export const pickLanguage = (setting: Language | 'auto', browserLanguages: readonly string[]): Language => {
  if (setting !== 'auto') return setting;
  const codes = browserLanguages.map((tag) => tag.toLowerCase().split(/[-_]/)[0] ?? '');
  return codes.find(isLanguage) ?? 'en';
};
