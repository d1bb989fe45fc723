/** Names of months and their short forms. */
export const MONTHS =
  'janeiro|jan\\.?|fevereiro|fev\\.?|março|mar\\.?|abril|abr\\.?|maio|mai\\.?|junho|jun\\.?|julho|jul\\.?|agosto|ago\\.?|setembro|set\\.?|outubro|out\\.?|novembro|nov\\.?|dezembro|dez\\.?';
/** First letters of months, for gates. */
export const MONTH_HEADS = 'jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez';
const NAMES = MONTH_HEADS.split('|');
const WORDS: Readonly<Record<string, number>> = {
  primeiro: 1,
  primeira: 1,
  segundo: 2,
  segunda: 2,
  terceiro: 3,
  terceira: 3,
  quarto: 4,
  quarta: 4,
  último: 4,
  dois: 2,
  três: 3,
  tres: 3,
  quatro: 4,
  cinco: 5,
  seis: 6,
  sete: 7,
  oito: 8,
  nove: 9,
  dez: 10,
  onze: 11,
  doze: 12,
};
/** What joins a part to its year. */
export const OF = '(?: (?:civil )?(?:(?:de|do|em) )?(?:ano )?(?:de )?|, )';
/** A fiscal year, captured. */
export const FISCAL =
  "(?:(?:ano|exercício|ano-fiscal)(?: (?:fiscal|social|financeiro|contabilístico|contábil))?(?: de)?|fy|af|ef)[ -]?'?((?:20)?[2-4]\\d)(?:[-/](?:20)?\\d\\d)?";
/** Ordinals, captured. */
export const ORDINAL = '(primeiro|segundo|terceiro|quarto|[1-4]\\.?[ºo°])';
/** Counts, captured. */
export const COUNT = '(dois|três|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|\\d{1,2})';

/** Number of a month by its name. */
export const month = (name: string | undefined): number => NAMES.indexOf((name ?? '').slice(0, 3)) + 1;
/** Number of an ordinal or count. */
export const count = (word: string | undefined): number => WORDS[word ?? ''] ?? parseInt(word ?? '', 10);
