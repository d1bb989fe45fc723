import type { Amount } from './amounts';
import type { MetricReading } from './metric';
import { type Mark, reach, type Scene } from './scene';
import type { Company } from './types';

/** Whose money it is. */
export type CompanyReading = {
  company: Company;
  name?: string;
  mark: Mark | null;
  cost: number;
  counterparty?: string;
};

/** Companies that the text has spoken of so far. */
export type Discourse = {
  subject: CompanyReading | null;
  seen: Set<Company>;
  heading: CompanyReading | null;
};

export const OPENAI = 'openai';
export const MICROSOFT = 'microsoft';
const isCompanyMark = (m: Mark): boolean => m.group === 'c' || m.group === 'a';
const KIND_COST: Readonly<Record<string, number>> = { alias: 0.1, exec: 1.2, product: 1.4, segment: 0.6 };

/** Company that a mark stands for; `null` for "it" and "the company". */
export function companyOf(mark: Mark): Company | null {
  const head = mark.name.split('.')[0];
  return head === 'openai' || head === 'microsoft' || head === 'other' ? head : null;
}

const wordBefore = (scene: Scene, mark: Mark): Mark | undefined =>
  scene.marks.find(
    (m) =>
      m.group === 'k' &&
      m.name === 'prep' &&
      m.end <= mark.start &&
      mark.start - m.end <= 5 &&
      /^ ?(?:the |le |la |l'|its )?$/.test(scene.clean.lower.slice(m.end, mark.start)),
  );

const OWNER = /^(?:of|at|by|for|de|d'|du|chez|par|pour)$/;

type Scored = { mark: Mark; company: Company | null; cost: number; prep: boolean };

function scoreMark(scene: Scene, amount: Amount, metric: MetricReading, mark: Mark): Scored {
  const { lower } = scene.clean;
  const { cost, after } = reach(scene, amount, mark, scene.locale.links);
  const prep = wordBefore(scene, mark);
  const kind = mark.name.split('.')[1] ?? '';
  let total = (after ? cost - 1.2 : cost) + (KIND_COST[kind] ?? 0) + (mark.group === 'a' ? 0.8 : 0);
  const owned =
    metric.mark !== null &&
    mark.end <= metric.mark.start &&
    scene.toll(metric.mark.start) - scene.toll(mark.end) < 1;
  if (owned && metric.mark)
    total =
      Math.min(
        total,
        scene.toll(metric.mark.start) - scene.toll(mark.end) + metric.cost * 0.5 + (KIND_COST[kind] ?? 0),
      ) - 0.6;
  if (prep) {
    const word = lower.slice(prep.start, prep.end);
    const behindMetric =
      metric.mark !== null &&
      mark.start > metric.mark.end &&
      scene.toll(mark.start) - scene.toll(metric.mark.end) < 0.7;
    if (OWNER.test(word) && (behindMetric || after)) total += behindMetric ? -0.4 : 0;
    else total += kind === 'segment' ? 2.6 : 1.7;
  }
  return { mark, company: companyOf(mark), cost: total, prep: prep !== undefined };
}

/** Company named first in a sentence outside of a prepositional phrase: what its pronouns and the next sentence speak of. */
export function subjectOf(scene: Scene): Scored | null {
  const named = scene.marks.filter((m) => isCompanyMark(m) && companyOf(m) !== null);
  const free =
    named.find((m) => !wordBefore(scene, m) && !/\.(?:exec|product)$/.test(m.name)) ??
    named.find((m) => !/\.(?:product)$/.test(m.name)) ??
    named[0];
  return free ? { mark: free, company: companyOf(free), cost: 0, prep: false } : null;
}

/** Reading of a mark in this sentence; pronouns take the company named before them, or the text's subject. */
export function resolveMark(scene: Scene, mark: Mark, discourse: Discourse): CompanyReading | null {
  const company = companyOf(mark);
  if (company === 'other')
    return { company, name: scene.clean.text.slice(mark.start, mark.end), mark, cost: 0 };
  if (company) return { company, mark, cost: 0 };
  const before = scene.marks.filter(
    (m) => isCompanyMark(m) && companyOf(m) && m.end <= mark.start && !wordBefore(scene, m),
  );
  const nearest = before[0];
  if (nearest) return resolveMark(scene, nearest, discourse);
  return discourse.subject ?? discourse.heading;
}

/** Every company that could own the figure, best first. */
export function rankCompanies(
  scene: Scene,
  amount: Amount,
  metric: MetricReading,
  discourse: Discourse,
): CompanyReading[] {
  const ranked: CompanyReading[] = [];
  for (const mark of scene.marks) {
    if (!isCompanyMark(mark)) continue;
    const scored = scoreMark(scene, amount, metric, mark);
    const reading = resolveMark(scene, mark, discourse);
    if (reading) ranked.push({ ...reading, mark, cost: scored.cost });
  }
  if (discourse.subject) ranked.push({ ...discourse.subject, mark: null, cost: 4.5 });
  if (discourse.heading) ranked.push({ ...discourse.heading, mark: null, cost: 6 });
  return ranked.sort((a, b) => a.cost - b.cost);
}
