import type { Figure } from '../figures/types';
import { dayOf, parseDay } from '../ledger/days';
import type { Ledger } from '../ledger/ledger';
import { toSpan } from '../ledger/period';
import { caveatsOf } from './caveats';
import { asContext, type Context, type Judgement, notComparable } from './context';
import { convert, convertedLine, isForeign, rateFor } from './convert';
import { checkElsewhere } from './elsewhere';
import { isStock, unitOf } from './fact-metrics';
import { claimOf } from './intervals';
import { knownLines, recognitionLines } from './known-lines';
import { recognise } from './recognise';
import { referenceLines } from './reference-lines';
import { referencesFor } from './references';
import { RULES } from './rules';
import { judgeProjection } from './rules/projection';
import {
  ASSUMPTION_NAMES,
  type AssumptionName,
  type Assumptions,
  type Comparison,
  DEFAULT_ASSUMPTIONS,
  type Line,
} from './types';
import { line } from './values';

export type CompareOptions = {
  readonly ledger: Ledger;
  /** ISO date or date-time of the article, or null: then everything counts as known. */
  readonly published: string | null;
  readonly assumptions: Assumptions;
};

const NO_REFERENCES = { inference: null, share: null, inferenceCost: null, impliedRevenue: null };

const isTarget = ({ company }: Figure): boolean => company === 'openai' || company === 'microsoft';

const PLANNED: ReadonlySet<Figure['stance']> = new Set(['projection', 'target', 'rumour']);

/** Plans, promised flows, and results of periods that had not begun when the article appeared. */
const isPlan = ({ figure, span, spanInText, by }: Context): boolean => {
  if (PLANNED.has(figure.stance)) return true;
  if (isStock(figure.metric)) return false;
  return figure.stance === 'commitment' || (spanInText && span !== null && span.from > by);
};

/** Quantities that are told in percent, or as well in percent; a percentage of any other is no amount to judge. */
const IN_PERCENT: ReadonlySet<Figure['metric']> = new Set([
  'growth-rate',
  'gross-margin',
  'operating-margin',
  'margin',
  'revenue-share-rate',
  'equity-stake',
  'remaining-performance-obligation',
  'price',
  'other',
]);

const judge = (context: Context): Judgement => {
  const { figure, unit } = context;
  if (!isTarget(figure)) return asContext('no-reference');
  if (isForeign(figure)) return notComparable('currency');
  if (isPlan(context)) return judgeProjection(context);
  if (unit !== 'money' && !IN_PERCENT.has(figure.metric)) return asContext('no-reference');
  return RULES[figure.metric].judge(context);
};

const makeContext = (read: Figure, { ledger, published, assumptions }: CompareOptions): Context => {
  const rate = rateFor(read, assumptions);
  const figure = rate ? convert(read, rate) : read;
  const day = dayOf(published);
  const by = (day === null ? null : parseDay(day)) ?? Number.POSITIVE_INFINITY;
  const named = figure.period ? toSpan(figure.period) : null;
  const readable = isTarget(figure) && !isForeign(figure);
  const { entry, candidates } = readable
    ? recognise(figure, ledger, named, by)
    : { entry: null, candidates: [] };
  const stock = isStock(figure.metric);
  const span = named ?? (entry?.fact.period ? entry.span : null);
  const references = isTarget(figure)
    ? referencesFor(ledger, stock ? null : span, { by, assumptions })
    : NO_REFERENCES;
  return {
    figure,
    rate,
    ledger,
    assumptions,
    by,
    span,
    candidates,
    references,
    unit: unitOf(figure),
    claim: claimOf(figure),
    spanInText: named !== null,
    recognised: entry,
  };
};

const periodLines = (context: Context): readonly Line[] =>
  context.span || isStock(context.figure.metric) ? [] : [line('compare.period.none', {}, [])];

const linesOf = (context: Context, judgement: Judgement): readonly Line[] => {
  const first = [
    ...(context.rate ? [convertedLine(context.figure, context.rate)] : []),
    ...judgement.lines,
    ...periodLines(context),
    ...recognitionLines(context),
    ...referenceLines(context),
  ];
  if (isForeign(context.figure)) return first;
  const shown = new Set(first.flatMap(({ facts }) => facts.slice(0, 1)));
  return [...first, ...knownLines(context, shown)];
};

type Result = Omit<Comparison, 'assumptions' | 'restsOn'>;

const compareOnce = (figure: Figure, options: CompareOptions): Result => {
  const context = makeContext(figure, options);
  const { judgement, elsewhere } = checkElsewhere(context, judge(context));
  const { onlyThen } = options.assumptions;
  const lines = isTarget(figure)
    ? linesOf(context, judgement).filter(({ since }) => !(onlyThen && since))
    : [];
  const { inferenceCost, impliedRevenue } = context.references;
  return {
    verdict: judgement.verdict,
    against: judgement.against,
    reason: judgement.reason,
    alignment: judgement.alignment,
    references: { inferenceCost, impliedRevenue },
    recognised: context.recognised?.fact.id ?? null,
    candidates: [...context.candidates, ...elsewhere].map(({ fact }) => fact.id),
    lines,
    caveats: isTarget(figure) ? caveatsOf(context, judgement, lines) : [],
  };
};

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Changed assumptions that the result hangs on: with the usual one in its place it would be another. */
const changedUnder = (result: Result, figure: Figure, options: CompareOptions): readonly AssumptionName[] => {
  const { assumptions } = options;
  return ASSUMPTION_NAMES.filter((name) => {
    if (same(assumptions[name], DEFAULT_ASSUMPTIONS[name])) return false;
    const usual = { ...assumptions, [name]: DEFAULT_ASSUMPTIONS[name] };
    return !same(compareOnce(figure, { ...options, assumptions: usual }), result);
  });
};

/**
 * Sets a figure against the ledger: verdict with what it was judged by, the two reference lines for
 * its days, what it was recognised as, and the lines and caveats that must stand with it. Pure.
 */
export const compareFigure = (figure: Figure, options: CompareOptions): Comparison => {
  const result = compareOnce(figure, options);
  return {
    ...result,
    assumptions: options.assumptions,
    restsOn: changedUnder(result, figure, options),
  };
};
