import compareDe from '../../data/locales/compare.de.json';
import compareEn from '../../data/locales/compare.en.json';
import compareEs from '../../data/locales/compare.es.json';
import compareFr from '../../data/locales/compare.fr.json';
import compareIt from '../../data/locales/compare.it.json';
import compareJa from '../../data/locales/compare.ja.json';
import compareNl from '../../data/locales/compare.nl.json';
import comparePt from '../../data/locales/compare.pt.json';
import compareZh from '../../data/locales/compare.zh.json';
import de from '../../data/locales/de.json';
import en from '../../data/locales/en.json';
import es from '../../data/locales/es.json';
import fr from '../../data/locales/fr.json';
import it from '../../data/locales/it.json';
import ja from '../../data/locales/ja.json';
import nl from '../../data/locales/nl.json';
import pt from '../../data/locales/pt.json';
import zh from '../../data/locales/zh.json';
import type { Language } from './languages';
import type { CardKey, Message } from './message';

/** The words of card and comparison in every language. Whole: for the build and the command line, never for a page. */
export const CARD_CATALOGUES: Readonly<Record<Language, Record<CardKey, Message>>> = {
  en: { ...en, ...compareEn },
  fr: { ...fr, ...compareFr },
  de: { ...de, ...compareDe },
  es: { ...es, ...compareEs },
  pt: { ...pt, ...comparePt },
  it: { ...it, ...compareIt },
  nl: { ...nl, ...compareNl },
  ja: { ...ja, ...compareJa },
  zh: { ...zh, ...compareZh },
};
