import type { Amount } from './amounts';
import { type CompanyReading, rankCompanies } from './company';
import { evidenceOf, toConfidence } from './confidence';
import { counterpartyOf } from './counterparty';
import type { Memory } from './memory';
import { type MetricReading, readMetric } from './metric';
import type { Metric } from './metrics';
import type { CleanText } from './normalize';
import { type PeriodInput, type PeriodReading, pickPeriod, STOCKS } from './period-pick';
import { isBaseFigure } from './period-rank';
import { type RoleReading, settleRoles } from './roles';
import type { Mark, Scene } from './scene';
import { withTopic } from './topic';
import type { Company, Cue, Figure, Period } from './types';
import { isUnreal, readQualifier, readScopeAndBasis, readStance } from './wording';

/** Where a figure stands: its sentence, what came before, and the figures read in the same sentence. */
export type Setting = {
  scene: Scene;
  memory: Memory;
  block: number;
  published: string | null;
  before: readonly Figure[];
  /** Told the numbers that the confidence of each figure comes from, and the steps of its reading. */
  observe?: Observe;
};

/** The steps of one reading, as they came. `named` is the metric by the words of the sentence alone. */
export type Trace = {
  readonly setting: Setting;
  readonly amount: Amount;
  readonly named: MetricReading;
  readonly reading: MetricReading;
  readonly ranked: readonly CompanyReading[];
  readonly roles: RoleReading;
  readonly timing: PeriodInput;
  readonly period: PeriodReading;
  readonly stance: Mark | null;
  readonly hedge: Mark | null;
};

/** Called while a figure is read: what the text has said so far is as the reading saw it. */
export type Observe = (evidence: readonly number[], trace: Trace) => void;

type CueSource = readonly [Cue['of'], string, { start: number; end: number } | null];

function cuesOf(block: number, clean: CleanText, sources: readonly CueSource[]): Cue[] {
  const cues: Cue[] = [];
  for (const [of, rule, mark] of sources)
    if (mark) cues.push({ of, rule, block, start: clean.origin(mark.start), end: clean.originEnd(mark.end) });
  return cues;
}

/** Parts of a year that leave their year to be told: one mention of them means one period for all figures of a company. */
const PARTS = new Set(['quarter', 'half']);

/** The period that the same words gave an earlier figure of the same company. */
function datedBefore({ scene, before }: Setting, { mark }: PeriodReading, company: Company): Period | null {
  if (!mark || !PARTS.has(mark.expr.kind)) return null;
  const start = scene.clean.origin(mark.start);
  const same = before.find(
    (f) => f.company === company && f.cues.some((cue) => cue.of === 'period' && cue.start === start),
  );
  return same?.period ?? null;
}

/** Period of the figure read last that does not stand in the one before, which it is set against. */
function sharedPeriod({ scene, memory, before }: Setting): Period | null {
  const own = before.findLast((figure, i) => {
    const amount = scene.amounts[i];
    const prior = figure.cues.some(({ of, rule }) => of === 'period' && rule === 'prior');
    return !prior && !(amount && isBaseFigure(scene, amount));
  });
  return (own ?? (memory.period ? undefined : before.at(-1)))?.period ?? null;
}

/** What is told of a period that begins behind the article's date is foreseen, whatever its verb says. */
const isYetToCome = (
  stance: Figure['stance'],
  metric: Metric,
  period: Period | null,
  published: string | null,
): boolean =>
  stance === 'actual' &&
  published !== null &&
  period !== null &&
  !STOCKS.has(metric) &&
  period.start > published;

/** Reads one amount in its sentence. */
export function readFigure(setting: Setting, amount: Amount): Figure {
  const { scene, memory, block, published } = setting;
  const { clean } = scene;
  const named = readMetric(scene, amount);
  const reading = withTopic(setting, amount, named);
  const ranked = rankCompanies(scene, amount, reading, memory, setting.before.at(-1));
  const roles = settleRoles({ scene, amount, reading, ranked, memory, before: setting.before });
  const { metric, company } = roles;
  const { stance: said, mark: stanceMark } = readStance(scene, amount, metric);
  const consensus = stanceMark?.name.endsWith('consensus') === true;
  const ahead = (said === 'projection' && !consensus) || said === 'target';
  const shared = sharedPeriod(setting);
  const timing: PeriodInput = {
    shared,
    scene,
    amount,
    metric,
    company: company.company,
    published,
    topic: (said === 'projection' && memory.forecast) || memory.period,
    ahead,
  };
  const picked = pickPeriod(timing);
  const period = { ...picked, period: datedBefore(setting, picked, company.company) ?? picked.period };
  const stance = isYetToCome(said, metric, period.period, published) ? 'projection' : said;
  const { qualifier, mark: hedge } = readQualifier(scene, amount);
  const evidence = evidenceOf({ scene, amount, reading, metric, company, ranked, period, stance });
  const steps = { setting, amount, named, reading, ranked, roles, timing, period, stance: stanceMark, hedge };
  setting.observe?.(evidence, steps);
  const target = company.company === 'openai' || company.company === 'microsoft';
  const counted = metric !== 'price' && (metric !== 'other' || reading.mark?.name === 'otherfin');
  const counterparty = counterpartyOf(metric, company, ranked);
  const start = clean.origin(amount.start);
  const end = clean.originEnd(amount.end);
  return {
    block,
    start,
    end,
    quote: '',
    kind: amount.kind,
    ...(amount.rangeUnit && { rangeUnit: amount.rangeUnit }),
    value: amount.value,
    ...(amount.valueMax !== undefined && { valueMax: amount.valueMax }),
    precision: amount.precision,
    ...(amount.currency && { currency: amount.currency }),
    qualifier,
    company: company.company,
    ...(company.company === 'other' && company.name && { companyName: company.name }),
    ...(counterparty && { counterparty }),
    metric,
    ...(reading.growthOf && { growthOf: reading.growthOf }),
    period: period.period,
    stance,
    ...readScopeAndBasis(scene, amount),
    confidence: toConfidence(evidence),
    highlight: target && reading.financial && counted && !isUnreal(scene, amount),
    cues: cuesOf(block, clean, [
      ['metric', reading.mark?.group ?? 'default', reading.mark],
      ['company', company.mark?.group ?? 'default', company.mark],
      ['period', period.mark?.expr.kind ?? 'default', period.mark],
      ['stance', stance, stanceMark],
      ['qualifier', qualifier ?? 'none', hedge],
    ]),
  };
}
