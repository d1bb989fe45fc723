import { CARD_CATALOGUES } from '../lib/i18n/catalogue';
import { LANGUAGES } from '../lib/i18n/languages';
import { wordsFile } from '../lib/i18n/message';
import { PAGE_CATALOGUES } from '../lib/i18n/page-catalogue';

/** A file of the built extension. */
export type BuiltFile = { readonly relativeDest: string; readonly contents: string };

const PARTS = { card: CARD_CATALOGUES, page: PAGE_CATALOGUES } as const;

const nameOf = (part: keyof typeof PARTS, language: (typeof LANGUAGES)[number]): string =>
  wordsFile(part, language).slice(1);

/** Names of the files that hold the words of one language each. */
export const wordFiles = (): string[] =>
  LANGUAGES.flatMap((language) => [nameOf('card', language), nameOf('page', language)]);

/** The words of each language as files, so that a page gets those of one language only. */
export const buildWordFiles = (): BuiltFile[] =>
  LANGUAGES.flatMap((language) =>
    (['card', 'page'] as const).map((part) => ({
      relativeDest: nameOf(part, language),
      contents: JSON.stringify(PARTS[part][language]),
    })),
  );
