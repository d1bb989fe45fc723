import table from '../../data/lexicons/languages.json';

/** Code of a language that is read, as `lang` attributes write it: each has its lexicon and its locale. */
export type Language = keyof typeof table.known;

/** Codes of the languages that are read: those whose words the table gives to tell them by. */
export const LANGUAGES = Object.keys(table.known) as readonly Language[];
