/** Names of months. */
export const MONTHS =
  'januar|jänner|jan\\.?|februar|feber|febr?\\.?|märz|mär\\.?|maerz|april|apr\\.?|mai|juni|jun\\.?|juli|jul\\.?|august|aug\\.?|september|sept?\\.?|oktober|okt\\.?|november|nov\\.?|dezember|dez\\.?';
/** First letters of months, for gates. */
export const MONTH_HEADS = 'jan|jän|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez';
const NAMES = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];

const ORDINALS: Readonly<Record<string, number>> = {
  erst: 1,
  zweit: 2,
  dritt: 3,
  viert: 4,
  letzt: 4,
  abschließend: 4,
};
const COUNTS: Readonly<Record<string, number>> = {
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
};

/** Ordinals with their endings, captured: "erste", "dritten", "2.". */
export const ORDINAL = '((?:erst|zweit|dritt|viert)e[nrsm]?|[1-4]\\.)';
/** Counts, captured. */
export const COUNT = '(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|\\d{1,2})';
/** What joins a part to its year. */
export const OF =
  "(?: (?:des |im |vom |von |in |für )?(?:das |dem |den )?(?:kalender|gesamt)?(?:jahr(?:es|s)? )?|, | ?/ ?| ')";
/** A fiscal year: its first number captured, and the second one of "2025/26". */
export const FISCAL =
  '(?:(?:(?:gebrochenen?|laufenden|abgelaufenen|vergangenen|angebrochenen|neuen|aktuellen|kommenden) )?(?:geschäfts|fiskal|finanz|bilanz|wirtschafts|rechnungs)jahr(?:e?s)?|fy|gj)[ -]?(20\\d\\d|(?<=(?:fy|gj)[ -]?)\\d\\d)(?: ?[/-](?:20)?(\\d\\d)(?!\\d))?';

/** Number of a month by its name. */
export const month = (name: string | undefined): number =>
  NAMES.indexOf((name ?? '').slice(0, 3).replace('jän', 'jan').replace('fev', 'feb').replace('mae', 'mär')) +
  1;
/** Number of an ordinal. */
export const ordinal = (word: string | undefined): number =>
  ORDINALS[(word ?? '').replace(/e[nrsm]?$/, '')] ?? parseInt(word ?? '1', 10);
/** Number of a count. */
export const count = (word: string | undefined): number => COUNTS[word ?? ''] ?? Number(word);
/** A quarter, fiscal or not, in any case. */
export const QUARTER = '(?:geschäfts|fiskal|bilanz|finanz)?(?:quartal|vierteljahr)(?:e?s)?';
