import { type CompanyReading, type Discourse, resolveMark, subjectOf } from './company';
import { companyOf } from './company-marks';
import type { Metric } from './metrics';
import { STOCKS } from './period-pick';
import { isBaseFigure } from './period-rank';
import { resolvePeriod } from './periods';
import { askedBy } from './questions';
import type { Scene } from './scene';
import { labelOf } from './speakers';
import type { Company, Figure, Period } from './types';
import { newQueue, type Queue } from './waiting';

/** A quantity that the text has named before: a later mention of the same number means it again. */
export type Known = { metric: Metric; company: CompanyReading; period: Period | null };

/** What the text has said so far; handed from sentence to sentence and from block to block. */
export type Memory = Discourse & {
  period: Period | null;
  /** The period that the sentence before forecast, where it told of nothing else. */
  forecast: Period | null;
  lastMetric: Metric | null;
  /** What a question without figures asked for; until its answer gave one. */
  asked: Metric | null;
  lastKind: Figure['kind'] | null;
  /** What the last percent counted. */
  lastRate: Metric | null;
  /** Money has been named: a bare "4.33 billion" may be money, too. */
  money: boolean;
  /** The text tells of a funding round. */
  round: boolean;
  /** The company whose report the text is. */
  filer: CompanyReading | null;
  known: Map<string, Known>;
  /** Blocks without figures, until one follows. */
  readonly waiting: Queue;
  /** The kind of cost that this section speaks of, whose it is and how many sentences ago it was named. */
  cost: { metric: Metric; company: Company; age: number } | null;
};

/** A memory that knows only which company the whole text is about. */
export function newMemory(main: CompanyReading | null, seen: readonly ('openai' | 'microsoft')[]): Memory {
  return {
    subject: null,
    latest: null,
    heading: null,
    owner: null,
    main,
    seen: new Set(seen),
    speaker: null,
    host: null,
    period: null,
    forecast: null,
    lastMetric: null,
    asked: null,
    lastKind: null,
    lastRate: null,
    money: false,
    round: false,
    filer: null,
    known: new Map(),
    waiting: newQueue(),
    cost: null,
  };
}

const quantityKey = (figure: { value: number; kind: string }): string =>
  `${figure.kind} ${Math.abs(figure.value)}`;

/** Takes note of the name that a block begins with, when somebody speaks in it. */
export function rememberSpeaker(memory: Memory, scene: Scene): void {
  const label = labelOf(scene);
  if (label === undefined) return;
  memory.host ??= memory.subject ?? memory.main;
  memory.speaker = label;
}

/** A report speaks of the company that files it, unless a paragraph names another. */
export function rememberFiler(memory: Memory, filer: CompanyReading | null): void {
  if (filer && !memory.filer) {
    memory.filer = filer;
    memory.host = filer;
    memory.main = filer;
  }
  if (memory.filer) memory.subject = memory.filer;
}

/** What the text said earlier of the same number. */
export const recall = (memory: Memory, figure: { value: number; kind: string }): Known | undefined =>
  memory.known.get(quantityKey(figure));

function rememberCompanies(memory: Memory, scene: Scene, figures: readonly Figure[], heading: boolean): void {
  const subject = subjectOf(scene, figures, memory.subject !== null);
  const reading = subject && resolveMark(scene, subject, memory);
  if (reading) {
    memory.subject = { ...reading, mark: null };
    if (heading) memory.heading = memory.subject;
  }
  const names = scene.marks.filter((m) => m.group === 'c');
  const last = names.at(-1);
  if (last) memory.latest = resolveMark(scene, last, memory);
  for (const mark of names) {
    const company = companyOf(mark);
    if (company) memory.seen.add(company);
  }
  if (
    scene.marks.some((m) => m.group === 'm' && m.name === 'funding-raised') ||
    figures.some((f) => f.metric === 'funding-raised')
  )
    memory.round = true;
}

const NO_TOPIC = new Set(['prior', 'rate', 'day', 'until', 'same']);

function topicPeriod(
  memory: Memory,
  scene: Scene,
  figures: readonly Figure[],
  published: string | null,
): Period | null {
  const dated = figures.filter((f, i) => {
    const amount = scene.amounts[i];
    return (
      f.period &&
      !STOCKS.has(f.metric) &&
      (f.stance === 'actual' || !f.cues.some(({ of }) => of === 'stance')) &&
      !f.cues.some(({ of, rule }) => of === 'period' && rule === 'prior') &&
      amount &&
      !isBaseFigure(scene, amount)
    );
  });
  const company = memory.subject?.company ?? 'none';
  const named = dated.length
    ? dated.map((f) => f.period)
    : scene.periods
        .filter(
          (p) => !NO_TOPIC.has(p.expr.kind) && !(p.expr.kind === 'month' && p.expr.toMonth === undefined),
        )
        .map((p) => resolvePeriod(p.expr, { company, published, carried: memory.period, ahead: false }));
  const foresees = scene.marks.some((m) => m.group === 's');
  if (dated.length === 0 && (figures.length > 0 || foresees)) return null;
  return named.reduce((best, p) => (p && (!best || p.end > best.end) ? p : best), null);
}

/** The one period that all dated figures of a sentence look ahead to. */
function forecastPeriod(figures: readonly Figure[]): Period | null {
  const dated = figures.filter((f) => f.period && !STOCKS.has(f.metric));
  const [first] = dated;
  const alike = dated.every((f) => f.stance === 'projection' && f.period?.end === first?.period?.end);
  return alike ? (first?.period ?? null) : null;
}

const COSTS: ReadonlySet<string> = new Set(['inference-cost', 'training-cost', 'compute-cost', 'cash-burn']);

/** A heading ends the section of a cost; a sentence that names one kind of cost begins its own. */
function rememberCost(memory: Memory, scene: Scene, figures: readonly Figure[], heading: boolean): void {
  if (heading) memory.cost = null;
  else if (memory.cost) memory.cost = { ...memory.cost, age: memory.cost.age + 1 };
  const read = figures.filter((f) => f.highlight && COSTS.has(f.metric)).at(-1);
  const kinds = new Set(scene.marks.filter((m) => m.group === 'm' && COSTS.has(m.name)).map((m) => m.name));
  const [only] = kinds.size === 1 ? kinds : [];
  const metric = read?.metric ?? (figures.length === 0 ? (only as Metric | undefined) : undefined);
  const company = read?.company ?? memory.subject?.company ?? memory.main?.company;
  if (metric && company) memory.cost = { metric, company, age: 0 };
}

/** A sentence that ends in a colon says what the items behind it count. */
const opensList = ({ clean, span }: Scene): boolean => /:\s*$/.test(clean.text.slice(span.start, span.end));

const UNTOLD: ReadonlySet<Metric> = new Set<Metric>(['other', 'price', 'growth-rate']);

/** What another company's figure counts, the next may count, too: "Amazon will invest 100 billion, Microsoft 80 billion". */
const isTold = (f: Figure): boolean => f.company === 'other' && !UNTOLD.has(f.metric);

/** Keeps what a cell counted for the text behind its table ("45 % of the backlog"). */
export function rememberCell(memory: Memory, figures: readonly Figure[]): void {
  const told = figures.filter((f) => f.highlight && !UNTOLD.has(f.metric)).at(-1);
  if (!told) return;
  memory.lastMetric = told.metric;
  memory.lastKind = told.kind;
}

/** Keeps what a sentence said for those that follow. */
export function remember(
  memory: Memory,
  scene: Scene,
  figures: readonly Figure[],
  setting: { heading: boolean; published: string | null },
): void {
  rememberCompanies(memory, scene, figures, setting.heading);
  rememberCost(memory, scene, figures, setting.heading);
  const asked = askedBy(scene);
  if (figures.length > 0 || asked !== undefined) memory.asked = figures.length > 0 ? null : (asked ?? null);
  if (scene.marks.some((m) => m.group === 'k' && m.name === 'reset')) memory.period = null;
  const period = topicPeriod(memory, scene, figures, setting.published);
  if (period) memory.period = period;
  if (figures.length > 0) memory.forecast = forecastPeriod(figures);
  for (const figure of figures) {
    if (figure.company === 'none' || figure.metric === 'other' || figure.confidence < 0.6) continue;
    const company: CompanyReading = {
      company: figure.company,
      ...(figure.companyName && { name: figure.companyName }),
      mark: null,
      cost: 2,
    };
    memory.known.set(quantityKey(figure), { metric: figure.metric, company, period: figure.period });
  }
  const last = figures.at(-1);
  if (last && last.company !== 'none')
    memory.owner = {
      company: last.company,
      ...(last.companyName && { name: last.companyName }),
      mark: null,
      cost: 2,
    };
  const rate = figures.filter((f) => f.highlight && f.kind === 'percent').at(-1);
  if (rate) memory.lastRate = rate.metric;
  const topic = figures.filter((f) => (f.highlight || isTold(f)) && f.metric !== 'growth-rate').at(-1);
  const named =
    figures.length === 0
      ? scene.marks
          .filter((m) => (m.group === 'm' || (m.group === 'v' && opensList(scene))) && m.name !== 'otherfin')
          .at(-1)
      : undefined;
  if (named) {
    memory.lastMetric = named.name as Metric;
    memory.lastKind = 'money';
  } else if (topic) {
    memory.lastMetric = topic.metric;
    memory.lastKind = topic.kind;
  }
}
