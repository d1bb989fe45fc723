import type { Locale } from './locale';
import { readMyriads } from './myriads';

/** A number read from text. `unit` is the worth of its last written digit. */
export type NumberHit = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: number;
  /** A scale of millions or more is part of the number (86億): none is looked for behind it. */
  readonly scaled?: boolean;
  /** Such a scale is large enough to count money without a currency. */
  readonly bare?: boolean;
  /** What its one run of digits is multiplied by, for a number in front that leaves its scale out (30〜40億). */
  readonly scale?: number;
};

const MAX_DIGITS = 18;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function digitsFrom(text: string, start: number): number {
  let end = start;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** End of a number with separators, starting at a digit. A space or apostrophe groups three digits only. */
function numberEnd(text: string, start: number, groups: string): number {
  const first = digitsFrom(text, start);
  let end = first;
  for (let parts = 0; parts < 8; parts++) {
    const mark = text[end];
    if (mark === undefined || !isDigit(text.charCodeAt(end + 1))) break;
    const next = digitsFrom(text, end + 1);
    const three = next - end === 4 && first - start <= 3;
    if (mark === '.' || mark === ',') end = next;
    else if ((mark === ' ' || mark === "'") && groups.includes(mark) && three) end = next;
    else break;
  }
  return end;
}

function isWhole(written: string): boolean {
  for (let at = 0; at < written.length; at++) if (!isDigit(written.charCodeAt(at))) return false;
  return true;
}

/**
 * Value of written digits. With both marks the last one is the decimal; one mark alone in front of three digits
 * is read by the language's convention, in front of any other count it is a decimal.
 */
export function parseDigits(written: string, decimal: ',' | '.'): { value: number; unit: number } | null {
  if (isWhole(written)) return written.length > MAX_DIGITS ? null : { value: Number(written), unit: 1 };
  const plain = written.replace(/[ ']/g, '');
  const dots = plain.split('.').length - 1;
  const commas = plain.split(',').length - 1;
  let mark = '';
  if (dots > 0 && commas > 0) mark = plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
  else if (dots + commas === 1) {
    const used = dots ? '.' : ',';
    const at = plain.indexOf(used);
    const grouped = plain.length - at === 4 && at <= 3 && plain[0] !== '0';
    if (!grouped || used === decimal) mark = used;
  }
  if (mark && plain.split(mark).length > 2) return null;
  const at = mark ? plain.indexOf(mark) : plain.length;
  const whole = plain.slice(0, at).replace(/[.,]/g, '');
  const fraction = plain.slice(at + 1);
  if (whole.length + fraction.length > MAX_DIGITS) return null;
  return { value: Number(fraction ? `${whole}.${fraction}` : whole), unit: 10 ** -fraction.length };
}

/**
 * The decimal mark of a number. Where a language is written with either convention ("40,000 millones" in Mexico,
 * "40.000 millones" in Spain), one mark before three digits groups them unless a large scale follows a last digit
 * that says something: "3,885 billones" and "8.675 mil millones" are decimals.
 */
function decimalOf(text: string, start: number, end: number, { decimal, fine }: Locale): ',' | '.' {
  if (!fine) return decimal;
  const comma = text.slice(start, end).includes(',');
  const decimals = text[end - 1] !== '0' && fine.test(text.slice(end, end + 16));
  return comma === decimals ? ',' : '.';
}

/** Reads the number that starts at `start`, a digit or a numeral; null when no reading makes sense. */
export function readDigits(text: string, start: number, locale: Locale): NumberHit | null {
  const { myriads, percents } = locale.lexicon;
  if (!myriads) return readPlain(text, start, locale);
  const units = Object.keys(percents);
  return readMyriads(
    text,
    start,
    myriads,
    (at) => readPlain(text, at, locale),
    (at) => units.some((unit) => text.startsWith(unit, at)),
  );
}

function readPlain(text: string, start: number, locale: Locale): NumberHit | null {
  let end = numberEnd(text, start, locale.groups);
  let parsed = parseDigits(text.slice(start, end), decimalOf(text, start, end, locale));
  if (!parsed) {
    end = digitsFrom(text, start);
    parsed = parseDigits(text.slice(start, end), locale.decimal);
  }
  return parsed && { start, end, ...parsed };
}

/** First offset behind the digits and separators of a run that `readDigits` refused. */
export function skipDigits(text: string, start: number): number {
  let end = start;
  while (end < text.length && (isDigit(text.charCodeAt(end)) || text[end] === '.' || text[end] === ','))
    end++;
  return end;
}

const WORD_WINDOW = 60;

/** Splits the end of `lower.slice(0, end)` into its last words, at most eight, nearest last. */
function wordsBefore(lower: string, end: number): { word: string; start: number }[] {
  const from = Math.max(0, end - WORD_WINDOW);
  const found = [...lower.slice(from, end).matchAll(/[\p{L}']+/gu)];
  return found.slice(-8).map((m) => ({ word: m[0], start: from + m.index }));
}

const MULTIPLIERS = new Set([100, 1000]);

/** Adds number words up: "cent vingt" 120, "twenty five" 25, "ocho mil" 8,000. */
function addWords(values: readonly number[]): number {
  let total = 0;
  for (const value of values)
    total = MULTIPLIERS.has(value) && total > 0 && total < value ? total * value : total + value;
  return total;
}

/**
 * Reads number words that end at `end` (just in front of a scale, percent or currency word):
 * "twelve", "half a", "a quarter of a", "huit", "un demi-".
 */
export function readWordsBefore(lower: string, end: number, locale: Locale): NumberHit | null {
  const words = wordsBefore(lower, end);
  const { numbers, fractions } = locale.lexicon;
  const { numberLinks } = locale.patterns;
  const values: number[] = [];
  let start = end;
  let fraction = 1;
  let open = end;
  for (let i = words.length - 1; i >= 0; i--) {
    const item = words[i];
    if (!item) break;
    const gap = lower.slice(item.start + item.word.length, open);
    if (!/^[ -]*$/.test(gap)) break;
    const value = numbers[item.word];
    const part = fractions[item.word];
    if (value !== undefined && fraction !== 1) {
      fraction *= value;
      start = item.start;
      break;
    }
    if (value !== undefined) values.unshift(value);
    else if (part !== undefined) {
      fraction *= part;
    } else if (!numberLinks.test(item.word)) break;
    open = item.start;
    if (value !== undefined || part !== undefined) start = item.start;
  }
  if (start === end) return null;
  const value = (values.length ? addWords(values) : 1) * fraction;
  return value > 0 ? { start, end, value, unit: fraction === 1 ? 1 : fraction } : null;
}
