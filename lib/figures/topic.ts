import type { Amount } from './amounts';
import { type Memory, recall } from './memory';
import { type MetricReading, PURPOSES } from './metric';
import { AIMED, type Metric } from './metrics';
import { isBaseFigure } from './period-rank';
import type { Scene } from './scene';
import type { Figure } from './types';

/** A figure's sentence, what the text said before it, and the figures read in the same sentence. */
type Setting = { readonly scene: Scene; readonly memory: Memory; readonly before: readonly Figure[] };

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

/** A rule that says what a figure counts, or null where it does not apply. */
type Rule = (setting: Setting, amount: Amount, reading: MetricReading) => MetricReading | null;

const BACKLOG = 'remaining-performance-obligation';

/** "The other 55 %", "le 55 % restant": a word for the rest beside a percent. */
const isRemainder = ({ marks, amounts }: Scene, { start, end }: Amount): boolean =>
  marks.some(
    (m) =>
      m.group === 'k' &&
      m.name === 'rest' &&
      ((m.end <= start && start - m.end <= BESIDE) || (m.start >= end && m.start - end <= BESIDE)) &&
      !amounts.some((a) => a.start >= m.end && a.end <= start),
  );

const BESIDE = 10;

/** "The other 55 %, that is 345 billion": what the percent in front of it comes to. */
const worthOfPart: Rule = ({ scene, before }, amount, reading) => {
  const last = before.at(-1);
  const from = scene.amounts[before.length - 1]?.end ?? amount.start;
  return last?.metric === BACKLOG &&
    isPercent(last) &&
    amount.kind === 'money' &&
    amount.scaled &&
    (reading.mark === null || reading.mark.start >= amount.end) &&
    amount.start - from < WORTH_GAP
    ? { ...reading, metric: BACKLOG, financial: true, mark: null, cost: 2 }
    : null;
};

const WORTH_GAP = 24;

/** "45 % of it": a part of the backlog that was told before. */
const partOfBacklog: Rule = ({ scene, memory, before }, amount, reading) => {
  if (!before.some((f) => f.metric === BACKLOG) && memory.lastMetric !== BACKLOG) return null;
  const part = isPercent(amount)
    ? scene.locale.patterns.partOf.test(scene.clean.lower.slice(amount.end, amount.end + 30)) ||
      isRest(scene, amount) ||
      isRemainder(scene, amount)
    : reading.mark === null && isRest(scene, amount);
  return part ? { ...reading, metric: BACKLOG, financial: true, cost: 2 } : null;
};

const SHARES: ReadonlySet<Metric> = new Set<Metric>(['revenue-share-paid', 'revenue-share-rate']);

/** "The rate is believed to be 20 %": a word for a rate, behind a payment that is a share of something. */
const rateOfShare: Rule = ({ scene, memory, before }, amount, reading) => {
  const shared =
    SHARES.has(memory.lastMetric ?? 'other') ||
    before.some((f) => SHARES.has(f.metric)) ||
    scene.marks.some((m) => SHARES.has(m.name as Metric));
  if (!isPercent(amount) || reading.mark || !shared) return null;
  const named = scene.marks.some(
    (m) =>
      m.group === 'k' &&
      m.name === 'rate' &&
      Math.abs(scene.toll(m.start) - scene.toll(amount.start)) < RATE_REACH,
  );
  return named ? { ...reading, metric: 'revenue-share-rate', financial: true, cost: 2 } : null;
};

const RATE_REACH = 6;

const purpose: Rule = ({ scene, before }, _amount, reading) => {
  const metric = reading.weak && reading.mark ? purposeBefore(scene, before.at(-1), reading) : null;
  return metric && { ...reading, metric };
};

const compared: Rule = ({ scene, before }, amount, reading) => {
  const base = comparedWith(scene, amount, before);
  return base
    ? {
        ...reading,
        metric: base.metric,
        financial: base.highlight || base.company === 'other',
        ...(base.growthOf && { growthOf: base.growthOf }),
        mark: null,
        cost: 2,
      }
    : null;
};

/** A move of a price, and a figure whose own words say what it counts. */
const settled: Rule = ({ before }, amount, reading) => {
  if (reading.metric === 'growth-rate' && !reading.growthOf && before.at(-1)?.metric === 'price')
    return { ...reading, metric: 'other', financial: false };
  const multiple = amount.kind === 'multiple' || amount.rangeUnit === 'multiple';
  return reading.financial || reading.mark || multiple ? reading : null;
};

const known: Rule = ({ memory }, amount, reading) => {
  const told = recall(memory, amount);
  return told ? { ...reading, metric: told.metric, financial: true, cost: SHARED_COST } : null;
};

const same: Rule = ({ before }, amount, reading) => {
  const like = before.findLast(
    (f) =>
      isPercent(f) === isPercent(amount) &&
      f.metric !== 'other' &&
      f.metric !== 'price' &&
      !(amount.scaled && f.metric === 'earnings-per-share'),
  );
  return like
    ? {
        ...reading,
        metric: like.metric,
        financial: like.highlight || like.company === 'other',
        ...(like.growthOf && { growthOf: like.growthOf }),
        cost: SHARED_COST,
      }
    : null;
};

const risen: Rule = ({ scene, before }, amount, reading) => {
  const metric = amount.scaled && !isPercent(amount) ? grownBy(scene, before.at(-1)) : null;
  return metric && { ...reading, metric, financial: true, cost: SHARED_COST };
};

/** A percent that is forecast, behind a rate that was told. */
const rateAhead: Rule = ({ scene, memory: { lastRate } }, amount, reading) => {
  const forecast = scene.marks.some((m) => m.group === 's' || (m.group === 'k' && m.name === 'base'));
  return isPercent(amount) && forecast && lastRate && AIMED.has(lastRate)
    ? { ...reading, metric: lastRate, financial: true, cost: SHARED_COST }
    : null;
};

/** What the sentences before counted; a segment's money is its revenue. */
const carried: Rule = ({ scene, memory }, amount, reading) => {
  if (isPercent(amount) || !memory.lastMetric || (!amount.scaled && amount.value < 1e6)) return null;
  const segment = scene.marks.find(
    (m) =>
      m.name === 'microsoft.segment' &&
      m.end <= amount.start &&
      scene.toll(amount.start) - scene.toll(m.end) < 2.6,
  );
  if (segment) return { ...reading, metric: 'revenue', financial: true, mark: segment, cost: SHARED_COST };
  return memory.lastKind === 'percent'
    ? null
    : { ...reading, metric: memory.lastMetric, financial: true, cost: SHARED_COST + 1 };
};

/** A question says what its answer counts, where the answer has no more than a verb for it. */
const asked: Rule = ({ memory }, amount, reading) =>
  memory.asked &&
  !isPercent(amount) &&
  amount.scaled &&
  (reading.mark === null || (reading.weak && VAGUE.has(reading.metric)))
    ? { ...reading, metric: memory.asked, financial: true, cost: 3 }
    : null;

const VAGUE: ReadonlySet<Metric> = new Set<Metric>(['other', 'operating-expense', 'compute-cost']);

const RULES: readonly Rule[] = [
  partOfBacklog,
  worthOfPart,
  asked,
  rateOfShare,
  purpose,
  compared,
  settled,
  known,
  same,
  risen,
  rateAhead,
  carried,
];

/** Where the sentence does not say what a figure counts, it counts what was told before it: the first rule that applies. */
export function withTopic(setting: Setting, amount: Amount, reading: MetricReading): MetricReading {
  for (const rule of RULES) {
    const told = rule(setting, amount, reading);
    if (told) return told;
  }
  return reading;
}
