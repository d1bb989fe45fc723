import type { Bound } from '../compare/types';
import type { Language } from './languages';
import { remembered } from './remembered';

const cache = new Map<string, Intl.NumberFormat>();

/** One formatter for each language and set of options: making one costs more than using it. */
const formatter = (language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = language + JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language, options);
  cache.set(key, made);
  return made;
};

/** Removes the last binary digits, so that 4.33e9 stored as 4329999999.9999995 is not cut to 4.32. */
const settle = (value: number): number => Number(value.toPrecision(12));

/** A lower limit is never rounded up, an upper limit never down: either would claim more than is known. */
const roundingMode = (bound: Bound) =>
  bound === 'at-least' ? 'floor' : bound === 'at-most' ? 'ceil' : 'halfExpand';

export type NumberStyle = { readonly bound: Bound; readonly digits: number };

/** Amount with its scale word: `8.67 billion`, `8,67 milliards`. Below a million without scale words. */
export const formatAmount = (language: Language, value: number, style: NumberStyle): string => {
  const scaled = Math.abs(value) >= 1e6;
  const base = { roundingMode: roundingMode(style.bound) } as const;
  return formatter(
    language,
    scaled
      ? { ...base, notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: style.digits }
      : { ...base, maximumFractionDigits: 2 },
  ).format(settle(value));
};

/** A plain number: at most `digits` significant digits for fractions, whole numbers in full. */
export const formatPlain = (language: Language, value: number, style: NumberStyle): string =>
  formatter(language, {
    roundingMode: roundingMode(style.bound),
    ...(Number.isInteger(value) ? {} : { maximumSignificantDigits: style.digits }),
  }).format(settle(value));

/** A percentage given as written: 20 becomes `20%` or `20 %`. */
export const formatPercent = (language: Language, value: number, style: NumberStyle): string =>
  formatter(language, {
    style: 'percent',
    roundingMode: roundingMode(style.bound),
    maximumSignificantDigits: Math.max(style.digits, 3),
  }).format(settle(value / 100));

/** Money in as few letters as the language has: `$8.67B`, `8,67 Mrd. $`, `$86.7億`. For axes of charts. */
export const formatShortMoney = (language: Language, value: number, currency: string): string =>
  formatter(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    compactDisplay: 'short',
    maximumSignificantDigits: 3,
  }).format(settle(value));

const findSign = (language: Language, currency: string): string => {
  try {
    const parts = formatter(language, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    }).formatToParts(1);
    return parts.find((part) => part.type === 'currency')?.value ?? currency;
  } catch {
    // A code that is not three letters: shown as it stands.
    return currency;
  }
};

/** The currency's own sign (`€`), or its code where the language has none. */
export const currencySign = remembered(findSign);
