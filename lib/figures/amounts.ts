import { isInsideWord, isSpaceless } from './characters';
import type { Locale } from './locale';
import { startsNumber } from './myriads';
import { elidedAmount, rangeInWords } from './neighbours';
import type { CleanText } from './normalize';
import { hasHead, hasTail } from './number-tails';
import { type NumberHit, readDigits, readWordsBefore, skipDigits } from './numbers';
import { movesFrom, rangeJoint } from './ranges';
import type { FigureKind } from './types';
import { type Unit, unitAfter } from './unit-after';
import { currencyAhead, currencyBefore } from './units';

/** An amount in the clean text of one block, before it is known whose money it is. */
export type Amount = {
  start: number;
  end: number;
  kind: FigureKind;
  rangeUnit?: 'money' | 'percent' | 'multiple';
  value: number;
  valueMax?: number;
  precision: number;
  currency?: string;
  /** The unit was written; false: it comes from a neighbour, a head or a default. */
  explicit: boolean;
  /** A scale word or sign was written (billion, Md). */
  scaled: boolean;
  sign: '' | '+' | '-';
};

/** Sign glued to the amount: "+18%", "-$2.7B", "+ 22 %". */
function signBefore(text: string, start: number): { start: number; sign: '' | '+' | '-' } {
  const at = text[start - 1] === ' ' && text[start - 2] === '+' ? start - 2 : start - 1;
  const char = text[at];
  if (char === '▲' || char === '△') return { start: at, sign: '-' };
  if (char !== '+' && char !== '-' && char !== '\u2013') return { start, sign: '' };
  const before = text[at - 1];
  if (before !== undefined && !isSpaceless(before.charCodeAt(0)) && !/[\s([|/;:,~"、。]/.test(before))
    return { start, sign: '' };
  return { start: at, sign: char === '+' ? '+' : '-' };
}

/** Reads the amount whose first number is `number`. Null when nothing says that it counts money, percent or times. */
export function readAmount(clean: CleanText, number: NumberHit, locale: Locale): Amount | null {
  const { text } = clean;
  const before = currencyAhead(text, number.start, locale);
  const first = unitAfter(clean, number, before?.currency, locale);
  const head = signBefore(text, before?.start ?? number.start);
  const start = head.start;
  const joint = rangeJoint(clean, before?.start ?? number.start, first?.end ?? number.end, locale);
  const range = joint === null ? null : readRange(clean, { number, first, joint, before, start }, locale);
  if (range) return range;
  if (!first) return null;
  const value = (head.sign === '-' ? -1 : 1) * tidy(number.value * first.factor + (first.more ?? 0));
  const end = text[first.end] === '+' ? first.end + 1 : first.end;
  return {
    start,
    end,
    kind: first.kind,
    value,
    precision: (number.unit * first.factor) / 2,
    ...(first.currency && { currency: first.currency }),
    explicit: first.kind !== 'money' || first.currency !== undefined,
    scaled: first.scaled,
    sign: head.sign,
  };
}

type RangeParts = {
  number: NumberHit;
  first: Unit | null;
  joint: number;
  before: { start: number; currency: string } | null;
  start: number;
};

function readRange(clean: CleanText, parts: RangeParts, locale: Locale): Amount | null {
  const { text } = clean;
  let at = parts.joint;
  const prefix = /^(?:US|R)?[$€£¥] ?|^U\$[SD] ?/.exec(text.slice(at, at + 5))?.[0];
  if (prefix) at += prefix.length;
  if (!startsNumber(text, at, locale.lexicon.myriads)) return null;
  const second = readDigits(text, at, locale);
  if (!second) return null;
  const prefixCurrency = parts.before?.currency ?? (prefix && currencyBefore(text, at)?.currency);
  const unit = unitAfter(clean, second, prefixCurrency, locale);
  if (!unit) return null;
  const { first, number } = parts;
  if (first && first.kind !== unit.kind) return null;
  if (movesFrom(clean.lower, parts.start, unit.end, locale)) return null;
  const firstFactor =
    first && (first.scaled || first.kind !== 'money' || !unit.scaled) ? first.factor : unit.factor;
  const elided = !first && !number.scaled && number.scale === undefined ? (second.scale ?? 1) : 1;
  const value = tidy(number.value * firstFactor * elided);
  const valueMax = tidy(second.value * unit.factor);
  if (!(valueMax > value)) return null;
  const currency = unit.currency ?? first?.currency;
  return {
    start: parts.start,
    end: text[unit.end] === '+' ? unit.end + 1 : unit.end,
    kind: 'range',
    rangeUnit: unit.kind,
    value,
    valueMax,
    precision: (second.unit * unit.factor) / 2,
    ...(currency && { currency }),
    explicit: unit.kind !== 'money' || currency !== undefined,
    scaled: unit.scaled,
    sign: '',
  };
}

/** Removes the noise of binary fractions: 8.67 × 1e9 is 8670000000. */
export const tidy = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e14 ? value : Number(value.toPrecision(14));

/** Finds every amount of a clean text, left to right, without overlaps. Linear in the length of the text. */
export function findAmounts(clean: CleanText, locale: Locale): Amount[] {
  const { text, lower } = clean;
  const found: Amount[] = [];
  const { trigger } = locale.patterns;
  trigger.lastIndex = 0;
  for (let match = trigger.exec(lower); match; match = trigger.exec(lower)) {
    const at = match.index;
    const digit = match[0].length === 1 && match[0] >= '0' && match[0] <= '9';
    const last = found.at(-1);
    const amount = digit
      ? amountAtDigit(clean, at, last, locale)
      : locale.lexicon.myriads
        ? amountAtNumeral(clean, at, locale)
        : amountInWords(clean, at, match[0].length, locale);
    if (amount && !(last && amount.start < last.end)) {
      found.push(amount);
      trigger.lastIndex = Math.max(amount.end, at + 1);
    } else if (digit) trigger.lastIndex = skipDigits(text, at);
  }
  return found;
}

/** A number this near to an amount may be a part of it. */
const NEIGHBOUR = 60;

function amountAtDigit(
  clean: CleanText,
  at: number,
  last: Amount | undefined,
  locale: Locale,
): Amount | null {
  if (at > 0 && isInsideWord(clean.text, at)) {
    const code = clean.text.slice(Math.max(0, at - 3), at);
    if (!/^(?:USD|EUR|GBP)$/.test(code)) return null;
  }
  const number = readDigits(clean.text, at, locale);
  if (!number) return null;
  const near = last !== undefined && at - last.end < NEIGHBOUR;
  if (!near && !hasTail(locale.numberTails(), clean.lower, number.end) && !hasHead(clean.text, at))
    return null;
  const read = (other: NumberHit): Amount | null => readAmount(clean, other, locale);
  return read(number) ?? elidedAmount(clean, number, last, read, locale);
}

/** An amount that begins with a numeral, or with what opens a percent. */
function amountAtNumeral(clean: CleanText, at: number, locale: Locale): Amount | null {
  const { text } = clean;
  const { myriads } = locale.lexicon;
  const head = myriads?.percentHead;
  if (head && text.startsWith(head, at)) {
    const number = readDigits(text, at + head.length, locale);
    return number && percentOf(number, at);
  }
  if (!startsNumber(text, at, myriads)) return null;
  const number = readDigits(text, at, locale);
  const amount = number && readAmount(clean, number, locale);
  return amount?.kind === 'money' && (amount.end - amount.start <= 2 || isUnitHead(text, amount))
    ? null
    : amount;
}

/** "(百万ドル)", "単位: 百万円": the unit of a table, and no million. */
const isUnitHead = (text: string, { start, end }: Amount): boolean =>
  /[:(|] ?$/.test(text.slice(Math.max(0, start - 2), start)) &&
  /^(?:[),、|\n]|$)/.test(text.slice(end, end + 1));

const percentOf = ({ end, value, unit }: NumberHit, start: number): Amount => ({
  start,
  end,
  kind: 'percent',
  value,
  precision: unit / 2,
  explicit: true,
  scaled: false,
  sign: '',
});

function amountInWords(clean: CleanText, at: number, length: number, locale: Locale): Amount | null {
  let wordStart = at;
  while (wordStart > 0 && clean.lower.charCodeAt(wordStart - 1) >= 97) wordStart--;
  const words = readWordsBefore(clean.lower, wordStart, locale);
  if (!words || length === 0) return null;
  const gap = clean.text[wordStart - 1];
  const end = gap === ' ' || gap === '-' ? wordStart - 1 : wordStart;
  const amount = readAmount(clean, { ...words, end }, locale);
  return amount && (rangeInWords(clean, words, amount, locale) ?? amount);
}
