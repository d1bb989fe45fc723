import type { Amount } from './amounts';
import { companyOf, isCompanyMark, isTopic, scoreMark, wordBefore } from './company-marks';
import type { MetricReading } from './metric';
import { inStep } from './order';
import { isBaseFigure } from './period-rank';
import type { Mark, Scene } from './scene';
import { speakerOf } from './speakers';
import type { Company, Figure } from './types';

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
  /** What the sentence before spoke of. */
  subject: CompanyReading | null;
  /** Named last, which "the latter" means. */
  latest: CompanyReading | null;
  heading: CompanyReading | null;
  /** Whose the figure named last was. */
  owner: CompanyReading | null;
  /** The company that the whole text is about. */
  main: CompanyReading | null;
  seen: Set<Company>;
  /** Who speaks in the paragraphs that follow a name; null where that is nobody known. */
  speaker: CompanyReading | null;
  /** Whom a talk is with: the company spoken of before its first speaker. */
  host: CompanyReading | null;
};

const FIRST_WORDS = 0.9;
const BULLET = /^\s*[-–•·*▪>]/;

/**
 * Company that the next sentence speaks of: the first one named outside of a prepositional phrase. Another company
 * takes over only when it opens a sentence that names neither OpenAI nor Microsoft.
 */
export function subjectOf(scene: Scene, figures: readonly Figure[], known: boolean): Mark | null {
  const named = scene.marks.filter(
    (m) => isCompanyMark(m) && companyOf(m) !== null && !m.name.endsWith('.product'),
  );
  const targets = named.filter((m) => companyOf(m) !== 'other');
  const others = named.filter(
    (m, i) => companyOf(m) === 'other' && !(i > 0 && m.start - (named[i - 1]?.end ?? 0) <= APPOSED),
  );
  if (scene.locale.topics) {
    const topic = topicOf(scene, named);
    if (topic || (known && figures.every((f) => !f.highlight || isCompared(scene, f)))) return topic;
    if (known && targets.every((m) => wordBefore(scene, m))) return null;
  }
  if (others.length > 1 && figures.length === 0) return null;
  const owners = new Set(figures.filter((f) => f.highlight).map((f) => f.company));
  const owner = owners.size === 1 ? targets.find((m) => owners.has(companyOf(m) ?? 'none')) : undefined;
  if (owner) return owner;
  if (owners.size === 1 && known) return null;
  const [first] = targets;
  const free = targets.find((m) => !wordBefore(scene, m) && !m.name.endsWith('.exec')) ?? first;
  if (free) return known && figures.length === 0 && targets.every((m) => isOf(scene, m)) ? null : free;
  const [other] = others;
  if (!other || BULLET.test(scene.clean.text.slice(scene.span.start, scene.span.start + 3))) return null;
  if (figures.length > 0 && figures.every((f) => f.company === 'other')) return other;
  return others.length === 1 && (!known || scene.toll(other.start) < FIRST_WORDS) ? other : null;
}

/** The name that a word behind it makes the topic: another company's only where it opens the sentence. */
function topicOf(scene: Scene, named: readonly Mark[]): Mark | null {
  const topic = named.find((m) => isTopic(scene, m) && !m.name.endsWith('.segment'));
  if (!topic || companyOf(topic) !== 'other') return topic ?? null;
  const alone = named.every((m) => m.start >= topic.start || wordBefore(scene, m));
  return alone || scene.toll(topic.start) < TOPIC_HEAD ? topic : null;
}

const TOPIC_HEAD = 1.4;

/** Whether a figure is what others are compared with. */
const isCompared = (scene: Scene, figure: Figure): boolean =>
  scene.amounts.some((a) => scene.clean.origin(a.start) === figure.start && isBaseFigure(scene, a));

/** "Licence income of Microsoft" speaks of the income, "at Microsoft" and "for Microsoft" of the company. */
function isOf(scene: Scene, mark: Mark): boolean {
  const word = wordBefore(scene, mark);
  return (
    word !== undefined && scene.locale.patterns.of.test(` ${scene.clean.lower.slice(word.start, word.end)} `)
  );
}

/** "Chipmaker Nvidia": two words for one company stand this close. */
const APPOSED = 1;

/** Reading of a mark in this sentence; pronouns take the company named before them, or the text's subject. */
export function resolveMark(scene: Scene, mark: Mark, discourse: Discourse): CompanyReading | null {
  const company = companyOf(mark);
  if (company === 'other')
    return { company, name: scene.clean.text.slice(mark.start, mark.end), mark, cost: 0 };
  if (company && mark.group === 'a' && speaksOfOther(scene, discourse)) return discourse.subject;
  if (company) return { company, mark, cost: 0 };
  if (mark.name === 'latter') return discourse.latest;
  if (mark.name === 'speaker') return speakerOf(scene, mark, discourse);
  if (mark.name === 'addressee') return discourse.host ?? discourse.subject ?? discourse.main;
  const before = scene.marks.filter(
    (m) => isCompanyMark(m) && companyOf(m) && m.end <= mark.start && !wordBefore(scene, m),
  );
  const nearest = before.findLast((m) => opensClause(scene, m)) ?? before[0];
  const apart = nearest && isTopic(scene, nearest) && wordBefore(scene, mark) && discourse.subject;
  if (nearest && !apart) return resolveMark(scene, nearest, discourse);
  return discourse.subject ?? discourse.heading ?? discourse.main;
}

const CLAUSE_HEAD = 0.5;

/** Whether a name is the first thing said behind a word that begins a clause: "but OpenAI". */
const opensClause = ({ marks, toll }: Scene, mark: Mark): boolean =>
  marks.some(
    (k) => k.name === 'clause' && k.end <= mark.start && toll(mark.start) - toll(k.end) < CLAUSE_HEAD,
  );

/** "The start-up", "the tech giant": the company that the sentence before was about, where this one names none. */
const speaksOfOther = ({ marks }: Scene, { subject }: Discourse): boolean =>
  subject?.company === 'other' && !marks.some((m) => m.group === 'c' && companyOf(m) !== 'other');

const SHARED = 3.4;
/** A name that opens the sentence is nearer than what was spoken of before. */
const OPENING = 4.3;

/** Cost of a name that shares its place in a row with the figure's. */
export const LISTED = -2;

/** Names of companies in a sentence, without their people, products and the names inside longer ones. */
const namesIn = ({ marks }: Scene): Mark[] =>
  marks.filter(
    (m, i) =>
      m.group === 'c' &&
      !m.name.endsWith('.exec') &&
      !m.name.endsWith('.product') &&
      !marks.some((other, j) => j < i && other.group === 'c' && other.end > m.start),
  );

/** Every company that could own the figure, best first. */
export function rankCompanies(
  scene: Scene,
  amount: Amount,
  metric: MetricReading,
  discourse: Discourse,
  before?: Figure,
): CompanyReading[] {
  const ranked: CompanyReading[] = [];
  for (const mark of scene.marks) {
    if (!isCompanyMark(mark)) continue;
    const scored = scoreMark(scene, amount, metric, mark);
    const reading = resolveMark(scene, mark, discourse);
    const opens = mark.group === 'c' && !scored.prep && scene.toll(mark.start) < FIRST_WORDS;
    if (reading)
      ranked.push({ ...reading, mark, cost: opens ? Math.min(scored.cost, OPENING) : scored.cost });
  }
  const names = namesIn(scene);
  const givers = metric.metric === 'funding-raised' && names.some((m) => wordBefore(scene, m));
  const listed = givers ? null : inStep(scene, amount, names);
  const own = listed && resolveMark(scene, listed, discourse);
  if (own) ranked.push({ ...own, mark: listed, cost: LISTED });
  if (before && before.company !== 'none')
    ranked.push({
      company: before.company,
      ...(before.companyName && { name: before.companyName }),
      mark: null,
      cost: SHARED,
    });
  const { subject, heading, main, owner } = discourse;
  if (owner && !before && scene.marks.some((m) => m.group === 'w' && m.name === 'same'))
    ranked.push({ ...owner, mark: null, cost: SHARED });
  if (subject) ranked.push({ ...subject, mark: null, cost: subject.company === 'other' ? 5.2 : 4.5 });
  if (heading) ranked.push({ ...heading, mark: null, cost: 5.5 });
  if (main) ranked.push({ ...main, mark: null, cost: 6 });
  ranked.sort((a, b) => a.cost - b.cost);
  const partner = own ? null : partnerOf(scene, ranked[0]);
  return partner ? [{ ...partner, cost: ranked[0]?.cost ?? 0 }, ...ranked] : ranked;
}

/** Whether a mark stands right behind another, over a space where there is one. */
const touches = (a: Mark, b: Mark): boolean => b.start - a.end === 0 || b.start - a.end === 1;

/** "SoftBank and OpenAI each put in 19 billion": of companies side by side, OpenAI or Microsoft counts. */
function partnerOf({ marks }: Scene, best: CompanyReading | undefined): CompanyReading | null {
  if (best?.company !== 'other' || !best.mark) return null;
  const { mark } = best;
  const beside = marks.find(
    (m) =>
      m.group === 'c' &&
      /^(?:openai|microsoft)(?:\.alias)?$/.test(m.name) &&
      marks.some(
        (k) =>
          k.name === 'and' &&
          k.group === 'k' &&
          ((touches(m, k) && touches(k, mark)) || (touches(mark, k) && touches(k, m))),
      ),
  );
  const company = beside && companyOf(beside);
  return beside && company ? { company, mark: beside, cost: best.cost } : null;
}
