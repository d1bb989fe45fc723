import type { PeriodPattern } from './periods';

/** A form of a period. */
export type PeriodForm = PeriodPattern;
type Make = PeriodForm['make'];

/** Year of two or four digits. */
export const year = (digits: string | undefined): number =>
  digits?.length === 2 ? 2000 + Number(digits) : Number(digits);

/** The year, when its digits were written. */
export const opt = (digits: string | undefined): { year?: number } => (digits ? { year: year(digits) } : {});

/** A calendar year, captured. */
export const YEAR = '(20[0-4]\\d)';

/** A form of a period whose words stand apart from others. */
export const form = (source: string, make: Make): PeriodForm => ({ source, spaceless: false, make });

/** The same where words are written without spaces. */
export const spacelessForm = (source: string, make: Make): PeriodForm => ({ source, spaceless: true, make });

/** Forms that share a kind of word. */
export const gated = (_gate: string, forms: readonly PeriodForm[]): PeriodPattern[] => [...forms];
