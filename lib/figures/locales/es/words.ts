/** Names of months and their short forms. */
export const MONTHS =
  'enero|ene\\.?|febrero|feb\\.?|marzo|mar\\.?|abril|abr\\.?|mayo|may\\.?|junio|jun\\.?|julio|jul\\.?|agosto|ago\\.?|sep?tiembre|setiembre|sept?\\.?|octubre|oct\\.?|noviembre|nov\\.?|diciembre|dic\\.?';
/** First letters of months, for gates. */
export const MONTH_HEADS = 'ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic';
const NAMES = MONTH_HEADS.replace('|set', '').split('|');
const WORDS: Readonly<Record<string, number>> = {
  primer: 1,
  primero: 1,
  primera: 1,
  segundo: 2,
  segunda: 2,
  tercer: 3,
  tercero: 3,
  tercera: 3,
  cuarto: 4,
  cuarta: 4,
  último: 4,
  última: 2,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
};
/** What joins a part to its year. */
export const OF = '(?: (?:natural )?(?:(?:de|del|en) )?(?:(?:el |este )?año )?|, )';
/** A fiscal year, captured. */
export const FISCAL =
  "(?:(?:su |el |del |al )?(?:ejercicio|año|curso)(?: (?:fiscal|financiero|contable))?(?: de)?|fy|af|ef)[ -]?'?((?:20)?[2-4]\\d)(?:[-/](?:20)?\\d\\d)?";
/** Ordinals, captured. */
export const ORDINAL =
  '(primer|primero|segundo|tercer|tercero|cuarto|1er|1ero|[1-4]\\.?[ºo°]|1ro|2do|3er|3ro|4to)';
/** Counts, captured. */
export const COUNT = '(dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\\d{1,2})';

/** Number of a month by its name. */
export const month = (name: string | undefined): number =>
  NAMES.indexOf((name ?? '').slice(0, 3).replace('set', 'sep')) + 1;
/** Number of an ordinal or count. */
export const count = (word: string | undefined): number => WORDS[word ?? ''] ?? parseInt(word ?? '', 10);
