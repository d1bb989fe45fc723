import { lengthOf } from '../ledger/period';
import type { Context } from './context';
import { isContractRate } from './references';
import type { Alignment, Line, Reference } from './types';
import { dollars, line, percent, period } from './values';

type Form = 'same' | 'prorated' | 'extrapolated' | 'latest';

const FORM: Readonly<Record<Alignment, Form>> = {
  exact: 'same',
  summed: 'same',
  prorated: 'prorated',
  extrapolated: 'extrapolated',
  none: 'latest',
};

const inferenceLine = (reference: Reference): Line =>
  line(
    `compare.inference.${FORM[reference.alignment]}`,
    { cost: dollars(reference.value, reference.bound), period: period(reference.period) },
    reference.facts,
  );

const impliedLine = (reference: Reference, { assumptions }: Context): Line => {
  const values = {
    floor: dollars(reference.value, reference.bound),
    period: period(reference.period),
    rate: percent(assumptions.revenueShareRate * 100, 'point'),
  };
  const form = FORM[reference.alignment];
  return isContractRate(assumptions)
    ? line(`compare.implied.${form}`, values, reference.facts)
    : line(`compare.assumed.${form}`, values, reference.facts);
};

/** The spread of what was printed for a leaked total, when its printings differ. */
const spreadLine = ({ references, ledger }: Context): readonly Line[] => {
  const { inferenceCost } = references;
  const id = inferenceCost?.facts.length === 1 ? inferenceCost.facts[0] : undefined;
  const entry = id === undefined ? undefined : ledger.facts.get(id);
  if (!entry || entry.variants.length === 0 || inferenceCost?.alignment === 'prorated') return [];
  const all = [entry, ...entry.variants];
  const values = all.map(({ fact }) => fact.value);
  return [
    line(
      'compare.spread',
      { low: dollars(Math.min(...values)), high: dollars(Math.max(...values)) },
      all.map(({ fact }) => fact.id),
    ),
  ];
};

/** Whether the days are no longer than a quarter, where the timing of payments weighs most. */
export const isSingleQuarter = (context: Context): boolean =>
  context.references.share !== null && lengthOf(context.references.share.span) <= 92;

/** The two lines that every card shows where periods allow, and the spread of the leaked total. */
export const referenceLines = (context: Context): readonly Line[] => {
  const { inferenceCost, impliedRevenue } = context.references;
  return [
    ...(inferenceCost ? [inferenceLine(inferenceCost)] : []),
    ...(impliedRevenue ? [impliedLine(impliedRevenue, context)] : []),
    ...spreadLine(context),
  ];
};
