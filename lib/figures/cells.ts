import type { Amount } from './amounts';
import { findAmounts, tidy } from './amounts';
import type { Locale } from './locale';
import { type CleanText, cleanText } from './normalize';
import { readDigits } from './numbers';
import type { Block } from './types';
import { symbolCurrency } from './units';

/** A cell read under its heads: the heads stand in front of it as if they were its sentence. */
export type CellText = { readonly clean: CleanText; readonly amounts: Amount[]; readonly shift: number };

const SHORT_SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  md: 1e9,
  mds: 1e9,
  b: 1e9,
  bn: 1e9,
};
const HEAD_LENGTH = 160;
const YEAR = /^(?:19|20)\d\d$/;

/** Words that stand for the heads, nearest last: caption, column, row. */
function headText(block: Block): string {
  const { caption, column, row } = block.heads ?? {};
  const parts = [caption, column, row].flatMap((head) =>
    head ? [head.slice(0, HEAD_LENGTH).replace(/[.!?\n]/g, ' ')] : [],
  );
  return parts.map((part) => `${part} : `).join('');
}

const namesPercent = (head: string, locale: Locale): boolean =>
  head.includes('%') ||
  Object.keys(locale.lexicon.percents).some((word) => word.length > 4 && head.includes(word));

const CODE = /\b(USD|EUR|GBP|JPY|CNY)\b/;

/** Currency that a head names by code or word. */
function currencyNamed(head: string, locale: Locale): string | undefined {
  const code = CODE.exec(head)?.[1];
  if (code) return code;
  const small = head.toLowerCase();
  return Object.entries(locale.lexicon.currencies).find(([word]) => small.includes(word))?.[1];
}

function headUnit(
  block: Block,
  locale: Locale,
): { factor: number; currency?: string; percent: boolean } | null {
  const { caption = '', column = '', row = '' } = block.heads ?? {};
  for (const head of [row, column, caption]) {
    if (namesPercent(head.toLowerCase(), locale) && !/[$€£]/.test(head)) return { factor: 1, percent: true };
    const scale = locale.patterns.headScale.exec(head);
    const sign = symbolCurrency(/[$€£¥]/.exec(head)?.[0]) ?? currencyNamed(head, locale);
    if (!scale && !sign) continue;
    const word = (scale?.slice(1).find(Boolean) ?? '').toLowerCase();
    const plural = word.endsWith('s') ? word.slice(0, -1) : word;
    const factor = locale.lexicon.scales[word] ?? locale.lexicon.scales[plural] ?? SHORT_SCALES[word] ?? 1;
    return { factor, currency: sign ?? 'USD', percent: false };
  }
  return null;
}

/** A bare number in a cell takes its unit from the heads; brackets around it mean a loss or a fall. */
function bareAmount(clean: CleanText, block: Block, locale: Locale, shift: number): Amount[] {
  const match = /^\s*(\(?)\s*([$€£]?)\s*-?(\d[\d.,' ]*)\s*(%?)\s*(\)?)\s*$/.exec(clean.text.slice(shift));
  const unit = headUnit(block, locale);
  if (
    !match?.[3] ||
    !unit ||
    YEAR.test(match[3].trim()) ||
    locale.patterns.perShare.test(`${block.heads?.row}`)
  )
    return [];
  const at = shift + match[0].indexOf(match[3]);
  const number = readDigits(clean.text, at, locale);
  if (!number) return [];
  const bracket = match[1] === '(' && match[5] === ')';
  const start = bracket ? clean.text.indexOf('(', shift) : number.start;
  const end = bracket ? clean.text.indexOf(')', number.end) + 1 : number.end;
  const sign = unit.percent && bracket ? -1 : 1;
  return [
    {
      start,
      end,
      kind: unit.percent ? 'percent' : 'money',
      value: sign * tidy(number.value * unit.factor),
      precision: (number.unit * unit.factor) / 2,
      ...(unit.currency && { currency: unit.currency }),
      explicit: true,
      scaled: unit.factor > 1,
      sign: unit.percent && bracket ? '-' : '',
    },
  ];
}

/** Lays out a cell behind its heads. Amounts inside the heads are not figures of this cell. */
export function cellText(block: Block, locale: Locale): CellText {
  const heads = headText(block);
  const clean = cleanText(heads + block.text);
  const shift = cleanText(heads).text.length;
  const found = findAmounts(clean, locale).filter((a) => a.start >= shift);
  const bare = found.length === 0 ? bareAmount(clean, block, locale, shift) : [];
  const scaled =
    found.length === 1 && found[0] && found[0].kind === 'money' && !found[0].scaled
      ? bareAmount(clean, block, locale, shift)
      : [];
  return { clean, amounts: scaled.length ? scaled : found.length ? found : bare, shift: heads.length };
}
