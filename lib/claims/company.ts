import type { ReadingSummary } from './summary';

/** Whose figure it is, for grouping: the code of a company, or the name as written of another one. */
export const companyOf = ({
  company,
  companyName,
}: Pick<ReadingSummary, 'company' | 'companyName'>): string =>
  company === 'other' ? (companyName ?? 'other') : company;
