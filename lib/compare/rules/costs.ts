import { toPeriod } from '../../ledger/period';
import { isFirm } from '../align';
import { amountOf, divide } from '../amounts';
import { asContext, type Context, type Judge, type Judgement, notComparable, type Rule } from '../context';
import { judgeDirectly } from '../direct';
import { isPart, isWithMicrosoft } from '../fits';

import { againstFloor, againstPoint, factInterval, type Interval, type Relation } from '../intervals';
import type { Line } from '../types';
import { dollars, line, multiple, period } from '../values';
import { conflictLines } from './conflicts';

const intervalOf = (context: Context): Interval | null => {
  const { inference } = context.references;
  if (!inference) return null;
  const [only, ...rest] = inference.facts;
  const entry = rest.length === 0 && only !== undefined ? context.ledger.facts.get(only) : undefined;
  return entry && inference.alignment === 'exact'
    ? factInterval(entry)
    : { low: inference.value - inference.rounding, high: inference.value + inference.rounding };
};

/** A part of the figure's days that the leak knows, when it alone exceeds the figure. */
const partLines = ({ references, ledger, span, claim }: Context): readonly Line[] => {
  if (!span || references.inference?.alignment !== 'extrapolated') return [];
  const inside = ledger.inference.tiles.filter(
    (known) => known.span.from >= span.from && known.span.to <= span.to && known.value > claim.high,
  );
  const largest = inside.sort((a, b) => b.value - a.value)[0];
  if (!largest) return [];
  const values = { cost: dollars(largest.value), period: period(toPeriod(largest.span)) };
  return [line('compare.inference.part', values, [largest.id])];
};

type Scope = 'azure' | 'container' | 'unspecified';

const scopeOf = ({ figure }: Context): Scope => {
  if (figure.scope.includes('azure-only')) return 'azure';
  if (figure.scope.includes('all-clouds') || figure.scope.includes('includes-training')) return 'container';
  return isWithMicrosoft(figure) ? 'azure' : 'unspecified';
};

/** Azure inference is judged as itself; what contains it, as at least as much. */
const relationOf = (context: Context, known: Interval): Relation => {
  const scope = scopeOf(context);
  const asSame = againstPoint(context.claim, known);
  if (scope === 'azure' || (scope === 'unspecified' && asSame === 'matches')) return asSame;
  return againstFloor(context.claim, known);
};

/** Judges a cost that is, or contains, Azure inference; without a firm reference it stays context. */
const judgeByInference = (context: Context, relate: typeof relationOf, lines: readonly Line[]): Judgement => {
  const { inference } = context.references;
  const known = intervalOf(context);
  if (!inference || !known) return asContext('no-reference', lines);
  if (!context.span) return asContext('period', lines);
  if (!isFirm(inference.alignment)) {
    return { ...asContext('period', lines), alignment: inference.alignment };
  }
  const verdict = relate(context, known);
  const { alignment } = inference;
  return { verdict, against: 'inferenceCost', reason: null, alignment, lines };
};

const inferenceCost: Judge = (context) => {
  if (context.figure.company !== 'openai' || isPart(context.figure)) return notComparable('scope');
  const lines = [...partLines(context), ...conflictLines(context)];
  return judgeByInference(context, relationOf, lines);
};

const containsInference = (context: Context, known: Interval): Relation => againstFloor(context.claim, known);

const computeCost: Judge = (context) => {
  if (context.figure.company !== 'openai' || isPart(context.figure)) return notComparable('scope');
  return judgeDirectly(context, { mayContradict: true }) ?? judgeByInference(context, containsInference, []);
};

const paymentsToPartner: Judge = (context) => {
  const direct = judgeDirectly(context, { mayContradict: false });
  if (direct) return direct;
  if (context.figure.company !== 'openai' || isPart(context.figure)) return asContext('scope');
  const judged = judgeByInference(context, containsInference, []);
  return judged.verdict === 'below' ? asContext('basis') : judged;
};

const costOfRevenue: Judge = (context) => {
  if (context.figure.company !== 'openai' || isPart(context.figure)) return notComparable('scope');
  const lines = conflictLines(context);
  return judgeDirectly(context, { mayContradict: true, lines }) ?? notComparable('scope', lines);
};

/** Costs that hold no known share of Azure inference: judged by their own leaked line, or not at all. */
const otherCost: Judge = (context) =>
  (isPart(context.figure) ? null : judgeDirectly(context, { mayContradict: true })) ?? notComparable('scope');

const capitalExpenditure: Judge = (context) => {
  const { references, figure, span } = context;
  const { inferenceCost } = references;
  if (!inferenceCost || inferenceCost.value <= 0) return asContext('no-reference');
  if (!span || inferenceCost.alignment === 'none') return asContext('period');
  const ratio = divide(amountOf(figure), inferenceCost);
  const values = { multiple: multiple(ratio.value, ratio.bound), period: period(inferenceCost.period) };
  const shown = line('compare.capex.multiple', values, inferenceCost.facts, !inferenceCost.knownThen);
  return { ...asContext('scope', [shown]), alignment: inferenceCost.alignment };
};

export const COST_RULES = {
  'inference-cost': {
    name: 'inference by scope',
    because:
      'Azure inference is judged as itself. Unspecified inference counts as all clouds, which contains Azure: it may be more, never less.',
    judge: inferenceCost,
  },
  'compute-cost': {
    name: 'all computing contains Azure inference',
    because: 'Computing costs include inference: more agrees, less contradicts.',
    judge: computeCost,
  },
  'payments-to-partner': {
    name: 'payments to Microsoft contain Azure inference',
    because: 'Payments may lag billing and be made in credits: more agrees, less decides nothing.',
    judge: paymentsToPartner,
  },
  'cost-of-revenue': {
    name: 'cost of revenue is another scope',
    because: "The accounts book part of the Azure bill elsewhere: only the accounts' own line can judge it.",
    judge: costOfRevenue,
  },
  'training-cost': { name: 'training', because: 'The leaked bill leaves training out.', judge: otherCost },
  'operating-expense': {
    name: 'operating expenses',
    because: 'They hold wages, marketing and research beside computing.',
    judge: otherCost,
  },
  'research-and-development': {
    name: 'research and development',
    because: 'Mostly training computing and staff, which the leaked bill leaves out.',
    judge: otherCost,
  },
  'sales-and-marketing': {
    name: 'sales and marketing',
    because: 'Another cost than inference on Azure.',
    judge: otherCost,
  },
  'stock-compensation': {
    name: 'stock compensation',
    because: 'Not paid in cash and no computing.',
    judge: otherCost,
  },
  'capital-expenditure': {
    name: 'capital expenditure in inference bills',
    because:
      'What is built serves all customers for years; set against the inference bill of the same months it shows proportion only.',
    judge: capitalExpenditure,
  },
} as const satisfies Record<string, Rule>;
