/** A year: four digits, or two where a word of a date follows; the caller adds the word. */
export const YEAR = "(20[0-4]\\d|'?[23]\\d)";
/** What stands between the two ends of a range of months or years. */
export const TO = ' ?(?:[~\\u301C\\u2013\\u2014\\-ー]|から) ?';
/** A count, in digits or numerals. */
export const COUNT = '(\\d{1,2}|[一二三四五六七八九十]{1,2})';
/** "Months" behind a count, in its spellings. */
export const MONTHS = ' ?[カヵヶケか個箇]月';
/** A quarter of a year behind its number. */
export const QUARTER = '第? ?([1-4一二三四]) ?(?:四半期|クオーター)';
/** Words that turn a number of years into a length of time or an age. */
export const NO_DATE =
  '(?!間|以上|超|以内|物|債|もの|目|ぶり|前|後|分|契約|越し|近く|半|余|弱|強|ほど|程度|連続|単位|代)';

const NUMERALS = '一二三四五六七八九';

/** Number of a count. */
export function count(word: string | undefined): number {
  const said = word ?? '';
  if (/^\d/.test(said)) return Number(said);
  if (said === '十') return 10;
  return said.startsWith('十')
    ? 10 + NUMERALS.indexOf(said[1] ?? '') + 1
    : NUMERALS.indexOf(said[0] ?? '') + 1;
}

/** The year, when its digits were written. */
export function opt(digits: string | undefined): { year?: number } {
  if (!digits) return {};
  const plain = digits.replace("'", '');
  return { year: plain.length === 2 ? 2000 + Number(plain) : Number(plain) };
}
