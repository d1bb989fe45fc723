import type { Metric } from '../../figures/metrics';
import { lengthOf, toPeriod } from '../../ledger/period';
import { latestQuarter } from '../align';
import { amountOf, divide } from '../amounts';
import { asContext, type Context, type Judgement } from '../context';
import { isPart } from '../fits';
import { gapOf } from '../gap';
import { latestOf } from '../pace';
import { impliedBy, isContractRate, referencesFor } from '../references';
import type { Bound, Line } from '../types';
import { line, multiple, period } from '../values';

type Base = 'inference' | 'revenue' | 'loss';

const BASE: Partial<Record<Metric, Base>> = {
  'inference-cost': 'inference',
  'compute-cost': 'inference',
  revenue: 'revenue',
  'implied-revenue': 'revenue',
  'operating-loss': 'loss',
  'net-loss': 'loss',
  'cash-burn': 'loss',
};

type Pace = { readonly value: number; readonly bound: Bound; readonly facts: readonly string[] };

const quarterOf = (context: Context, base: Base): (Pace & { readonly days: Context['span'] }) | null => {
  const inference = latestOf(context, 'inference');
  if (base === 'inference')
    return (
      inference && { value: inference.value, bound: 'point', facts: inference.facts, days: inference.span }
    );
  if (base === 'revenue') {
    const share = latestQuarter(context.ledger.share, context.by) ?? latestOf(context, 'share');
    if (!share) return null;
    const implied = impliedBy(share, context);
    const bound = isContractRate(context.assumptions) ? 'at-least' : 'estimate';
    return { value: implied.value, bound, facts: implied.facts, days: share.span };
  }
  if (!inference) return null;
  const gap = gapOf({ ...context, references: referencesFor(context.ledger, inference.span, context) });
  return gap && { ...gap, days: inference.span };
};

/** How many times the latest leaked quarter's pace the plan would need, day for day. */
const paceLines = (context: Context): readonly Line[] => {
  const { figure, span, unit } = context;
  const base = BASE[figure.metric];
  if (!base || !span || unit !== 'money' || figure.company !== 'openai' || isPart(figure)) return [];
  const quarter = quarterOf(context, base);
  if (!quarter?.days || quarter.value <= 0) return [];
  const planned = amountOf(figure);
  const needed = { ...planned, value: planned.value / lengthOf(span) };
  const pace = { ...quarter, value: quarter.value / lengthOf(quarter.days) };
  const ratio = divide(needed, pace);
  const values = {
    multiple: multiple(ratio.value, ratio.bound),
    quarter: period(toPeriod(quarter.days)),
    period: period(toPeriod(span)),
  };
  const since = quarter.facts.some((id) => (context.ledger.facts.get(id)?.known ?? 0) > context.by);
  return [line(`compare.pace.${base}`, values, quarter.facts, since)];
};

/** Plans are never judged: the card says what pace they would need (DESIGN §5, 6). */
export const judgeProjection = (context: Context): Judgement => asContext('projection', paceLines(context));
