import { isInsideWord } from './characters';
import type { Locale } from './locale';
import type { CleanText } from './normalize';
import type { NumberHit } from './numbers';
import { currencyAfter, percentAfter, scaleAfter, type UnitHit } from './units';

/** What a number counts, and what it is multiplied by. */
export type Unit = {
  kind: 'money' | 'percent' | 'multiple';
  factor: number;
  currency?: string;
  scaled: boolean;
  end: number;
  /** Added to the number by a smaller part of the unit: 5 in 2割5分. */
  more?: number;
};

/** Unit written behind a number: scale and currency, percent, or a multiple. */
export function unitAfter(
  clean: CleanText,
  number: NumberHit,
  prefix: string | undefined,
  locale: Locale,
): Unit | null {
  const { text, lower } = clean;
  const at = number.end;
  const next = text.charCodeAt(at);
  if (Number.isNaN(next))
    return prefix || number.bare
      ? {
          kind: 'money',
          factor: 1,
          ...(prefix && { currency: prefix }),
          scaled: number.scaled === true,
          end: at,
        }
      : null;
  const percent = prefix ? null : percentAfter(text, lower, at, locale);
  if (percent) return withTenths(text, percent, locale);
  const scale = number.scaled
    ? { end: at, factor: 1, short: !number.bare, more: 0 }
    : withHalf(lower, scaleAfter(text, lower, at, locale), locale);
  const more = scale?.more ? { more: scale.more } : {};
  const money = scale?.currency
    ? { end: scale.end, currency: scale.currency }
    : (currencyAfter(text, lower, scale?.end ?? at, locale) ??
      currencyBeyond(clean, scale?.end ?? at, locale));
  if (money && !(prefix && !scale && text[at] === ' ')) {
    const end = money.end;
    return {
      kind: 'money',
      factor: scale?.factor ?? 1,
      currency: prefix && prefix !== 'USD' ? prefix : money.currency,
      scaled: scale !== null,
      end,
      ...more,
    };
  }
  if (scale && (prefix || !scale.short))
    return {
      kind: 'money',
      factor: scale.factor,
      ...(prefix && { currency: prefix }),
      scaled: true,
      end: scale.end,
      ...more,
    };
  if (prefix)
    return isInsideWord(text, at) && next !== 120
      ? null
      : { kind: 'money', factor: 1, currency: prefix, scaled: false, end: at };
  return multipleAfter(lower, at, locale);
}

const HALF = 14;

/** Scale with the half that may follow it: "three billion and a half". */
function withHalf(
  lower: string,
  scale: UnitHit | null,
  { halfBehind }: Locale,
): (UnitHit & { more: number }) | null {
  const half = scale && !scale.short ? halfBehind?.exec(lower.slice(scale.end, scale.end + HALF)) : null;
  return scale && { ...scale, end: scale.end + (half?.[0].length ?? 0), more: half ? scale.factor / 2 : 0 };
}

/** Currency behind a character that makes the number a little larger: 5亿多美元. */
const currencyBeyond = (
  { text, lower }: CleanText,
  at: number,
  locale: Locale,
): { end: number; currency: string } | null =>
  text[at] !== undefined && locale.lexicon.myriads?.beyond?.includes(text[at])
    ? currencyAfter(text, lower, at + 1, locale)
    : null;

/** Percent with the smaller part that may follow its tenths. */
function withTenths(
  text: string,
  { factor, end }: { factor: number; end: number },
  { lexicon }: Locale,
): Unit {
  const unit = { kind: 'percent', factor, scaled: false, end } as const;
  const { tenthParts, digits } = lexicon.myriads ?? {};
  const char = text[end] ?? '';
  if (factor !== 10 || tenthParts === undefined || !text.startsWith(tenthParts, end + 1)) return unit;
  const more = digits?.[char] ?? (char >= '0' && char <= '9' ? Number(char) : undefined);
  return more === undefined || !(char in (digits ?? {}) || tenthParts)
    ? unit
    : { ...unit, end: end + 1 + tenthParts.length, more };
}

function multipleAfter(lower: string, at: number, locale: Locale): Unit | null {
  const start = lower[at] === ' ' || lower[at] === '-' ? at + 1 : at;
  const hit = locale.patterns.multiple.exec(lower.slice(start, start + 8));
  return hit ? { kind: 'multiple', factor: 1, scaled: false, end: start + hit[0].length } : null;
}
