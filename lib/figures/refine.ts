import type { Amount } from './amounts';
import type { CompanyReading } from './company';
import { causedByStake, gainsByStake, isImplied, onStake, promises, runsAtLoss, tellsLoss } from './losses';
import { type Memory, recall } from './memory';
import type { MetricReading } from './metric';
import type { Metric } from './metrics';
import type { Mark, Scene } from './scene';
import type { Figure } from './types';

/** A figure before its owner is settled, and what was read in front of it in its sentence. */
export type Refining = {
  readonly scene: Scene;
  readonly amount: Amount;
  readonly reading: MetricReading;
  readonly ranked: readonly CompanyReading[];
  readonly memory: Memory;
  readonly before: readonly Figure[];
};
type Input = Refining;

/** Whether a sentence has a word of this meaning. */
export function has(scene: Scene, group: string, name: string): boolean {
  return scene.marks.some((m) => m.group === group && m.name === name);
}

const isPercent = (a: Amount): boolean => a.kind === 'percent' || a.rangeUnit === 'percent';

/** What a figure counts once it is known which companies are about. */
export function refineMetric({ scene, amount, reading, ranked, memory, before }: Input): Metric {
  const { metric } = reading;
  const level = isPercent(amount) && metric === 'growth-rate' ? sameLevel(scene, amount, before) : null;
  if (level) return level;
  if (isPercent(amount))
    return refineRate(metric, scene, memory, amount, amount.sign === '' ? reading.cost : 0);
  const last = before.at(-1);
  if (
    metric === 'valuation' &&
    last?.metric === 'equity-stake' &&
    last.kind !== 'money' &&
    putsOnStake(scene, amount, last)
  )
    return 'equity-stake';
  if (metric === 'valuation' && reading.mark && stakeWorth(scene, reading.mark)) return 'equity-stake';
  if (metric === 'compute-cost' && promises(scene, amount)) return 'purchase-commitment';
  if (metric === 'equity-stake' && (tellsLoss(scene, amount) || last?.metric === 'equity-method-loss'))
    return 'equity-method-loss';
  if (metric === 'funding-provided' && reading.weak && ranked[0]?.mark?.name.endsWith('.segment'))
    return 'revenue';
  if (GAINS.has(metric) && gainsByStake(scene, amount)) return 'equity-method-gain';
  if (metric === 'net-loss' && runsAtLoss(scene, amount)) return 'operating-loss';
  if (metric === 'net-loss' && onStake(scene, amount) && memory.seen.has('microsoft'))
    return 'equity-method-loss';
  if (metric === 'net-loss' && causedByStake(scene, amount)) return 'equity-method-loss';
  const both = namesBoth(scene);
  if (metric === 'net-loss' && reading.mark?.group === 'w' && both) return 'equity-method-loss';
  if (metric === 'valuation' && reading.mark?.group === 'w' && commitsBefore(scene, amount))
    return 'purchase-commitment';
  if (metric === 'purchase-commitment' && reading.weak && has(scene, 'm', 'remaining-performance-obligation'))
    return 'remaining-performance-obligation';
  if (metric === 'purchase-commitment' && reading.weak && has(scene, 'm', 'funding-provided'))
    return 'funding-provided';
  if (metric === 'revenue-share-paid' && reading.mark && isImplied(scene, reading.mark.end, amount.start))
    return 'implied-revenue';
  if (metric === 'revenue' && annualised(scene, amount)) return 'annualized-revenue-run-rate';
  if (metric === 'revenue' && has(scene, 'k', 'implied') && ranked[0]?.company !== 'microsoft')
    return 'implied-revenue';
  if (metric === 'revenue' && followsFromRate(scene, reading, before)) return 'implied-revenue';
  if (metric === 'revenue' && reading.weak && has(scene, 'm', 'revenue-share-paid'))
    return 'revenue-share-paid';
  if (metric === 'revenue' && last?.metric === 'revenue-share-rate' && countsItsBase(scene, reading))
    return 'revenue-share-paid';
  if (metric === 'operating-expense' && reading.mark?.group === 'v' && paysPartner(scene, amount))
    return 'revenue-share-paid';
  if (VAGUE_COSTS.has(metric) && reading.weak) return costInQuestion(memory, reading, ranked[0]) ?? metric;
  return metric;
}

/** "If the rate is 20 %, revenue is at least 5 billion": the revenue is worked out from the rate in front of it. */
const followsFromRate = (scene: Scene, { mark }: MetricReading, before: readonly Figure[]): boolean =>
  has(scene, 'k', 'rate') &&
  before.some(
    ({ metric, end }) =>
      metric === 'revenue-share-rate' && mark !== null && end <= scene.clean.origin(mark.start),
  );

/** What a gain from a stake may first be taken for. */
const GAINS = new Set<Metric>(['net-income', 'other', 'funding-provided', 'equity-stake']);

const LEVEL_HEAD = 30;

/** "Pays 20 % of its revenue and wants to come down to 10 %": a rate that the words lead to is the rate told before. */
function sameLevel(
  { clean, span, locale }: Scene,
  { start, sign }: Amount,
  before: readonly Figure[],
): Metric | null {
  const last = before.at(-1);
  if (sign !== '' || !last || !LEVELS.has(last.metric)) return null;
  const head = clean.lower.slice(Math.max(span.start, start - LEVEL_HEAD), start);
  return locale.level?.test(head) ? last.metric : null;
}

const LEVELS = new Set<Metric>([
  'revenue-share-rate',
  'gross-margin',
  'operating-margin',
  'margin',
  'equity-stake',
]);

const PAYEE_GAP = 8;

/** "OpenAI pays 866 million to Microsoft", without a word of what for. */
const paysPartner = (scene: Scene, amount: Amount): boolean =>
  scene.marks.some((m) => m.group === 'c' && m.name === 'openai' && m.end <= amount.start) &&
  scene.marks.some(
    (m) =>
      m.group === 'c' &&
      m.name === 'microsoft' &&
      m.start > amount.end &&
      m.start - amount.end < PAYEE_GAP &&
      scene.marks.some((k) => k.name === 'prep' && k.start > amount.end - 1 && k.end < m.start),
  );

const WORTH_GAP = 12;

/** "A stake worth 135 billion": the noun in front of the verb says what is worth it. */
const stakeWorth = (scene: Scene, verb: Mark): boolean =>
  verb.group === 'w' &&
  scene.marks.some(
    (m) =>
      m.group === 'm' && m.name === 'equity-stake' && m.end <= verb.start && verb.start - m.end < WORTH_GAP,
  );

const VAGUE_COSTS = new Set<Metric>(['operating-expense', 'compute-cost']);
const TOPIC_LASTS = 2;

/** The kind of cost that the sentences before spoke of, while the words still speak of the same company. */
function costInQuestion(
  { cost, lastMetric }: Memory,
  reading: MetricReading,
  company: CompanyReading | undefined,
): Metric | null {
  if (lastMetric === 'capital-expenditure') return lastMetric;
  if (!cost || cost.age > TOPIC_LASTS) return null;
  if (cost.metric === 'cash-burn' && reading.mark?.group !== 'w') return null;
  return company && company.company !== cost.company && company.cost < 5 ? null : cost.metric;
}

const namesBoth = (scene: Scene): boolean =>
  ['openai', 'microsoft'].every((who) => scene.marks.some((m) => m.group === 'c' && m.name.startsWith(who)));

const commitsBefore = (scene: Scene, amount: Amount): boolean =>
  scene.marks.some((m) => m.name === 'purchase-commitment' && m.end <= amount.start && m.group !== 'v');

/** A percent whose own sentence has no word near that says what it counts. */
const SILENT = 4;

/** "20 % of revenue" that one side hands the other is the rate of the revenue share; a number known as one stays one. */
function refineRate(metric: Metric, scene: Scene, memory: Memory, amount: Amount, cost: number): Metric {
  if (metric === 'revenue-share-paid') return 'revenue-share-rate';
  if (metric === 'growth-rate' && cost > SILENT && memory.lastMetric === 'revenue-share-paid')
    return 'revenue-share-rate';
  if (metric === 'growth-rate' && cost > 1.2 && recall(memory, amount)?.metric === 'revenue-share-rate')
    return 'revenue-share-rate';
  if (recall(memory, amount)?.metric === 'revenue-share-rate' && (metric === 'other' || metric === 'revenue'))
    return 'revenue-share-rate';
  if (metric !== 'revenue' && metric !== 'net-income') return metric;
  const names = (who: string): boolean =>
    scene.marks.some((m) => m.name.startsWith(who)) || memory.subject?.company === who;
  const shared =
    scene.marks.some((m) => m.name === 'revenue-share-paid') || (names('openai') && names('microsoft'));
  return shared ? 'revenue-share-rate' : metric;
}

/** "27 % of OpenAI, worth 135 billion": the value of the stake, as long as no other clause begins. */
function putsOnStake(scene: Scene, amount: Amount, stake: Figure): boolean {
  const from = scene.amounts.find((a) => scene.clean.origin(a.start) === stake.start)?.end;
  return (
    from !== undefined &&
    from < amount.start &&
    scene.toll(amount.start) - scene.toll(from) < STAKE_REACH &&
    !scene.marks.some((m) => m.name === 'clause' && m.start >= from && m.end <= amount.start)
  );
}

const STAKE_REACH = 4;

/** "20 % of revenue, which could add up to 135 billion": the revenue is what the percent is of. */
const countsItsBase = (scene: Scene, { mark }: MetricReading): boolean =>
  mark !== null &&
  scene.amounts.some(
    (a) =>
      isPercent(a) &&
      a.end < mark.start &&
      mark.start - a.end < BASE_GAP &&
      !/[,;]/.test(scene.clean.lower.slice(a.end, mark.start)),
  );

const BASE_GAP = 20;

const RUN_RATE_REACH = 2.4;

/** "Annualised 20 billion": the word stands right in front of another figure. */
const leads = ({ amounts }: Scene, { end }: { end: number }): boolean =>
  amounts.some((a) => a.start >= end && a.start - end <= 2);

const annualised = (scene: Scene, amount: Amount): boolean =>
  scene.marks.some(
    (m) =>
      m.name === 'annualized-revenue-run-rate' &&
      (m.start > amount.end
        ? !leads(scene, m) && scene.toll(m.start) - scene.toll(amount.end) < RUN_RATE_REACH
        : scene.toll(amount.start) - scene.toll(m.end) < RUN_RATE_REACH),
  );
