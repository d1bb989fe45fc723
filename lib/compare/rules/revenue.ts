import { formatDay } from '../../ledger/days';
import { isFirm, latestQuarter } from '../align';
import { asContext, type Context, type Judge, type Judgement, notComparable, type Rule } from '../context';
import { judgeDirectly } from '../direct';
import { isPart } from '../fits';
import { againstFloor, againstPoint, type Interval } from '../intervals';
import { latestOf } from '../pace';
import { impliedBy } from '../references';
import type { Line } from '../types';
import { dollars, line, period } from '../values';

const floorOf = ({ references, assumptions }: Context): Interval | null => {
  const { share } = references;
  if (!share) return null;
  const rate = assumptions.revenueShareRate;
  return { low: (share.value - share.rounding) / rate, high: (share.value + share.rounding) / rate };
};

/** What stands in the way of judging by the implied revenue, or null. */
const withoutFloor = (context: Context): Judgement | null => {
  const { impliedRevenue } = context.references;
  if (!impliedRevenue) return asContext('no-reference');
  if (!context.span) return asContext('period');
  if (isFirm(impliedRevenue.alignment)) return null;
  return { ...asContext('period'), alignment: impliedRevenue.alignment };
};

/** With a rate of the user's the line is an assumption: it may agree, and contradicts nothing. */
const byFloor = (context: Context, verdict: Judgement['verdict']): Judgement => {
  const { impliedRevenue } = context.references;
  const alignment = impliedRevenue?.alignment ?? 'none';
  if (verdict === 'below' && impliedRevenue?.bound !== 'at-least') {
    return { ...asContext('basis'), alignment };
  }
  return { verdict, against: 'impliedRevenue', reason: null, alignment, lines: [] };
};

const revenue: Judge = (context) => {
  if (isPart(context.figure)) return notComparable('scope');
  const direct = judgeDirectly(context, { mayContradict: context.figure.company === 'openai' });
  if (direct) return direct;
  if (context.figure.company !== 'openai') return notComparable('scope');
  const floor = floorOf(context);
  const blocked = withoutFloor(context);
  if (blocked || !floor) return blocked ?? asContext('no-reference');
  return byFloor(context, againstFloor(context.claim, floor));
};

const impliedRevenue: Judge = (context) => {
  if (context.figure.company !== 'openai' || isPart(context.figure)) return notComparable('scope');
  const floor = floorOf(context);
  const blocked = withoutFloor(context);
  if (blocked || !floor) return blocked ?? asContext('no-reference');
  const relation = againstPoint(context.claim, floor);
  return byFloor(context, relation === 'above' ? 'consistent' : relation);
};

const sharePaid: Judge = (context) => {
  const { figure, references, claim } = context;
  if (figure.company !== 'openai') return asContext('no-reference');
  if (figure.basis.includes('gross')) return notComparable('basis');
  const { share } = references;
  const blocked = withoutFloor(context);
  if (blocked || !share) return blocked ?? asContext('no-reference');
  const known = { low: share.value - share.rounding, high: share.value + share.rounding };
  const entry = share.alignment === 'exact' ? context.ledger.facts.get(share.facts[0] ?? '') : undefined;
  const variants = entry?.variants.map(({ fact }) => fact.value) ?? [];
  const hull = { low: Math.min(known.low, ...variants), high: Math.max(known.high, ...variants) };
  const relation = againstPoint(claim, hull);
  // Net of what flows back: a gross amount may be more, so more is no contradiction.
  const verdict = relation === 'above' ? 'consistent' : relation;
  const shown = line('compare.share.paid', { paid: dollars(share.value) }, share.facts);
  return {
    verdict,
    against: entry?.fact.id ?? 'impliedRevenue',
    reason: null,
    alignment: share.alignment,
    lines: [shown],
  };
};

/** Days within which a leaked quarter may stand beside a run-rate: six months (DESIGN §5, 3). */
const SIX_MONTHS = 184;

const runRateLines = (context: Context): readonly Line[] => {
  const { figure, by, span, ledger, recognised } = context;
  const at = span ? span.to : recognised ? recognised.span.to : by;
  const quarter = latestQuarter(ledger.share, by) ?? latestOf(context, 'share');
  if (figure.company !== 'openai' || !quarter || !Number.isFinite(at)) return [];
  if (Math.abs(at - quarter.span.to) > SIX_MONTHS) return [];
  const implied = impliedBy(quarter, context);
  const values = {
    quarterly: dollars(figure.value / 4, 'estimate'),
    floor: dollars(implied.value, implied.bound),
    period: period(implied.period),
    date: { type: 'date', value: formatDay(at - 1) } as const,
  };
  return [line('compare.run-rate.quarter', values, quarter.facts, !implied.knownThen)];
};

const runRate: Judge = (context) => notComparable('run-rate', runRateLines(context));

export const REVENUE_RULES = {
  revenue: {
    name: 'revenue against the floor',
    because:
      'Revenue share paid ÷ the rate is a minimum: what lies above it agrees, what lies below contradicts. Leaked accounts of the same days judge first.',
    judge: revenue,
  },
  'implied-revenue': {
    name: 'implied revenue against its own sum',
    because: 'The same arithmetic on the same payments should give the same number.',
    judge: impliedRevenue,
  },
  'revenue-share-paid': {
    name: 'revenue share against the leaked payments',
    because: 'The leaked payments are net of what Microsoft pays back: a gross amount may be more.',
    judge: sharePaid,
  },
  'annualized-revenue-run-rate': {
    name: 'run-rates stand apart',
    because: "A month times twelve is no period's revenue.",
    judge: runRate,
  },
} as const satisfies Record<string, Rule>;
