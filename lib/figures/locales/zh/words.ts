/** Chinese numerals from one to twelve, and what else counts months, quarters and halves. */
const NUMERALS: Readonly<Record<string, number>> = {
  一: 1,
  首: 1,
  头: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  末: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  十二: 12,
};

/** A calendar year, captured. */
export const YEAR = '(20[0-4]\\d|[23]\\d(?=年)) ?年?(?:度)?';
/** A year of two or four digits, captured. */
export const SHORT = "'?((?:20)?\\d\\d)";
/** A year beside the article's, captured: this year, last year, next year. */
export const NEAR_YEAR = '(今年|本年度?|去年|上年|前年|明年|后年|次年|翌年|第二年)';
/** A number from one to twelve, captured. */
export const COUNT = '(十[一二]?|[一二两三四五六七八九]|\\d{1,2})';
/** Number of a quarter, captured. */
export const QUARTER = '([一二三四首末1-4])';
/** A month, captured. */
export const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月份?';
/** What joins two months. */
export const TO = ' ?(?:至|到|[-\\u2013\\u2014~]) ?';
/** What stands between a year and its part. */
export const OF = ' ?(?:的|,)? ?';

/** Value of digits or of a numeral. */
export const count = (word: string | undefined): number => NUMERALS[word ?? ''] ?? Number(word);

const FOLLOWING = /^(?:次|翌|第二)年/;
const OFFSETS: readonly (readonly [RegExp, number])[] = [
  [/^前年/, 2],
  [/^(?:去|上)年/, 1],
  [/^(?:今|本)年/, 0],
  [/^明年/, -1],
  [/^后年/, -2],
];

/** How many years before the article's a word names; undefined for none. */
export const yearsAgo = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : OFFSETS.find(([form]) => form.test(word))?.[1];

/** The year of a part: written, or told from the article's. */
export const yearOf = (
  digits: string | undefined,
  near: string | undefined,
): { year: number } | { ago: number } | { next: true } | Record<string, never> => {
  if (digits) return { year: digits.length === 2 ? 2000 + Number(digits) : Number(digits) };
  if (near && FOLLOWING.test(near)) return { next: true };
  const ago = yearsAgo(near);
  return ago === undefined ? {} : { ago };
};
