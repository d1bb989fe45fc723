import { formatDay } from '../ledger/days';
import type { Entry, Ledger } from '../ledger/ledger';
import type { Bound, Line, LineValue } from './types';

/** Money in US dollars, the one currency of the ledger. */
export const dollars = (value: number, bound: Bound = 'point'): LineValue => ({
  type: 'money',
  value,
  currency: 'USD',
  bound,
});

/** An exchange rate: dollars for one unit of `currency`. */
export const rate = (value: number, currency: string): LineValue => ({ type: 'rate', value, currency });
export const multiple = (value: number, bound: Bound): LineValue => ({ type: 'multiple', value, bound });
export const percent = (value: number, bound: Bound): LineValue => ({ type: 'percent', value, bound });
export const years = (value: number, bound: Bound): LineValue => ({ type: 'years', value, bound });
export const period = (value: { readonly start: string; readonly end: string }): LineValue => ({
  type: 'period',
  value: { start: value.start, end: value.end },
});
export const date = (value: string): LineValue => ({ type: 'date', value });
export const message = (key: string): LineValue => ({ type: 'message', key });
export const name = (value: string): LineValue => ({ type: 'name', value });

/** A line of the result; `since` marks what became public after the article. */
export const line = (key: string, values: Line['values'], facts: readonly string[], since = false): Line => ({
  key,
  values,
  facts,
  ...(since ? { since } : {}),
});

/** How a fact's number may be read. */
export const boundOf = ({ fact }: Entry): Bound =>
  fact.precision === 'at-least'
    ? 'at-least'
    : fact.precision === 'at-most'
      ? 'at-most'
      : fact.precision === 'about'
        ? 'estimate'
        : 'point';

/** The fact's number in its unit. */
export const factValue = (entry: Entry): LineValue => {
  const bound = boundOf(entry);
  return entry.fact.unit === 'percent'
    ? percent(entry.fact.value, bound)
    : { type: 'money', value: entry.fact.value, currency: entry.fact.unit, bound };
};

/** Who published the fact, or that it was derived. */
export const sourceOf = ({ fact }: Entry, ledger: Ledger): LineValue => {
  const source = fact.source ? ledger.sources.get(fact.source) : undefined;
  return source ? name(source.publisher) : message('compare.source.derived');
};

/** Where a fact stands in time: its period, or the day it was true. */
export const whenOf = ({ fact, span }: Entry): LineValue =>
  fact.period ? period(fact.period) : date(formatDay(span.from));
