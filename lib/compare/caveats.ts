import { formatDay } from '../ledger/days';
import type { Context, Judgement } from './context';
import { isSingleQuarter } from './reference-lines';
import { isContractRate } from './references';
import type { Line } from './types';
import { date, line, percent } from './values';

const repliesOf = (context: Context, facts: readonly string[]): readonly string[] => [
  ...new Set(facts.flatMap((id) => context.ledger.facts.get(id)?.replies ?? [])),
];

const inferenceCaveats = (context: Context): readonly Line[] => {
  const { inferenceCost } = context.references;
  return inferenceCost ? [line('caveat.azure-only', {}, inferenceCost.facts)] : [];
};

const impliedCaveats = (context: Context): readonly Line[] => {
  const { references, assumptions } = context;
  const { impliedRevenue } = references;
  if (!impliedRevenue) return [];
  const rate = { rate: percent(assumptions.revenueShareRate * 100, 'point') };
  return [
    line(isContractRate(assumptions) ? 'caveat.netting' : 'caveat.assumed-rate', rate, impliedRevenue.facts),
    ...(isSingleQuarter(context) ? [line('caveat.timing', {}, impliedRevenue.facts)] : []),
  ];
};

/** References that were not public when the article appeared say so with their date. */
const laterCaveats = (context: Context): readonly Line[] => {
  const { inference, share, inferenceCost, impliedRevenue } = context.references;
  const later = [
    ...(inferenceCost && !inferenceCost.knownThen && inference ? [inference] : []),
    ...(impliedRevenue && !impliedRevenue.knownThen && share ? [share] : []),
  ];
  if (later.length === 0) return [];
  const known = Math.max(...later.map((aligned) => aligned.known));
  const facts = [...new Set(later.flatMap((aligned) => aligned.facts))];
  return [line('caveat.published-later', { date: date(formatDay(known)) }, facts)];
};

/**
 * Sentences that must stand with the verdict: the reply of the company concerned whenever anything
 * shown rests on the leak, what the two lines leave out, and what was not public yet.
 */
export const caveatsOf = (
  context: Context,
  judgement: Judgement,
  lines: readonly Line[],
): readonly Line[] => {
  const { inferenceCost, impliedRevenue } = context.references;
  const used = [
    ...(inferenceCost?.facts ?? []),
    ...(impliedRevenue?.facts ?? []),
    ...lines.flatMap((shown) => shown.facts),
    ...(judgement.against ? [judgement.against] : []),
  ];
  const replies = repliesOf(context, used);
  return [
    ...(replies.length > 0 ? [line('caveat.microsoft-reply', {}, replies)] : []),
    ...inferenceCaveats(context),
    ...impliedCaveats(context),
    ...laterCaveats(context),
  ];
};
