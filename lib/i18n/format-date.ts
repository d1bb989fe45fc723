import type { Period } from '../figures/types';
import { dayOf } from '../ledger/days';
import type { Language } from './languages';
import { remembered } from './remembered';

type Style = 'day' | 'month' | 'month-name' | 'month-number' | 'year';

const OPTIONS: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  'month-name': { month: 'long' },
  'month-number': { month: 'numeric' },
  year: { year: 'numeric' },
};

const cache = new Map<string, Intl.DateTimeFormat>();

const formatter = (language: Language, style: Style): Intl.DateTimeFormat => {
  const key = `${language} ${style}`;
  const known = cache.get(key);
  if (known) return known;
  const locale = language === 'en' ? 'en-GB' : language;
  const made = new Intl.DateTimeFormat(locale, { ...OPTIONS[style], timeZone: 'UTC' });
  cache.set(key, made);
  return made;
};

const asDate = (iso: string): Date | null => {
  const time = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  return Number.isNaN(time) ? null : new Date(time);
};

/**
 * `12 November 2025`: the day as an ISO date or date-time has it, in whatever time zone it was written, which is the day
 * that comparisons go by. A text that is no date is given back as it is.
 */
export const formatDate = remembered((language: Language, iso: string): string => {
  const date = asDate(dayOf(iso) ?? iso);
  return date ? formatter(language, 'day').format(date) : iso;
});

/** `14:35` in the reader's own time zone; a text that is no ISO date-time is given back as it is. */
export const formatTime = (language: Language, iso: string): string => {
  const date = asDate(iso);
  const locale = language === 'en' ? 'en-GB' : language;
  return date ? new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(date) : iso;
};

const isFirstDay = (date: Date): boolean => date.getUTCDate() === 1;
const isLastDay = (date: Date): boolean => new Date(date.getTime() + 86_400_000).getUTCDate() === 1;

/** Whether a language names the year before the month; it then stands in the first part of a range, not the last. */
const isYearFirst = remembered(
  (language: Language) => formatter(language, 'month').formatToParts(0)[0]?.type === 'year',
);

type Parts = readonly [string, string?];

const findParts = remembered((language: Language, from: string, to: string): Parts => {
  const start = asDate(from);
  const end = asDate(to);
  if (!start || !end) return [from, to];
  const word = (style: Style, date: Date): string => formatter(language, style).format(date);
  if (from === to) return [word('day', start)];
  if (!isFirstDay(start) || !isLastDay(end)) return [word('day', start), word('day', end)];
  const sameYear = start.getUTCFullYear() === end.getUTCFullYear();
  if (start.getUTCMonth() === 0 && end.getUTCMonth() === 11) {
    return sameYear ? [word('year', start)] : [word('year', start), word('year', end)];
  }
  if (sameYear && start.getUTCMonth() === end.getUTCMonth()) return [word('month', start)];
  if (!sameYear) return [word('month', start), word('month', end)];
  // `1月` stands beside `2024年1月` where `一月` would not.
  if (isYearFirst(language)) return [word('month', start), word('month-number', end)];
  return [word('month-name', start), word('month', end)];
});

/** Parts of a period in words: one part (`2024`, `March 2025`) or two that a message joins. */
export const periodParts = (language: Language, { start, end }: Period): Parts =>
  findParts(language, start, end);

/**
 * Microsoft's fiscal label of a period: its year ends on 30 June, so July to September 2025 is
 * `{year: 2026, quarter: 1}`. Null for periods that are neither a fiscal quarter nor a fiscal year.
 */
export const fiscalLabel = (period: Period): { readonly year: number; readonly quarter?: number } | null => {
  const start = asDate(period.start);
  const end = asDate(period.end);
  if (!start || !end || !isFirstDay(start) || !isLastDay(end)) return null;
  const first = (start.getUTCMonth() + 6) % 12;
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth() + 1;
  const year = start.getUTCFullYear() + (start.getUTCMonth() >= 6 ? 1 : 0);
  if (months === 12 && first === 0) return { year };
  return months === 3 && first % 3 === 0 ? { year, quarter: first / 3 + 1 } : null;
};
