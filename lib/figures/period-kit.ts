import type { PeriodPattern } from './periods';

/** A form of a period without its gate. */
export type PeriodForm = Omit<PeriodPattern, 'gate'>;
type Make = PeriodPattern['make'];

/** Year of two or four digits. */
export const year = (digits: string | undefined): number =>
  digits?.length === 2 ? 2000 + Number(digits) : Number(digits);

/** The year, when its digits were written. */
export const opt = (digits: string | undefined): { year?: number } => (digits ? { year: year(digits) } : {});

/** A calendar year, captured. */
export const YEAR = '(20[0-4]\\d)';

/** A form of a period: expression and reading. It matches whole words, and no part of a number or an amount. */
export const form = (source: string, make: Make): PeriodForm => ({
  re: new RegExp(`(?<![\\p{L}\\d$.,])(?:${source})(?![\\p{L}\\d%])`, 'gu'),
  make,
});

/** The same where words are written without spaces: letters may stand on both sides, digits may not. */
export const spacelessForm = (source: string, make: Make): PeriodForm => ({
  re: new RegExp(`(?<![\\d$.,])(?:${source})(?![\\d%])`, 'gu'),
  make,
});

/** Forms that are tried only in sentences where `gate` matches. */
export const gated = (gate: string, forms: readonly PeriodForm[]): PeriodPattern[] => {
  const shared = new RegExp(gate);
  return forms.map((f) => ({ ...f, gate: shared }));
};
