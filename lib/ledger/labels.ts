import type { Period } from '../figures/types';
import { dayFrom, formatDay, parseDay } from './days';

/** Which year's months a label counts: Microsoft's fiscal year 2026 starts on 1 July 2025 (Form 10-K, note 1). */
export type CalendarName = 'calendar' | 'microsoft-fiscal';

/** A named run of whole months of one year: its quarters, halves, first nine months, or the year. */
export type PeriodLabel = {
  readonly calendar: CalendarName;
  readonly year: number;
  readonly part: 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2' | '9M' | 'FY';
};

type Part = PeriodLabel['part'];

/** First month of the year that the part counts (0 to 11) and its number of months. */
const PARTS: Readonly<Record<Part, readonly [first: number, months: number]>> = {
  Q1: [0, 3],
  Q2: [3, 3],
  Q3: [6, 3],
  Q4: [9, 3],
  H1: [0, 6],
  H2: [6, 6],
  '9M': [0, 9],
  FY: [0, 12],
};

/** Months by which a year of the calendar starts before 1 January of the year it is named after. */
const LEAD: Readonly<Record<CalendarName, number>> = { calendar: 0, 'microsoft-fiscal': 6 };

/** The days that a label names. */
export const periodOfLabel = ({ calendar, year, part }: PeriodLabel): Period => {
  const [first, months] = PARTS[part];
  const month = 1 + first - LEAD[calendar];
  return { start: formatDay(dayFrom(year, month, 1)), end: formatDay(dayFrom(year, month + months, 1) - 1) };
};

/** The label of a period in a calendar; null when its days are no whole quarter, half, nine months or year. */
export const labelOfPeriod = (period: Period, calendar: CalendarName): PeriodLabel | null => {
  const start = parseDay(period.start);
  if (start === null) return null;
  const startYear = Number(period.start.slice(0, 4));
  for (const year of [startYear, startYear + 1]) {
    for (const part of Object.keys(PARTS) as Part[]) {
      const named = periodOfLabel({ calendar, year, part });
      if (named.start === period.start && named.end === period.end) return { calendar, year, part };
    }
  }
  return null;
};
