import { spanKey } from '../../ledger/ledger';
import { asContext, type Context, type Judge, notComparable, type Rule } from '../context';
import { judgeDirectly } from '../direct';
import { factMetricsOf } from '../fact-metrics';
import { clashes, isPart } from '../fits';
import { gapOf } from '../gap';
import type { Line } from '../types';
import { dollars, line, period } from '../values';

const gapLines = (context: Context): readonly Line[] => {
  const gap = gapOf(context);
  if (!gap) return [];
  const values = { gap: dollars(gap.value, gap.bound), period: period(gap.period) };
  return [line('compare.gap', values, gap.facts, !gap.knownThen)];
};

/** Losses and burn: agreement with the leaked accounts is said; else they stand beside the gap. */
const loss: Judge = (context) => {
  if (context.figure.company !== 'openai') return notComparable('scope');
  const lines = gapLines(context);
  const direct = isPart(context.figure) ? null : judgeDirectly(context, { mayContradict: false, lines });
  return direct ?? asContext(context.span ? 'scope' : 'period', lines);
};

/** Whether every known fact of these days is measured on a basis that the words exclude. */
const onlyOtherBasis = (context: Context): boolean => {
  const { figure, unit, ledger, span } = context;
  if (!span || figure.basis.length === 0) return false;
  const facts = factMetricsOf(figure.metric, unit).flatMap(
    (metric) => ledger.bySpan.get(spanKey(figure.company, metric, span)) ?? [],
  );
  return facts.length > 0 && facts.every((entry) => clashes(figure, entry));
};

/** Margins: the accounts' own and the company's adjusted ones differ, so only agreement is said. */
const margin: Judge = (context) => {
  if (context.figure.company !== 'openai') return notComparable('scope');
  if (onlyOtherBasis(context)) return notComparable('basis');
  return judgeDirectly(context, { mayContradict: false }) ?? asContext('basis');
};

/** Microsoft's share of OpenAI's result: filed before and after tax, and not OpenAI's own result. */
const equityMethod: Judge = (context) => {
  if (onlyOtherBasis(context)) return notComparable('basis');
  return judgeDirectly(context, { mayContradict: false }) ?? asContext('scope');
};

const LOSS =
  'Losses hold training, wages and charges beside inference: they stand beside the leaked gap, unjudged.';
const MARGIN =
  'Margins of the accounts and adjusted margins are different measures: agreement is said, difference is not judged.';
const EQUITY = 'Microsoft books its share, before or after tax: no measure of what OpenAI pays or earns.';

export const RESULT_RULES = {
  'operating-loss': { name: 'operating loss beside the gap', because: LOSS, judge: loss },
  'net-loss': { name: 'net loss beside the gap', because: LOSS, judge: loss },
  'operating-income': { name: 'operating income beside the gap', because: LOSS, judge: loss },
  'net-income': { name: 'net income beside the gap', because: LOSS, judge: loss },
  'cash-burn': { name: 'cash burn beside the gap', because: LOSS, judge: loss },
  'gross-margin': { name: 'gross margin', because: MARGIN, judge: margin },
  'operating-margin': { name: 'operating margin', because: MARGIN, judge: margin },
  margin: { name: 'margin', because: MARGIN, judge: margin },
  'equity-method-loss': { name: 'share of losses', because: EQUITY, judge: equityMethod },
  'equity-method-gain': { name: 'share of gains', because: EQUITY, judge: equityMethod },
} as const satisfies Record<string, Rule>;
