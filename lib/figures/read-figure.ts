import type { Amount } from './amounts';
import { type CompanyReading, rankCompanies } from './company';
import { evidenceOf, toConfidence } from './confidence';
import { counterpartyOf } from './counterparty';
import { type Memory, recall } from './memory';
import { type MetricReading, PURPOSES, readMetric } from './metric';
import { AIMED, type Metric } from './metrics';
import type { CleanText } from './normalize';
import { type PeriodInput, type PeriodReading, pickPeriod } from './period-pick';
import { isBaseFigure } from './period-rank';
import { type RoleReading, settleRoles } from './roles';
import type { Mark, Scene } from './scene';
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

const isPercent = (a: { kind: string; rangeUnit?: string }): boolean =>
  a.kind === 'percent' || a.rangeUnit === 'percent';
const SHARED_COST = 4.5;

/** "Inference cost it 4 billion in 2024 and another 9 in 2025": one verb of spending has one purpose. */
function purposeBefore(scene: Scene, last: Figure | undefined, { mark }: MetricReading): Metric | null {
  const start = last && scene.clean.origin(mark?.end ?? 0) <= last.start;
  return start && last.kind === 'money' && PURPOSES.has(last.metric) ? last.metric : null;
}

/** The figure that this one is set against, where no noun of its own says what it counts: "contra 493 milhões". */
function comparedWith(scene: Scene, amount: Amount, before: readonly Figure[]): Figure | undefined {
  const last = before.at(-1);
  const from = scene.amounts[before.length - 1]?.end ?? amount.start;
  if (!last || last.metric === 'other' || last.metric === 'price' || isPercent(last) !== isPercent(amount))
    return undefined;
  if (!isBaseFigure(scene, amount) || amount.start - from > COMPARED) return undefined;
  const behind = scene.locale.baseBehind !== null;
  const base = scene.marks.filter((m) => m.name === 'base' && m.end <= amount.start).at(-1);
  const own = scene.marks.some(
    (m) =>
      (m.group === 'm' || m.group === 'w' || m.group === 'b') &&
      m.start >= (base ? base.end : behind ? from : 0) &&
      m.start - amount.end < NOUN_BEHIND,
  );
  return own ? undefined : last;
}

const COMPARED = 60;
const NOUN_BEHIND = 16;

/** "Azure grew 28 % to 31 billion": what the percent in front tells the growth of, or a segment's revenue. */
function grownBy(scene: Scene, last: Figure | undefined): Metric | null {
  if (last?.metric !== 'growth-rate' || !last.highlight) return null;
  return last.growthOf ?? (scene.marks.some((m) => m.name === 'microsoft.segment') ? 'revenue' : null);
}

/** "このうち約4割", "残る55%": where words follow what they govern, what stands in front makes a figure a part. */
const isRest = ({ clean, locale, span }: Scene, { start }: Amount): boolean =>
  locale.topics !== null &&
  locale.patterns.ofWhich.test(clean.lower.slice(Math.max(span.start, start - 30), start));

/** Where the sentence does not say what a figure counts, it counts what the figure before it counted. */
function withTopic(
  { scene, memory, before }: Setting,
  amount: Amount,
  reading: MetricReading,
): MetricReading {
  if (
    (before.some((f) => f.metric === 'remaining-performance-obligation') ||
      memory.lastMetric === 'remaining-performance-obligation') &&
    (isPercent(amount)
      ? scene.locale.patterns.partOf.test(scene.clean.lower.slice(amount.end, amount.end + 30)) ||
        isRest(scene, amount)
      : reading.mark === null && isRest(scene, amount))
  )
    return { ...reading, metric: 'remaining-performance-obligation', financial: true, cost: 2 };
  const purpose = reading.weak && reading.mark ? purposeBefore(scene, before.at(-1), reading) : null;
  if (purpose) return { ...reading, metric: purpose };
  const compared = comparedWith(scene, amount, before);
  if (compared)
    return {
      ...reading,
      metric: compared.metric,
      financial: compared.highlight || compared.company === 'other',
      ...(compared.growthOf && { growthOf: compared.growthOf }),
      mark: null,
      cost: 2,
    };
  if (reading.metric === 'growth-rate' && !reading.growthOf && before.at(-1)?.metric === 'price')
    return { ...reading, metric: 'other', financial: false };
  if (reading.financial || reading.mark) return reading;
  if (amount.kind === 'multiple' || amount.rangeUnit === 'multiple') return reading;
  const known = recall(memory, amount);
  if (known) return { ...reading, metric: known.metric, financial: true, cost: SHARED_COST };
  const same = before
    .filter(
      (f) =>
        isPercent(f) === isPercent(amount) &&
        f.metric !== 'other' &&
        f.metric !== 'price' &&
        !(amount.scaled && f.metric === 'earnings-per-share'),
    )
    .at(-1);
  if (same)
    return {
      ...reading,
      metric: same.metric,
      financial: same.highlight || same.company === 'other',
      ...(same.growthOf && { growthOf: same.growthOf }),
      cost: SHARED_COST,
    };
  const risen = amount.scaled && !isPercent(amount) ? grownBy(scene, before.at(-1)) : null;
  if (risen) return { ...reading, metric: risen, financial: true, cost: SHARED_COST };
  const forecast = scene.marks.some((m) => m.group === 's' || (m.group === 'k' && m.name === 'base'));
  if (isPercent(amount) && forecast && memory.lastRate && AIMED.has(memory.lastRate))
    return { ...reading, metric: memory.lastRate, financial: true, cost: SHARED_COST };
  if (isPercent(amount) || !memory.lastMetric || (!amount.scaled && amount.value < 1e6)) return reading;
  const segment = scene.marks.find(
    (m) =>
      m.name === 'microsoft.segment' &&
      m.end <= amount.start &&
      scene.toll(amount.start) - scene.toll(m.end) < 2.6,
  );
  if (segment) return { ...reading, metric: 'revenue', financial: true, mark: segment, cost: SHARED_COST };
  return memory.lastKind === 'percent'
    ? reading
    : { ...reading, metric: memory.lastMetric, financial: true, cost: SHARED_COST + 1 };
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

/** Reads one amount in its sentence. */
export function readFigure(setting: Setting, amount: Amount): Figure {
  const { scene, memory, block, published } = setting;
  const { clean } = scene;
  const named = readMetric(scene, amount);
  const reading = withTopic(setting, amount, named);
  const ranked = rankCompanies(scene, amount, reading, memory, setting.before.at(-1));
  const roles = settleRoles({ scene, amount, reading, ranked, memory, before: setting.before });
  const { metric, company } = roles;
  const { stance, mark: stanceMark } = readStance(scene, amount, metric);
  const consensus = stanceMark?.name.endsWith('consensus') === true;
  const ahead = (stance === 'projection' && !consensus) || stance === 'target';
  const shared = sharedPeriod(setting);
  const timing: PeriodInput = {
    shared,
    scene,
    amount,
    metric,
    company: company.company,
    published,
    topic: (stance === 'projection' && memory.forecast) || memory.period,
    ahead,
  };
  const picked = pickPeriod(timing);
  const period = { ...picked, period: datedBefore(setting, picked, company.company) ?? picked.period };
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
