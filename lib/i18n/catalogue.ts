import compareEn from '../../data/locales/compare.en.json';
import compareFr from '../../data/locales/compare.fr.json';
import en from '../../data/locales/en.json';
import fr from '../../data/locales/fr.json';
import type { Language } from './languages';

/** A text with `{placeholders}`, or one text for each plural category of `Intl.PluralRules`. */
export type Message = string | Readonly<Record<string, string>>;
export type Catalogue = Readonly<Record<string, Message>>;

/** Keys that the card and everything in it use. */
export type CardKey = keyof typeof en | keyof typeof compareEn;

/** The words of card and comparison: small, because the card carries them into pages. */
export const CARD_CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  en: { ...en, ...compareEn },
  fr: { ...fr, ...compareFr },
};
