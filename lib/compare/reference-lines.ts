import { formatDay } from '../ledger/days';
import { lengthOf } from '../ledger/period';
import type { Context } from './context';
import { isContractRate, referencesFor } from './references';
import type { Alignment, Line, Reference } from './types';
import { date, dollars, line, percent, period } from './values';

type Form = 'same' | 'prorated' | 'extrapolated' | 'latest';

const FORM: Readonly<Record<Alignment, Form>> = {
  exact: 'same',
  summed: 'same',
  prorated: 'prorated',
  extrapolated: 'extrapolated',
  none: 'latest',
};

/** Days of a quarter at most. */
const QUARTER = 92;

/** The last day that the facts of a reference cover: with it a reader sees the age of an estimate. */
const untilOf = ({ facts }: Reference, { ledger }: Context): string =>
  formatDay(Math.max(...facts.map((id) => ledger.facts.get(id)?.span.to ?? 0)) - 1);

const inferenceLine = (reference: Reference, context: Context): Line =>
  line(
    `compare.inference.${FORM[reference.alignment]}`,
    {
      cost: dollars(reference.value, reference.bound),
      period: period(reference.period),
      until: date(untilOf(reference, context)),
    },
    reference.facts,
    !reference.knownThen,
  );

const impliedLine = (reference: Reference, context: Context): Line =>
  line(
    `compare.${isContractRate(context.assumptions) ? 'implied' : 'assumed'}.${FORM[reference.alignment]}`,
    {
      floor: dollars(reference.value, reference.bound),
      period: period(reference.period),
      until: date(untilOf(reference, context)),
      rate: percent(context.assumptions.revenueShareRate * 100, 'point'),
    },
    reference.facts,
    !reference.knownThen,
  );

/** The spread of what was printed for a leaked total, when its printings differ. */
const spreadLine = ({ references, ledger, by }: Context): readonly Line[] => {
  const { inferenceCost, inference } = references;
  const id = inference?.alignment === 'exact' ? inference.facts[0] : undefined;
  const entry = id === undefined ? undefined : ledger.facts.get(id);
  if (!entry || entry.variants.length === 0 || !inferenceCost) return [];
  const all = [entry, ...entry.variants];
  const values = all.map(({ fact }) => fact.value);
  return [
    line(
      'compare.spread',
      { low: dollars(Math.min(...values)), high: dollars(Math.max(...values)) },
      all.map(({ fact }) => fact.id),
      entry.known > by,
    ),
  ];
};

/** Whether the days are no longer than a quarter, where the timing of payments weighs most. */
export const isSingleQuarter = ({ references }: Context): boolean =>
  references.share !== null && lengthOf(references.share.span) <= QUARTER;

/** Without a period and before the leak: what became public since, marked as such. */
const sinceLines = (context: Context): readonly Line[] => {
  const { inferenceCost, impliedRevenue } = context.references;
  if (inferenceCost || impliedRevenue || context.span || !Number.isFinite(context.by)) return [];
  const now = { by: Number.POSITIVE_INFINITY, assumptions: context.assumptions };
  const later = referencesFor(context.ledger, null, now);
  return [
    ...(later.inferenceCost ? [inferenceLine({ ...later.inferenceCost, knownThen: false }, context)] : []),
    ...(later.impliedRevenue ? [impliedLine({ ...later.impliedRevenue, knownThen: false }, context)] : []),
  ];
};

/** The two lines that every card shows where periods allow, and the spread of the leaked total. */
export const referenceLines = (context: Context): readonly Line[] => {
  const { inferenceCost, impliedRevenue } = context.references;
  return [
    ...(inferenceCost ? [inferenceLine(inferenceCost, context)] : []),
    ...(impliedRevenue ? [impliedLine(impliedRevenue, context)] : []),
    ...spreadLine(context),
    ...sinceLines(context),
  ];
};
