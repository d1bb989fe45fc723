import type { Amount } from './amounts';
import type { MetricReading } from './metric';
import { type Mark, reach, type Scene } from './scene';
import type { Company } from './types';

/** Whether a mark stands for a company. */
export const isCompanyMark = (m: Mark): boolean => m.group === 'c' || m.group === 'a';
const KIND_COST: Readonly<Record<string, number>> = {
  alias: 0.1,
  name: 0.2,
  exec: 1.2,
  product: 1.4,
  segment: 0.6,
};

type Parts = { readonly company: Company | null; readonly kind: string };
const PARTS = new Map<string, Parts>();

/** What the name of a tag is made of: `microsoft.segment` is a segment of Microsoft's. */
function partsOf(name: string): Parts {
  const known = PARTS.get(name);
  if (known) return known;
  const [head, kind = ''] = name.split('.');
  const company = head === 'openai' || head === 'microsoft' || head === 'other' ? head : null;
  PARTS.set(name, { company, kind });
  return { company, kind };
}

/** Company that a mark stands for; `null` for "it" and "the company". */
export function companyOf(mark: Mark): Company | null {
  return partsOf(mark.name).company;
}

/** What stands behind a name in place of a preposition, where words follow what they govern. */
function wordBehind({ locale, clean }: Scene, { end }: Mark): Mark | undefined {
  const word = locale.postpositions?.exec(clean.lower.slice(end, end + LONGEST_POSTPOSITION))?.[0];
  return word ? { group: 'k', name: 'prep', start: end, end: end + word.length } : undefined;
}

const LONGEST_POSTPOSITION = 24;

/** Whether a word behind a name makes it what its clause speaks of; never so where such words do not exist. */
export const isTopic = ({ locale, clean }: Scene, { end }: Mark): boolean =>
  locale.topics?.test(clean.lower.slice(end, end + LONGEST_POSTPOSITION)) === true;

/** Preposition of a name. */
export const wordBefore = (scene: Scene, mark: Mark): Mark | undefined =>
  wordBehind(scene, mark) ??
  scene.marks.find(
    (m) =>
      m.group === 'k' &&
      m.name === 'prep' &&
      m.end <= mark.start &&
      mark.start - m.end <= 5 &&
      scene.locale.patterns.articles.test(scene.clean.lower.slice(m.end, mark.start)),
  );

const POSSESSIVE = /^'/;
/** Worth of a word that makes a name what its clause speaks of. */
const TOPIC = 0.8;
/** Where verbs end their sentences, a name behind the comma behind a figure belongs to what follows. */
const NEXT_CLAUSE = 2.4;
const BEHIND = 0.4;
/** Nor does a name own what its particle makes it receive. */
const RECEIVES = 1.8;

/** Cost of a name's place in a clause whose words follow what they govern. */
function placed(scene: Scene, amount: Amount, mark: Mark, after: boolean): number {
  if (after && /[、,;。]/.test(scene.clean.lower.slice(amount.end, mark.start))) return NEXT_CLAUSE;
  if (isTopic(scene, mark)) return -TOPIC;
  return (after ? BEHIND : 0) + (wordBehind(scene, mark) ? RECEIVES : 0);
}
/** "5 billion of Microsoft": an owner behind a figure stands right behind it. */
const NEAR_OWNER = 3.6;

/** A mark weighed as the owner of a figure: the lower its cost, the nearer. */
export type Scored = { mark: Mark; company: Company | null; cost: number; prep: boolean };

/** Whether another company is named between a metric's word and the figure: then the figure is that one's. */
const namedBetween = (scene: Scene, from: number, to: number): boolean =>
  scene.marks.some(
    (m) =>
      m.group === 'c' &&
      m.start >= from &&
      m.end <= to &&
      !wordBefore(scene, m) &&
      !m.name.endsWith('.segment'),
  );

/** "Behind Nvidia, which passed 5 trillion": the clause behind a name speaks of it. */
const isAntecedent = (scene: Scene, mark: Mark, amount: Amount): boolean =>
  scene.marks.some(
    (m) => m.name === 'relative' && m.start >= mark.end && m.start - mark.end <= 2 && m.end <= amount.start,
  );

/** Weighs how far a company's mark stands from a figure and from the word for what it counts. */
export function scoreMark(scene: Scene, amount: Amount, metric: MetricReading, mark: Mark): Scored {
  const { lower } = scene.clean;
  const { cost, after, linked } = reach(scene, amount, mark, scene.locale.links);
  const prep = isAntecedent(scene, mark, amount) ? undefined : wordBefore(scene, mark);
  const { kind } = partsOf(mark.name);
  let total =
    (after ? cost - (linked ? 1.2 : 0.6) : cost) + (KIND_COST[kind] ?? 0) + (mark.group === 'a' ? 0.8 : 0);
  const owned =
    metric.mark !== null &&
    !namedBetween(scene, metric.mark.end, amount.start) &&
    mark.end <= metric.mark.start &&
    (!prep || POSSESSIVE.test(lower.slice(mark.end, mark.end + 3))) &&
    scene.toll(metric.mark.start) - scene.toll(mark.end) < 1;
  if (owned && metric.mark)
    total =
      Math.min(
        total,
        scene.toll(metric.mark.start) - scene.toll(mark.end) + metric.cost * 0.5 + (KIND_COST[kind] ?? 0),
      ) - 0.6;
  if (scene.locale.patterns.possessive.test(lower.slice(mark.end, amount.start))) total -= 1;
  if (scene.locale.topics) total += placed(scene, amount, mark, after);
  if (prep) {
    const word = lower.slice(prep.start, prep.end);
    const behindMetric =
      metric.mark !== null &&
      metric.mark.group !== 'v' &&
      mark.start > metric.mark.end &&
      scene.toll(mark.start) - scene.toll(metric.mark.end) < 0.7;
    const bought = kind === 'segment' && metric.mark?.group === 'v' && metric.mark.end <= amount.start;
    if (scene.locale.patterns.owners.test(word) && !bought && (behindMetric || (after && cost < NEAR_OWNER)))
      total += behindMetric ? -0.4 : 0;
    else total += kind === 'segment' ? 2.6 : 1.7;
  }
  return { mark, company: companyOf(mark), cost: total, prep: prep !== undefined };
}

/** "27 % of the start-up": a part of a company is a stake in it. */
export function partOfCompany(scene: Scene, amount: Amount): Mark | undefined {
  return scene.marks.find(
    (m) =>
      (m.group === 'c' || m.group === 'a') &&
      /^openai/.test(m.name) &&
      m.start > amount.end &&
      m.start - amount.end < 12 &&
      scene.locale.patterns.shareOf.test(scene.clean.lower.slice(amount.end, m.start)) &&
      !/^(?:'s|-)/.test(scene.clean.lower.slice(m.end)),
  );
}
