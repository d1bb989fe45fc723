/** Names of months. */
export const MONTHS =
  'januari|jan\\.?|februari|febr?\\.?|maart|mrt\\.?|april|apr\\.?|mei|juni|jun\\.?|juli|jul\\.?|augustus|aug\\.?|september|sept?\\.?|oktober|okt\\.?|november|nov\\.?|december|dec\\.?';
/** First letters of months, for gates. */
export const MONTH_HEADS = 'jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec';
const NAMES = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

const ORDINALS: Readonly<Record<string, number>> = {
  eerste: 1,
  tweede: 2,
  derde: 3,
  vierde: 4,
  laatste: 4,
  één: 1,
  een: 1,
};
const COUNTS: Readonly<Record<string, number>> = {
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
};

/** Ordinals, captured. */
export const ORDINAL = '(eerste|tweede|derde|vierde|[1-4](?:e|de|ste))';
/** Counts, captured. */
export const COUNT = '(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|\\d{1,2})';
/** What joins a part to its year. */
export const OF = "(?: (?:van |in |over )?(?:het )?(?:jaar |kalenderjaar )?|, | ?/ ?| ')";
/** A fiscal year: its first number captured, and the second one of "2025/26". */
export const FISCAL =
  '(?:(?:gebroken |lopende |afgelopen |huidige |nieuwe )?(?:boekjaar|fiscale jaar|fiscaal jaar)|fy)[ -]?(20\\d\\d|(?<=fy[ -]?)\\d\\d)(?: ?[/-](?:20)?(\\d\\d)(?!\\d))?';

/** Number of a month by its name. */
export const month = (name: string | undefined): number =>
  NAMES.indexOf((name ?? '').slice(0, 3).replace('mrt', 'maa')) + 1;
/** Number of an ordinal or of "kwartaal twee". */
export const ordinal = (word: string | undefined): number =>
  ORDINALS[word ?? ''] ?? COUNTS[word ?? ''] ?? parseInt(word ?? '1', 10);
/** Number of a count. */
export const count = (word: string | undefined): number => COUNTS[word ?? ''] ?? Number(word);
