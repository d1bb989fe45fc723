import type { Period } from '../figures/types';
import type { Context } from './context';
import { isContractRate } from './references';
import type { Bound } from './types';

/** Leaked inference bill minus implied revenue of the same days. */
export type Gap = {
  readonly value: number;
  readonly bound: Bound;
  readonly period: Period;
  readonly facts: readonly string[];
  readonly knownThen: boolean;
};

/**
 * The gap between the two reference lines. What is taken away is a floor, so the gap is at most that
 * (DESIGN §5, 1); an estimate where either line is one. Null unless both cover the same days.
 */
export const gapOf = ({ references, assumptions }: Context): Gap | null => {
  const { inferenceCost, impliedRevenue } = references;
  if (!inferenceCost || !impliedRevenue) return null;
  const { start, end } = inferenceCost.period;
  if (start !== impliedRevenue.period.start || end !== impliedRevenue.period.end) return null;
  const firm = inferenceCost.bound === 'point' && impliedRevenue.bound === 'at-least';
  return {
    value: inferenceCost.value - impliedRevenue.value,
    bound: firm && isContractRate(assumptions) ? 'at-most' : 'estimate',
    period: inferenceCost.period,
    facts: [...new Set([...inferenceCost.facts, ...impliedRevenue.facts])],
    knownThen: inferenceCost.knownThen && impliedRevenue.knownThen,
  };
};
