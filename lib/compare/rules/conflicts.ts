import type { FactMetric } from '../../figures/metrics';
import { type Entry, spanKey } from '../../ledger/ledger';
import { toPeriod } from '../../ledger/period';
import { isFirm } from '../align';
import type { Context } from '../context';
import type { Line } from '../types';
import { dollars, factValue, line, message, period, sourceOf } from '../values';

/** Quantities that should hold at least the Azure inference bill, were scopes what their names say. */
const SHOULD_CONTAIN: readonly FactMetric[] = ['cost-of-revenue', 'inference-cost'];

const conflictsWith = (context: Context, cost: number): readonly Entry[] => {
  const { ledger, span } = context;
  if (!span) return [];
  return SHOULD_CONTAIN.flatMap((metric) => ledger.bySpan.get(spanKey('openai', metric, span)) ?? []).filter(
    ({ fact }) =>
      fact.basis !== 'projection' &&
      fact.unit === 'USD' &&
      !fact.scope.includes('azure-only') &&
      fact.value + fact.rounding < cost,
  );
};

/**
 * Sources that put a wider cost below the leaked Azure bill of the same days: shown side by side,
 * each with its source, never averaged (DESIGN §5, 9).
 */
export const conflictLines = (context: Context): readonly Line[] => {
  const { inference } = context.references;
  if (!inference || !isFirm(inference.alignment)) return [];
  return conflictsWith(context, inference.value).map((entry) =>
    line(
      `compare.conflict.${entry.fact.metric}`,
      {
        reported: factValue(entry),
        cost: dollars(inference.value),
        period: period(toPeriod(inference.span)),
        basis: message(`basis.${entry.fact.basis}`),
        source: sourceOf(entry, context.ledger),
      },
      [entry.fact.id, ...inference.facts],
      entry.known > context.by,
    ),
  );
};
