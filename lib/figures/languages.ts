/** Codes of the languages that are read, as `lang` attributes write them: each has its lexicon and its locale. */
export const LANGUAGES = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'sv', 'ja', 'zh'] as const;

/** Code of a language that is read. */
export type Language = (typeof LANGUAGES)[number];
