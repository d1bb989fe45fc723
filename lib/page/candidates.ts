import expressions from '../../data/page/number-expressions.json';

const DIGIT = /[\d０-９]/;
/** A number whose short unit may begin behind it, or has begun. */
const OPEN_NUMBER = /[\d０-９]\s?[A-Za-z\u00c0-\u024f\u0370-\u1fff\u3040-\uffef]{0,5}$/;
const DIGITS = /[\d０-９]+/g;
/** `npm run number-expressions` makes them from the words. */
const NUMBER_WORD = new RegExp(expressions.word);
const NUMBER = new RegExp(`[\\d０-９]|${expressions.word}`);
/** "4.3bn", "12 Mrd.", "5m", "3x": a number with few letters behind it may have a short unit. */
const SHORT_UNIT =
  /\d\s?[A-Za-z\u00c0-\u024f\u0370-\u1fff\u3040-\uffef]{1,5}(?![A-Za-z\u00c0-\u024f\u0370-\u1fff\u3040-\uffef])/;
const UNIT = new RegExp(expressions.unit);
const UNIT_OR_NUMBER_WORD = new RegExp(expressions.unitOrWord);
/** Characters on each side of a number within which its unit stands: words in brackets may come between. */
export const REACH = 60;

/** Whether text holds a digit. */
export const hasDigit = (text: string): boolean => DIGIT.test(text);

/** Whether text holds a word that is a large number, or says that a number is a percentage. */
export const hasNumberWord = (text: string): boolean => NUMBER_WORD.test(text);

/** Whether text may hold a number. Cheap, and wrong only by saying yes too often. */
export const mayHoldNumber = (text: string): boolean => NUMBER.test(text);

/** Whether text ends with a number that has room for a short unit. */
export const endsInNumber = (text: string): boolean => OPEN_NUMBER.test(text);

/** Whether text holds a number with a short unit behind it. */
export const hasShortUnit = (text: string): boolean => SHORT_UNIT.test(text);

/** Whether text may say what a number counts: words that name large numbers do. */
export const mayHoldUnit = (text: string): boolean => UNIT_OR_NUMBER_WORD.test(text) || SHORT_UNIT.test(text);

/** Whether what a digit of the text counts is said near it. */
const saysUnit = (text: string): boolean => {
  if (SHORT_UNIT.test(text)) return true;
  DIGITS.lastIndex = 0;
  for (let match = DIGITS.exec(text); match; match = DIGITS.exec(text)) {
    const end = DIGITS.lastIndex;
    if (UNIT.test(text.slice(Math.max(0, match.index - REACH), end + REACH))) return true;
  }
  return false;
};

/** Whether text may hold a figure by itself: a number, and what it counts. */
export const mayHoldFigure = (text: string): boolean =>
  hasNumberWord(text) || (hasDigit(text) && saysUnit(text));
