import type { Language } from './languages';
import type { Locale } from './locale';
import { de } from './locales/de';
import { en } from './locales/en';
import { es } from './locales/es';
import { fr } from './locales/fr';
import { it } from './locales/it';
import { ja } from './locales/ja';
import { nl } from './locales/nl';
import { pt } from './locales/pt';
import { sv } from './locales/sv';
import { zh } from './locales/zh';
import { type BlocksInput, readFigures as readBlocks, readText as readLines, type TextInput } from './read';
import type { Figure } from './types';

export type { Locale } from './locale';

/** The languages that ship. */
export const LOCALES: readonly Locale[] = Object.values({
  en,
  fr,
  de,
  nl,
  es,
  pt,
  it,
  sv,
  ja,
  zh,
} satisfies Record<Language, Locale>);

type Shipped<Input> = Omit<Input, 'locales'> & { readonly locales?: readonly Locale[] };

/** `readFigures` of `read.ts` with every language that ships, where none are named. Pages get theirs one by one. */
export const readFigures = (input: Shipped<BlocksInput>): Figure[] =>
  readBlocks({ locales: LOCALES, ...input });

/** `readText` of `read.ts` with every language that ships, where none are named. */
export const readText = (input: Shipped<TextInput>): Figure[] => readLines({ locales: LOCALES, ...input });
