/** Days since 1970-01-01, as a whole number. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in a month of the Gregorian calendar; 0 for months that there are not. */
const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

/**
 * Reads an ISO calendar date (`2025-09-30`). Null for anything else, impossible dates
 * (`2025-02-30`) included. Gregorian calendar in UTC, so leap years count and clocks do not.
 */
export const parseDay = (iso: string): Day | null => {
  const parts = ISO_DAY.exec(iso);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1000 || day < 1 || day > daysIn(year, month)) return null;
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
};

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** The ISO calendar date of a day number. */
export const formatDay = (day: Day): string => {
  const date = new Date(day * MS_PER_DAY);
  return `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
};

/** The calendar day of an ISO date or date-time as written (`2025-11-13T23:30:00Z`: 2025-11-13); null if it has none. */
export const dayOf = (iso: string | null | undefined): string | null => {
  if (!iso) return null;
  const day = iso.slice(0, 10);
  return parseDay(day) === null ? null : day;
};

/** A day number of year, month (1 to 12; larger ones run into later years) and day. */
export const dayFrom = (year: number, month: number, day: number): Day =>
  Date.UTC(year, month - 1, day) / MS_PER_DAY;
