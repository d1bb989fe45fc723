/** Names of months. */
export const MONTHS =
  'januari|jan\\.?|februari|febr?\\.?|mars|april|apr\\.?|maj|juni|jun\\.?|juli|jul\\.?|augusti|aug\\.?|september|sept?\\.?|oktober|okt\\.?|november|nov\\.?|december|dec\\.?';
const NAMES = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

const ORDINALS: Readonly<Record<string, number>> = {
  första: 1,
  inledande: 1,
  andra: 2,
  tredje: 3,
  fjärde: 4,
  sista: 4,
  avslutande: 4,
  ett: 1,
};
const COUNTS: Readonly<Record<string, number>> = {
  två: 2,
  tre: 3,
  fyra: 4,
  fem: 5,
  sex: 6,
  sju: 7,
  åtta: 8,
  nio: 9,
  tio: 10,
  elva: 11,
  tolv: 12,
};

/** Ordinals, captured. */
export const ORDINAL = '(första|inledande|andra|tredje|fjärde|sista|avslutande|[1-4](?::[ae]|[ae]))';
/** Counts, captured. */
export const COUNT = '(två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\\d{1,2})';
/** What joins a part to its year. */
export const OF = "(?: (?:(?:av|under|i|för) )?(?:år |året |helåret |kalenderåret )?|, | ?/ ?| ')";
/** A company's own year without its number. */
export const BUSINESS_YEAR =
  '(?:(?:det |sitt |detta )?(?:brutna |brutet |innevarande |pågående |nuvarande |nya |förskjutna )?(?:räkenskaps|verksamhets|bokslut?s|bokförings|fiskal|finans)år(?:et)?|det (?:brutna|fiskala|finansiella) året)';
/** A fiscal year: its first number captured, and the second one of "2025/26". */
export const FISCAL = `(?:${BUSINESS_YEAR}|fy)[ -]?(20\\d\\d|(?<=fy[ -]?)\\d\\d)(?: ?[/\\u2013-](?:20)?(\\d\\d)(?!\\d))?`;
/** A quarter of any kind, with its ending. */
export const QUARTER = 'kvartal(?:et)?s?';

/** Number of a month by its name. */
export const month = (name: string | undefined): number => NAMES.indexOf((name ?? '').slice(0, 3)) + 1;
/** Number of an ordinal. */
export const ordinal = (word: string | undefined): number =>
  ORDINALS[word ?? ''] ?? parseInt(word ?? '1', 10);
/** Number of a count. */
export const count = (word: string | undefined): number => COUNTS[word ?? ''] ?? Number(word);
