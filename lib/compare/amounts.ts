import type { Figure } from '../figures/types';
import type { Bound } from './types';

/** A number with how it may be read. */
export type Amount = { readonly value: number; readonly bound: Bound };

const BOUND: Readonly<Record<NonNullable<Figure['qualifier']>, Bound>> = {
  exact: 'point',
  about: 'estimate',
  'at-least': 'at-least',
  'more-than': 'at-least',
  'at-most': 'at-most',
  'less-than': 'at-most',
};

/** How the qualifier of a figure lets it be read. */
export const boundOf = ({ qualifier }: Figure): Bound => (qualifier === null ? 'point' : BOUND[qualifier]);

/** What a figure amounts to in arithmetic: ranges by their middle, as an estimate. */
export const amountOf = (figure: Figure): Amount =>
  figure.valueMax === undefined
    ? { value: figure.value, bound: boundOf(figure) }
    : { value: (figure.value + figure.valueMax) / 2, bound: 'estimate' };

const INVERSE: Readonly<Record<Bound, Bound>> = {
  point: 'point',
  'at-least': 'at-most',
  'at-most': 'at-least',
  estimate: 'estimate',
};

/** Two limits that point the same way keep it; what points both ways limits nothing. */
const combine = (a: Bound, b: Bound): Bound =>
  a === b || b === 'point' ? a : a === 'point' ? b : 'estimate';

/** A quotient keeps its side: a number ÷ at least x is at most number ÷ x (DESIGN §5, 1). */
export const divide = (a: Amount, b: Amount): Amount => ({
  value: a.value / b.value,
  bound: combine(a.bound, INVERSE[b.bound]),
});
