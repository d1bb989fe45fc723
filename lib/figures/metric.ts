import type { Amount } from './amounts';
import { closesClause, isSubject, isWhole, opensClause } from './clauses';
import { partOfCompany } from './company-marks';
import type { Metric } from './metrics';
import { gapBetween, type Mark, reach, type Scene } from './scene';

/** What a figure counts, before it is known whose it is. */
export type MetricReading = {
  metric: Metric;
  /** False for prices, users, shares of a market and everything else that is no financial quantity. */
  financial: boolean;
  growthOf?: Metric;
  mark: Mark | null;
  /** Obstacles between figure and word; higher is weaker. */
  cost: number;
  /** The word is a verb or a vague noun. */
  weak: boolean;
};

const NONE: MetricReading = { metric: 'other', financial: false, mark: null, cost: 9, weak: true };
const BASE: Readonly<Record<string, number>> = { m: 0, w: 0.7, v: 0.9, b: 0.5, g: 0.5 };
const FAR = 7;
/** Metrics that a percent can state by itself. */
const RATES = new Set([
  'revenue-share-paid',
  'equity-stake',
  'gross-margin',
  'operating-margin',
  'margin',
  'remaining-performance-obligation',
]);
const SPENDING = new Set([
  'cash-burn',
  'operating-expense',
  'purchase-commitment',
  'funding-provided',
  'compute-cost',
]);
/** What money is spent on. */
export const PURPOSES: ReadonlySet<string> = new Set([
  'inference-cost',
  'training-cost',
  'compute-cost',
  'research-and-development',
  'sales-and-marketing',
  'stock-compensation',
  'capital-expenditure',
  'revenue-share-paid',
]);

type Candidate = { mark: Mark; cost: number; after: boolean; linked: boolean };

const SERVED = 0.9;
/** Worth of a noun that is the subject of its verb. */
const SUBJECT = 0.3;
/** Where verbs end their clauses, what stands behind a comma speaks of the next one. */
const NEXT_CLAUSE = 2;

/** Whether the word in front already says what the figure before it counts: "3.5 billion of revenue against 8.5 billion". */
function servesEarlier(scene: Scene, amount: Amount, mark: Mark): boolean {
  const earlier = scene.amounts.filter((a) => a.end <= mark.start).at(-1);
  if (!earlier || earlier === amount || mark.start - earlier.end > 24) return false;
  if (mark.start - earlier.end === 1 && mark.group === 'm' && scene.clean.lower[earlier.end] === ' ')
    return true;
  const gap = scene.clean.lower.slice(earlier.end, mark.start);
  if (mark.group === 'v' && scene.locale.lexicon.myriads && !scene.locale.clauseEnd) return false;
  const verb = scene.marks.some((m) => m.group === 'v' && m.start >= mark.end && m.end <= amount.start);
  return (verb || scene.locale.patterns.of.test(gap)) && scene.locale.links.test(gap);
}

/** Words of the sentence that may say what a figure counts, best first. */
export function metricCandidates(scene: Scene, amount: Amount): Candidate[] {
  const list: Candidate[] = [];
  for (const mark of scene.marks) {
    const base = BASE[mark.group];
    if (base === undefined) continue;
    if (mark.group === 'v' && mark.name === 'equity-stake' && !isPercent(amount)) continue;
    const { cost, after, linked } = reach(scene, amount, mark, scene.locale.links);
    const thing = mark.group === 'b' && amount.scaled && !isPercent(amount) ? 1.5 : 0;
    const taken = !after && mark.group !== 'b' && servesEarlier(scene, amount, mark) ? SERVED : 0;
    if (after && mark.group === 'v' && closesClause(scene, amount, mark)) {
      const way = scene.toll(mark.start) - scene.toll(amount.end);
      list.push({ mark, cost: base + way * 0.8, after, linked: true });
      continue;
    }
    const verbBehind = after && mark.group === 'v' ? 0.8 : 0;
    const next = after && opensClause(scene, amount, mark) ? NEXT_CLAUSE : 0;
    const subject = !after && mark.group === 'w' && isSubject(scene, mark) ? SUBJECT : 0;
    list.push({ mark, cost: base + cost + verbBehind + thing + taken + next - subject, after, linked });
  }
  return list.sort((a, b) => a.cost - b.cost);
}

const isPercent = (a: Amount): boolean => a.kind === 'percent' || a.rangeUnit === 'percent';

/** A money figure without a scale and of small size: earnings per share, or a price. */
const isSmall = (a: Amount): boolean => !isPercent(a) && !a.scaled && (a.valueMax ?? a.value) < 100_000;

/** "Par value $0.01 per share": the word for a price stands right before the figure. */
const RIGHT_BEFORE = 0.55;

function readSmall(list: readonly Candidate[]): MetricReading {
  const share = list.find((c) => c.mark.name === 'earnings-per-share');
  const price = list.find((c) => c.mark.name === 'price');
  const own = price && !price.after && price.cost < RIGHT_BEFORE;
  if (share && share.cost < FAR && !own && !(price && price.cost + 0.3 < share.cost))
    return { metric: 'earnings-per-share', financial: true, mark: share.mark, cost: share.cost, weak: false };
  return { ...NONE, metric: 'price', mark: price?.mark ?? null, cost: price?.cost ?? 3 };
}

function readPercent(scene: Scene, amount: Amount, list: readonly Candidate[]): MetricReading {
  const usable = list.filter(
    (c) =>
      c.mark.group === 'g' ||
      c.mark.group === 'b' ||
      RATES.has(c.mark.name) ||
      (c.linked &&
        c.mark.group === 'm' &&
        scene.locale.patterns.of.test(gapBetween(scene, amount.end, c.mark.start))) ||
      isWhole(scene, amount, c.mark),
  );
  const nouns = list.filter(
    (c) => (c.mark.group === 'm' || c.mark.group === 'b') && c.mark.name !== 'earnings-per-share',
  );
  const best = usable[0];
  const share = partOfCompany(scene, amount);
  if (share && !(best && RATES.has(best.mark.name) && best.cost < 1))
    return { metric: 'equity-stake', financial: true, mark: share, cost: 1, weak: false };
  const points = scene.clean.lower.slice(Math.max(0, amount.start - 12), amount.start);
  if (amount.sign !== '' && QUOTED.test(points)) return { ...NONE, metric: 'price' };
  if (amount.sign !== '' && !(best && best.mark.name === 'price' && best.cost < 2))
    return growth(nouns[0], best?.cost ?? 1, best?.mark ?? null, true);
  if (saysBy(scene, amount) && best?.mark.group !== 'b')
    return growth(nouns[0], 0.5, usable.find((c) => c.mark.group === 'g')?.mark ?? null);
  if (!best || best.cost > FAR) return { ...NONE, metric: 'growth-rate' };
  const grown = best.mark.name === BACKLOG ? grownBy(best, usable) : undefined;
  if (grown && !saysLevel(scene, amount)) return growth(nouns[0], grown.cost, grown.mark);
  if (best.mark.group === 'g') {
    const rate = usable.find(
      (c) => RATES.has(c.mark.name) && c.cost < best.cost + 0.9 && c.mark.name !== BACKLOG,
    );
    const level = rate ?? levelOf(scene, amount, usable);
    return level ? taken(level) : growth(nouns[0], best.cost, best.mark);
  }
  return taken(best);
}

/** A move in points in front of the one in percent: "517.81, -7.95, -1.51%". */
const QUOTED = /[-+]\d+[.,]\d+,? \(?$/;

/** "Um 18 Prozent": in some languages a word in front of a percent says that it is a change. */
function saysBy({ clean, span, locale }: Scene, amount: Amount): boolean {
  return (
    locale.by?.test(clean.lower.slice(Math.max(span.start, amount.start - LEVEL_HEAD), amount.start)) === true
  );
}

const BACKLOG = 'remaining-performance-obligation';

/** "The backlog rose 51 %": the word of growth between a noun and its percent. */
const grownBy = (noun: Candidate, usable: readonly Candidate[]): Candidate | undefined =>
  usable.find(
    (c) => c.mark.group === 'g' && !c.after && c.mark.start >= noun.mark.end && c.cost < noun.cost + GROWN,
  );

const GROWN = 1;

/** Rates that stand at a height: "the margin fell to 33 %". */
const LEVELS = new Set(['gross-margin', 'operating-margin', 'margin', 'revenue-share-paid', 'equity-stake']);
const LEVEL_HEAD = 30;
const LEVEL_TAIL = 8;

/** Whether the words around a percent say how high something stands. */
const saysLevel = ({ clean, span, locale }: Scene, amount: Amount): boolean =>
  locale.level?.test(clean.lower.slice(Math.max(span.start, amount.start - LEVEL_HEAD), amount.start)) ===
    true || locale.levelBehind?.test(clean.lower.slice(amount.end, amount.end + LEVEL_TAIL)) === true;

/** The rate that a percent is the height of, where the words in front say "to" rather than "by". */
function levelOf(scene: Scene, amount: Amount, usable: readonly Candidate[]): Candidate | undefined {
  return saysLevel(scene, amount) ? usable.find((c) => LEVELS.has(c.mark.name) && c.cost < FAR) : undefined;
}

function growth(noun: Candidate | undefined, cost: number, mark: Mark | null, signed = false): MetricReading {
  const blocked = noun?.mark.group === 'b' && noun.cost < (signed ? 2 : 4);
  const of = noun?.mark.group === 'm' ? nameOf(noun.mark) : undefined;
  return {
    metric: blocked ? 'other' : 'growth-rate',
    financial: !blocked,
    ...(of && !blocked && { growthOf: of }),
    mark: mark ?? noun?.mark ?? null,
    cost,
    weak: !noun,
  };
}

const nameOf = (mark: Mark): Metric => (mark.name === 'otherfin' ? 'other' : (mark.name as Metric));

function taken(candidate: Candidate): MetricReading {
  const { mark, cost } = candidate;
  if (mark.name === 'same') return { ...NONE, cost };
  if (mark.group === 'b')
    return { metric: mark.name === 'price' ? 'price' : 'other', financial: false, mark, cost, weak: false };
  return { metric: nameOf(mark), financial: true, mark, cost, weak: mark.group !== 'm' };
}

/** A vague word of spending takes the purpose that follows in the same clause: "spent 8.6 billion on … inference". */
function sharpen(
  scene: Scene,
  amount: Amount,
  reading: MetricReading,
  list: readonly Candidate[],
): MetricReading {
  if (!reading.weak || !reading.mark) return reading;
  const purpose = list.find((c) => {
    if (c.mark.group !== 'm' && c.mark.group !== 'w') return false;
    if (c.mark === reading.mark || c.cost > 5 || isSpent(scene, c.mark, reading.mark)) return false;
    if (SPENDING.has(reading.metric))
      return PURPOSES.has(c.mark.name) && noFigureBetween(scene, amount, c.mark);
    return (
      c.after && c.mark.group === 'm' && c.cost < 3.6 && noFigureBetween(scene, amount, c.mark) && c.linked
    );
  });
  return purpose ? { ...taken(purpose), cost: Math.min(purpose.cost, reading.cost + 0.5) } : reading;
}

/** Whether a purpose stands in front of the verb, behind a figure of its own: "spent 6 billion on research and burned 2 billion". */
const isSpent = (scene: Scene, purpose: Mark, verb: Mark | null): boolean =>
  verb !== null &&
  purpose.end <= verb.start &&
  scene.amounts.some((a) => a.end < purpose.start && purpose.start - a.end < 24);

function noFigureBetween(scene: Scene, amount: Amount, mark: Mark): boolean {
  const [from, to] = mark.start > amount.end ? [amount.end, mark.start] : [mark.end, amount.start];
  return !scene.amounts.some((a) => a !== amount && a.start >= from && a.start < to);
}

/** Reads what a figure counts from the words of its sentence. */
export function readMetric(scene: Scene, amount: Amount): MetricReading {
  const list = metricCandidates(scene, amount);
  if (isPercent(amount)) return readPercent(scene, amount, list);
  if (amount.kind === 'multiple' || amount.rangeUnit === 'multiple') {
    const noun = list.find((c) => c.mark.group === 'm' || c.mark.group === 'b');
    return growth(noun, noun?.cost ?? 5, null);
  }
  if (isSmall(amount)) return readSmall(list);
  const best = list.find((c) => c.mark.group !== 'g' && c.mark.name !== 'earnings-per-share');
  if (!best || best.cost > FAR) return NONE;
  return sharpen(scene, amount, taken(best), list);
}
