import { toPeriod, yearBefore } from '../../ledger/period';
import { isFirm } from '../align';
import { asContext, type Context, type Judge, type Rule } from '../context';
import { alignSeries } from '../references';
import type { Line } from '../types';
import { line, percent, period } from '../values';

const OF_REVENUE: ReadonlySet<string> = new Set(['revenue', 'implied-revenue', 'revenue-share-paid']);

/**
 * Leaked growth over the same two periods, a year apart. Growth between two floors bounds nothing, so
 * that of revenue is an estimate always; that of the inference bill only where a total was cut.
 */
const growthLine = (context: Context): Line | null => {
  const { figure, ledger, span } = context;
  if (!span) return null;
  const ofRevenue = figure.growthOf !== undefined && OF_REVENUE.has(figure.growthOf);
  const name = ofRevenue ? 'share' : 'inference';
  const now = alignSeries(ledger, name, span, context);
  const before = alignSeries(ledger, name, yearBefore(span), context);
  if (!now || !before || before.value <= 0) return null;
  const firm = !ofRevenue && isFirm(now.alignment) && isFirm(before.alignment);
  const values = {
    growth: percent((now.value / before.value - 1) * 100, firm ? 'point' : 'estimate'),
    period: period(toPeriod(span)),
    before: period(toPeriod(before.span)),
  };
  const facts = [...new Set([...now.facts, ...before.facts])];
  const since = Math.max(now.known, before.known) > context.by;
  return line(ofRevenue ? 'compare.growth.revenue' : 'compare.growth.inference', values, facts, since);
};

const growth: Judge = (context) => {
  if (!context.span) return asContext('period');
  const shown = growthLine(context);
  return shown ? asContext('scope', [shown]) : asContext('no-reference');
};

export const GROWTH_RULES = {
  'growth-rate': {
    name: 'growth beside leaked growth',
    because: "Shown over the same two periods; another quantity's growth, so no verdict.",
    judge: growth,
  },
} as const satisfies Record<string, Rule>;
