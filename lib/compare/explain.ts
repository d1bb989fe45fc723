import type { Figure } from '../figures/types';
import type { Ledger } from '../ledger/ledger';
import { unitOf } from './fact-metrics';
import { claimOf } from './intervals';
import type { Comparison, Line, LineValue, Reference } from './types';
import { factValue, line, message, name, percent, period, sourceOf, whenOf } from './values';

const amount = (figure: Figure, value: number): LineValue => {
  const unit = unitOf(figure);
  if (unit === 'money') return { type: 'money', value, currency: figure.currency ?? 'USD', bound: 'point' };
  return unit === 'percent' ? percent(value, 'point') : { type: 'multiple', value, bound: 'point' };
};

const readingSteps = (figure: Figure): readonly Line[] => {
  const claim = claimOf(figure);
  const reading = {
    company: message(`company.${figure.company}`),
    metric: message(`metric.${figure.metric}`),
    value: amount(figure, figure.value),
    qualifier: message(`qualifier.${figure.qualifier ?? 'none'}`),
    stance: message(`stance.${figure.stance}`),
  };
  return [
    line('explain.figure', { quote: name(figure.quote) }, []),
    line('explain.reading', reading, []),
    line('explain.interval', { low: amount(figure, claim.low), high: amount(figure, claim.high) }, []),
    figure.period
      ? line('explain.period', { period: period(figure.period) }, [])
      : line('explain.period.none', {}, []),
  ];
};

const usedFacts = ({ references, recognised, against, lines }: Comparison): readonly string[] => [
  ...new Set([
    ...(recognised ? [recognised] : []),
    ...(against ? [against] : []),
    ...(references.inferenceCost?.facts ?? []),
    ...(references.impliedRevenue?.facts ?? []),
    ...lines.flatMap(({ facts }) => facts),
  ]),
];

const factSteps = (comparison: Comparison, ledger: Ledger): readonly Line[] =>
  usedFacts(comparison).flatMap((id) => {
    const entry = ledger.facts.get(id);
    if (!entry) return [];
    const values = {
      metric: message(`metric.${entry.fact.metric}`),
      value: factValue(entry),
      when: whenOf(entry),
      basis: message(`basis.${entry.fact.basis}`),
      source: sourceOf(entry, ledger),
      verification: message(`verification.${entry.fact.verification}`),
    };
    return [line('explain.fact', values, [id])];
  });

const alignmentSteps = ({ references, assumptions }: Comparison): readonly Line[] => {
  const step = (key: 'inferenceCost' | 'impliedRevenue', reference: Reference | null): readonly Line[] => {
    if (!reference) return [];
    const { value, bound } = reference;
    const values = {
      value: { type: 'money', value, currency: 'USD', bound } as const,
      period: period(reference.period),
      alignment: message(`alignment.${reference.alignment}`),
    };
    const rate = { rate: percent(assumptions.revenueShareRate * 100, 'point') };
    const all = key === 'impliedRevenue' ? { ...values, ...rate } : values;
    return [line(`explain.alignment.${key}`, all, reference.facts)];
  };
  return [
    ...step('inferenceCost', references.inferenceCost),
    ...step('impliedRevenue', references.impliedRevenue),
  ];
};

const verdictSteps = ({ verdict, against, reason, assumptions, restsOn }: Comparison): readonly Line[] => {
  const words = message(`verdict.${verdict}.sentence`);
  const isReference = against === 'inferenceCost' || against === 'impliedRevenue';
  const judge = isReference ? message(`compare.against.${against}`) : name(against ?? '');
  const rule = message(`compare.annualise.${assumptions.annualise}`);
  return [
    line('explain.assumptions', { rate: percent(assumptions.revenueShareRate * 100, 'point'), rule }, []),
    ...(restsOn.length > 0 ? [line('explain.rests-on', {}, [])] : []),
    against
      ? line('explain.verdict.against', { verdict: words, against: judge }, isReference ? [] : [against])
      : line('explain.verdict', { verdict: words }, []),
    ...(reason ? [line('explain.reason', { reason: message(`reason.${reason}`) }, [])] : []),
  ];
};

/**
 * A comparison told as an argument: figure, reading, facts with their sources, alignment, lines,
 * assumptions, verdict, caveats. Message keys with values, like the lines of the result.
 */
export const explainComparison = (
  figure: Figure,
  comparison: Comparison,
  ledger: Ledger,
): readonly Line[] => [
  ...readingSteps(figure),
  ...factSteps(comparison, ledger),
  ...alignmentSteps(comparison),
  ...comparison.lines,
  ...verdictSteps(comparison),
  ...comparison.caveats,
];
