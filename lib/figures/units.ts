import { isInsideWord, isSpaceless, isWordCode, wordEnd } from './characters';
import type { Locale } from './locale';

/** A unit read beside a number. */
export type UnitHit = {
  readonly end: number;
  readonly factor: number;
  readonly short: boolean;
  readonly currency?: string;
};

const SYMBOLS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '￥': 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₫': 'VND',
  '₪': 'ILS',
  '฿': 'THB',
  '＄': 'USD',
};
const DOLLARS: Readonly<Record<string, string>> = {
  US: 'USD',
  A: 'AUD',
  AU: 'AUD',
  C: 'CAD',
  CA: 'CAD',
  HK: 'HKD',
  NT: 'TWD',
  S: 'SGD',
  R: 'BRL',
  NZ: 'NZD',
  MX: 'MXN',
};
/** Abbreviations that mean a scale even where no currency stands beside them. */
const LONG_ABBREVIATION = /^(?:[bt](?:ln|n|rn|rillions?)|billions?|mln|mia|m[dr]{1,2}s?)$/i;
/** ISO codes that are read, as alternatives. */
export const CURRENCY_CODES =
  'USD|EUR|GBP|JPY|CNY|RMB|CHF|CAD|AUD|HKD|TWD|SGD|BRL|INR|KRW|SEK|NOK|DKK|MXN|ARS|CLP|COP|PEN|UYU|NZD|ZAR|PLN';
const CODES = new RegExp(`^(?:${CURRENCY_CODES})$`);
/** How the River Plate writes US dollars: `U$S 500`. */
const PESO_DOLLAR = /^u\$[sd]$/i;
const codeOf = (code: string): string => (code === 'RMB' ? 'CNY' : code);

/** ISO code of a currency sign, or undefined. */
export const symbolCurrency = (sign: string | undefined): string | undefined =>
  sign === undefined ? undefined : SYMBOLS[sign];

/** Currency that stands in front of `at` (a sign, `US$`, an ISO code), with its start. */
export function currencyBefore(text: string, at: number): { start: number; currency: string } | null {
  const end = text[at - 1] === ' ' ? at - 1 : at;
  const sign = symbolCurrency(text[end - 1]);
  if (sign) return signBefore(text, end - 1, sign);
  const last = text.charCodeAt(end - 1) & ~32;
  if (!isCapital(last)) return null;
  const code = text.slice(Math.max(0, end - 3), end);
  if (PESO_DOLLAR.test(code) && !isWordCode(text.charCodeAt(end - 4)))
    return { start: end - 3, currency: 'USD' };
  if (CODES.test(code) && !isInsideWord(text, end - 3)) return { start: end - 3, currency: codeOf(code) };
  return null;
}

/** The same as the language writes it: what its signs mean, and words in front of a number that name its currency. */
export function currencyAhead(
  text: string,
  at: number,
  { lexicon }: Locale,
): { start: number; currency: string } | null {
  const before = currencyBefore(text, at);
  const own = before && lexicon.signs?.[text[before.start] ?? ''];
  if (before) return own ? { ...before, currency: own } : before;
  for (const [word, currency] of Object.entries(lexicon.currencyHeads ?? {}))
    if (text.startsWith(word, at - word.length)) return { start: at - word.length, currency };
  return null;
}

function signBefore(text: string, at: number, currency: string): { start: number; currency: string } {
  if (text[at] !== '$') return { start: at, currency };
  if (text.slice(at - 3, at) === 'USD' && !isInsideWord(text, at - 3)) return { start: at - 3, currency };
  if (text.slice(at - 1, at + 2) === 'U$S') return { start: at - 1, currency };
  for (const length of [2, 1]) {
    const prefix = text.slice(Math.max(0, at - length), at);
    const known = DOLLARS[prefix];
    if (known && !isInsideWord(text, at - length)) return { start: at - length, currency: known };
  }
  return { start: at, currency };
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

const skipSpace = (text: string, at: number): number => (text[at] === ' ' || text[at] === '-' ? at + 1 : at);

/** Scale (billion, Md, M) that follows a number; `short` when it is an abbreviation. Thousands may stand before another. */
export function scaleAfter(text: string, lower: string, at: number, locale: Locale): UnitHit | null {
  const first = oneScale(text, lower, at, locale);
  if (first?.factor !== 1000 || first.short || lower[first.end] !== ' ') return first;
  const second = oneScale(text, lower, first.end, locale);
  return second && second.factor > 1000
    ? { ...second, factor: second.factor * first.factor, short: false }
    : first;
}

function oneScale(text: string, lower: string, at: number, locale: Locale): UnitHit | null {
  const start = skipSpace(text, at);
  if (lower.charCodeAt(start) < 65) return null;
  let end = wordEnd(lower, start + 1, Math.min(lower.length, start + 14));
  while (end > start && lower.charCodeAt(end - 1) < 65) end--;
  const word = lower.slice(start, end);
  const factor = locale.lexicon.scales[word];
  const currency = locale.lexicon.scaleCurrencies?.[word];
  if (factor !== undefined) return { end, factor, short: false, ...(currency && { currency }) };
  const exact = text.slice(start, end);
  const joined = exact.endsWith('USD') || exact.endsWith('EUR') ? exact.slice(0, -3) : exact;
  const brief = locale.lexicon.abbreviations[joined];
  if (brief === undefined) return null;
  const stop = start + joined.length;
  return {
    end:
      text[stop] === '.' && /^[ $€£]/.test(text.slice(stop + 1, stop + 3)) && joined.length > 2
        ? stop + 1
        : stop,
    factor: brief,
    short: !LONG_ABBREVIATION.test(joined),
  };
}

/** Currency (sign, code or words) that follows at `at`, allowing the language's links ("of", "de") in between. */
export function currencyAfter(
  text: string,
  lower: string,
  at: number,
  locale: Locale,
): { end: number; currency: string } | null {
  const start = skipSpace(text, at);
  const head = text.slice(start, start + 3);
  if (isCapital(text.charCodeAt(start)) && CODES.test(head) && !isInsideWord(text, start + 3))
    return { end: start + 3, currency: codeOf(head) };
  const dollars = text[start] === 'U' ? /^US-?\$/.exec(text.slice(start, start + 4))?.[0] : undefined;
  if (dollars) return { end: start + dollars.length, currency: 'USD' };
  const sign = symbolCurrency(text[start]);
  if (sign && !/\d/.test(text[start + 1] ?? '')) {
    const code = text.slice(start + 1, start + 3) === 'US' ? 3 : 1;
    return { end: start + code, currency: sign };
  }
  return currencyWord(lower, start, locale);
}

function currencyWord(
  lower: string,
  start: number,
  locale: Locale,
): { end: number; currency: string } | null {
  if (isSpaceless(lower.charCodeAt(start))) return currencyInside(lower, start, locale);
  const from = locale.patterns.currencyLinks.exec(lower.slice(start, start + 6))?.[0].length ?? 0;
  const window = lower.slice(start + from, start + from + 24);
  const words = /^(?:u\.s\. )?\p{L}+(?:[ -]\p{L}+)?/u.exec(window)?.[0];
  if (!words) return null;
  for (const phrase of [words, words.split(/[ -]/)[0] ?? '']) {
    const currency = locale.lexicon.currencies[phrase];
    if (currency) return { end: start + from + phrase.length, currency };
  }
  return null;
}

/** Currency word where words have no spaces around them: the longest that the text goes on with. */
function currencyInside(
  lower: string,
  start: number,
  { lexicon }: Locale,
): { end: number; currency: string } | null {
  for (let length = LONGEST_CURRENCY; length > 0; length--) {
    const word = lower.slice(start, start + length);
    const currency = lexicon.currencies[word];
    if (currency) return { end: start + word.length, currency };
  }
  return null;
}

const LONGEST_CURRENCY = 10;

/** Percent sign or word that follows; factor 0.01 for basis points. */
export function percentAfter(text: string, lower: string, at: number, locale: Locale): UnitHit | null {
  const start = skipSpace(text, at);
  if (text[start] === '%') return { end: start + 1, factor: 1, short: false };
  const window = lower.slice(start, start + 26);
  if (window.charCodeAt(0) < 97) return null;
  for (const [phrase, factor] of Object.entries(locale.lexicon.percents)) {
    if (window.startsWith(phrase) && !isInsideWord(window, phrase.length))
      return { end: start + phrase.length, factor, short: false };
  }
  return null;
}
