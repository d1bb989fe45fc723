/** Names of months and their short forms. */
export const MONTHS =
  'gennaio|genn?\\.?|febbraio|febb?\\.?|marzo|mar\\.?|aprile|apr\\.?|maggio|magg?\\.?|giugno|giu\\.?|luglio|lug\\.?|agosto|ago\\.?|settembre|sett?\\.?|ottobre|ott\\.?|novembre|nov\\.?|dicembre|dic\\.?';
/** First letters of months, for gates. */
export const MONTH_HEADS = 'gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic';
const NAMES = MONTH_HEADS.split('|');
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const WORDS: Readonly<Record<string, number>> = {
  primo: 1,
  primi: 1,
  prima: 1,
  secondo: 2,
  seconda: 2,
  terzo: 3,
  terza: 3,
  quarto: 4,
  quarta: 4,
  ultimo: 4,
  ultima: 2,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  sette: 7,
  otto: 8,
  nove: 9,
  dieci: 10,
  undici: 11,
  dodici: 12,
};
/** What stands between a part and its whole: "del", "dell'", "nel". */
export const OF_THE =
  "(?:del |dello |della |dell'|di |d'|nel |nell'|in |del suo |del proprio |del loro |nel suo |nel proprio )";
/** What joins a part to its year. */
export const OF = `(?: (?:solare )?${OF_THE}?(?:anno (?:solare )?(?:del )?)?|, )`;
/** A company's own year. */
export const OWN_YEAR =
  '(?:esercizio(?: (?:fiscale|finanziario|contabile|sociale))?|anno (?:fiscale|finanziario|contabile|sociale)|bilancio|fiscal year|fy)';
/** A fiscal year, captured; or a calendar year that is called one. */
export const FISCAL = `(?:(?:${OWN_YEAR}|anno)(?: di bilancio)?(?: (?:del|al))?|af)[ -]?'?((?:20)?[2-4]\\d)(?:[-/](?:20)?\\d\\d)?`;
/** Ordinals, captured. */
export const ORDINAL = '(primo|secondo|terzo|quarto|[1-4]\\.?[ºo°]|iii|ii|iv|i)';
/** A quarter and a half, written out or short. */
export const QUARTER = '(?:trimestre|trim\\.?)';
export const HALF = '(?:semestre|sem\\.?)';
/** Counts, captured. */
export const COUNT = '(due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|\\d{1,2})';

/** Number of a month by its name. */
export const month = (name: string | undefined): number => NAMES.indexOf((name ?? '').slice(0, 3)) + 1;
/** Number of an ordinal or count. */
export const count = (word: string | undefined): number =>
  WORDS[word ?? ''] ?? ROMAN[word ?? ''] ?? Number.parseInt(word ?? '', 10);
