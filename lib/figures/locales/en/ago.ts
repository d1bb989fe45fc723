import { form, type PeriodForm } from '../../period-kit';
import { COUNT, count, ORDINAL } from './words';

/** What joins a part to a year that the article's date tells, and the words for that year, captured. */
const AGO =
  '(?:,? (?:of|in|for|during)|,)? (this|the current|last|the past|the previous|next|the coming) year';
const AGO_BEFORE = "(this|the current|last|the past|next) year's";
const ago = (words: string | undefined): number =>
  /last|past|previous/.test(words ?? '') ? 1 : /next|coming/.test(words ?? '') ? -1 : 0;

/** Parts of a year that is told from the article's date. */
export const AGO_FORMS: readonly PeriodForm[] = [
  form(`(?:first|opening|initial) ${COUNT} (months|quarters)${AGO}`, (g) => ({
    kind: 'months',
    count: count(g[1]) * (g[2] === 'quarters' ? 3 : 1),
    ago: ago(g[3]),
  })),
  form(`${AGO_BEFORE} (?:first|opening|initial) ${COUNT} (months|quarters)`, (g) => ({
    kind: 'months',
    count: count(g[2]) * (g[3] === 'quarters' ? 3 : 1),
    ago: ago(g[1]),
  })),
  form(`(first|second|opening|final|last)[ -]half${AGO}`, (g) => ({
    kind: 'half',
    half: g[1] === 'first' || g[1] === 'opening' ? 1 : 2,
    ago: ago(g[2]),
  })),
  form(`${AGO_BEFORE} (first|second) half`, (g) => ({ kind: 'half', half: count(g[2]), ago: ago(g[1]) })),
  form(`${ORDINAL}[ -]quarter${AGO}`, (g) => ({
    kind: 'quarter',
    quarter: count(g[1]),
    calendar: true,
    ago: ago(g[2]),
  })),
  form(`${AGO_BEFORE} ${ORDINAL}[ -]quarter`, (g) => ({
    kind: 'quarter',
    quarter: count(g[2]),
    calendar: true,
    ago: ago(g[1]),
  })),
];
