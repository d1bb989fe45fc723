/** Languages of the interface. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

const isLanguage = (code: string): code is Language => (LANGUAGES as readonly string[]).includes(code);

/**
 * The interface language: the user's choice, or the first of the browser's languages that we speak,
 * or English. Takes BCP 47 tags (`fr-CA` gives `fr`).
 */
export const pickLanguage = (setting: Language | 'auto', browserLanguages: readonly string[]): Language => {
  if (setting !== 'auto') return setting;
  const codes = browserLanguages.map((tag) => tag.toLowerCase().split(/[-_]/)[0] ?? '');
  return codes.find(isLanguage) ?? 'en';
};
