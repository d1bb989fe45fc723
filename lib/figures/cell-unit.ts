import type { Locale } from './locale';
import { cleanText } from './normalize';
import { findMarks } from './scene';
import type { Block } from './types';
import { currencyBefore } from './units';

/** What a bare number of a cell counts. */
export type CellUnit = {
  readonly kind: 'money' | 'percent';
  readonly factor: number;
  readonly currency?: string;
};

type Heads = NonNullable<Block['heads']>;

/** Short scales that heads write without a currency beside them. */
const SHORT_SCALES: Readonly<Record<string, number>> = {
  '000': 1e3,
  k: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  mi: 1e6,
  md: 1e9,
  mds: 1e9,
  mrd: 1e9,
  mld: 1e9,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  bi: 1e9,
  tn: 1e12,
};
const SIGN = /[$€£¥₩₹]/;
const CODE = /\b(USD|EUR|GBP|JPY|CNY|BRL|SEK|CHF)\b/;

const namesPercent = (head: string, { lexicon }: Locale): boolean =>
  head.includes('%') || Object.keys(lexicon.percents).some((word) => word.length > 4 && head.includes(word));

/** Currency that a head names by sign, code or word. */
function currencyOf(head: string, { lexicon }: Locale): string | undefined {
  const sign = SIGN.exec(head);
  if (sign) return currencyBefore(head, sign.index + 1)?.currency;
  const code = CODE.exec(head)?.[1];
  if (code) return code;
  const small = head.toLowerCase();
  return Object.entries(lexicon.currencies).find(([word]) => small.includes(word))?.[1];
}

/** Short scales glued to a currency, in any language: "$ m", "USD bn", "Mio. €", "M$". */
const SHORT_AFTER =
  /(?:[$€£¥₩]|\b(?:USD|EUR|GBP|JPY|CNY|BRL|SEK|CHF)) ?'?(mm|mn|mln|mio|mi|mrd|mld|mds|md|m|bln|bn|bi|b|k|tn|000)(?!\p{L})/iu;
const SHORT_BEFORE =
  /(?<!\p{L})(mm|mn|mln|mio|mi|mrd|mld|mds|md|m|bln|bn|bi|k)\.? ?(?:[$€£¥]|US\$|USD|EUR|GBP|SEK)/iu;

/** Factor of the scale that a head names ("in millions", "$bn"); null when it names none. */
function factorOf(head: string, { lexicon, patterns }: Locale): number | null {
  const found = patterns.headScale.exec(head) ?? SHORT_AFTER.exec(head) ?? SHORT_BEFORE.exec(head);
  const word = found?.slice(1).find(Boolean)?.toLowerCase();
  if (!word) return null;
  const single = word.endsWith('s') ? word.slice(0, -1) : word;
  return lexicon.scales[word] ?? lexicon.scales[single] ?? SHORT_SCALES[word] ?? null;
}

/** Whether a head counts users, seats or gigawatts, and no money. */
function countsThings(head: string, locale: Locale): boolean {
  if (!head || SIGN.test(head)) return false;
  const clean = cleanText(head);
  const marks = findMarks(clean, { start: 0, end: clean.text.length }, locale);
  return marks.some((m) => m.group === 'b') && !marks.some((m) => m.group === 'm');
}

const first = <Found>(
  list: readonly string[],
  read: (head: string) => Found | null | undefined,
): Found | undefined => {
  for (const head of list) {
    const found = head ? read(head) : null;
    if (found !== null && found !== undefined) return found;
  }
  return undefined;
};

/**
 * Unit that the heads of a cell give its bare number: scale and currency each from the nearest head that names one
 * ("Revenue" under "2025 ($)" of a table "in millions"). Null when the number counts no money and no percent.
 */
export function unitOfHeads(
  { row = '', column = '', caption = '', unit = '' }: Heads,
  locale: Locale,
): CellUnit | null {
  if (unit.includes('%')) return { kind: 'percent', factor: 1 };
  const near = [row, column];
  if (near.some((head) => namesPercent(head.toLowerCase(), locale) && !SIGN.test(head)))
    return { kind: 'percent', factor: 1 };
  if (!unit && near.some((head) => countsThings(head, locale))) return null;
  const heads = [row, column, caption];
  const currency = currencyOf(unit, locale) ?? first(heads, (head) => currencyOf(head, locale));
  const scale = first(heads, (head) => factorOf(head, locale));
  if (!currency && scale === undefined)
    return namesPercent(caption.toLowerCase(), locale) ? { kind: 'percent', factor: 1 } : null;
  const factor = locale.patterns.perShare.test(row) ? 1 : (scale ?? 1);
  return { kind: 'money', factor, currency: currency ?? 'USD' };
}
