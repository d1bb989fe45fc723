import { type Amount, findAmounts } from './amounts';
import {
  type CompanyReading,
  companyOf,
  type Discourse,
  rankCompanies,
  resolveMark,
  subjectOf,
} from './company';
import { readConfidence } from './confidence';
import type { Locale } from './locale';
import { readMetric } from './metric';
import type { Metric } from './metrics';
import { type CleanText, cleanText } from './normalize';
import { isBase, pickPeriod, STOCKS } from './period-pick';
import { settleRoles } from './roles';
import { buildScene, findMarks, type Scene } from './scene';
import { splitSentences } from './sentences';
import type { Block, Cue, Figure, Period } from './types';
import { isUnreal, readQualifier, readScopeAndBasis, readStance } from './wording';

/** What the text has said so far; handed from sentence to sentence and from block to block. */
export type Memory = Discourse & { period: Period | null; lastMetric: Metric | null; money: boolean };

export const newMemory = (): Memory => ({
  subject: null,
  seen: new Set(),
  heading: null,
  period: null,
  lastMetric: null,
  money: false,
});

const FINANCIAL_OTHER = new Set(['otherfin']);

type Setting = { scene: Scene; memory: Memory; block: number; published: string | null; cell: string };

function cuesOf(
  block: number,
  clean: CleanText,
  marks: readonly [Cue['of'], string, { start: number; end: number } | null][],
): Cue[] {
  return marks.flatMap(([of, rule, mark]) =>
    mark ? [{ of, rule, block, start: clean.origin(mark.start), end: clean.originEnd(mark.end) }] : [],
  );
}

/** Reads one amount in its sentence. */
function readFigure(setting: Setting, amount: Amount): Figure {
  const { scene, memory, block, published } = setting;
  const { clean } = scene;
  const reading = readMetric(scene, amount);
  const ranked = rankCompanies(scene, amount, reading, memory);
  const { metric, company } = settleRoles({
    scene,
    amount,
    reading,
    ranked,
    discourse: memory,
    lastMetric: memory.lastMetric,
  });
  const { stance, mark: stanceMark } = readStance(scene, amount, metric);
  const ahead = stance === 'projection' || stance === 'target';
  const period = pickPeriod({
    scene,
    amount,
    metric,
    company: company.company,
    published,
    topic: memory.period,
    ahead,
  });
  const { qualifier, mark: hedge } = readQualifier(scene, amount);
  const target = company.company === 'openai' || company.company === 'microsoft';
  const financial =
    reading.financial &&
    metric !== 'price' &&
    (metric !== 'other' || FINANCIAL_OTHER.has(reading.mark?.name ?? ''));
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
    metric,
    ...(reading.growthOf && { growthOf: reading.growthOf }),
    period: period.period,
    stance,
    ...readScopeAndBasis(scene, amount),
    confidence: readConfidence(reading, metric, company, period),
    highlight: target && financial && !isUnreal(scene, amount),
    cues: cuesOf(block, clean, [
      ['metric', reading.mark?.group ?? 'default', reading.mark],
      ['company', company.mark?.group ?? 'default', company.mark],
      ['period', period.mark?.expr.kind ?? 'default', period.mark],
      ['stance', stance, stanceMark],
      ['qualifier', qualifier ?? 'none', hedge],
    ]),
  };
}

/** Keeps what a sentence said for those that follow. */
function remember(memory: Memory, scene: Scene, figures: readonly Figure[], heading: boolean): void {
  const subject = subjectOf(scene);
  const reading: CompanyReading | null = subject && resolveMark(scene, subject.mark, memory);
  if (reading) memory.subject = { ...reading, mark: null };
  if (reading && heading) memory.heading = { ...reading, mark: null };
  for (const mark of scene.marks) {
    const company = mark.group === 'c' ? companyOf(mark) : null;
    if (company) memory.seen.add(company);
  }
  if (scene.marks.some((m) => m.group === 'k' && m.name === 'reset')) memory.period = null;
  const dated = figures.filter(
    (f, i) =>
      f.period &&
      !STOCKS.has(f.metric) &&
      f.stance === 'actual' &&
      !isBase(scene, scene.amounts[i] as Amount),
  );
  const last = dated.at(-1);
  if (last?.period) memory.period = last.period;
  const topic = figures.filter((f) => f.highlight).at(-1);
  if (topic && topic.metric !== 'growth-rate') memory.lastMetric = topic.metric;
}

/** Amounts that count money for sure, or may: a bare "4.33 billion" needs money around it and no noun of users behind it. */
function keepMoney(amounts: readonly Amount[], scene: Scene, memory: Memory): Amount[] {
  const kept: Amount[] = [];
  for (const amount of amounts) {
    if (amount.explicit) kept.push(amount);
    else if (countsThings(scene, amount)) continue;
    else if (memory.money || kept.length > 0 || scene.marks.some((m) => m.group === 'm'))
      kept.push({ ...amount, currency: kept.at(-1)?.currency ?? 'USD' });
  }
  return kept;
}

function countsThings(scene: Scene, amount: Amount): boolean {
  const gap = /^(?:[ -](?:of |de |d'|\p{Ll}+[- ]){0,3})/u.exec(
    scene.clean.lower.slice(amount.end, amount.end + 40),
  );
  const reachEnd = amount.end + (gap?.[0].length ?? 0) + 1;
  return scene.marks.some(
    (m) => m.group === 'b' && m.name === 'users' && m.start >= amount.end && m.start <= reachEnd,
  );
}

/** Reads one block, adding to what the text has said so far. */
export function readBlock(
  block: Block,
  index: number,
  locale: Locale,
  memory: Memory,
  published: string | null,
): Figure[] {
  const clean = cleanText(block.text);
  const amounts = findAmounts(clean, locale);
  const figures: Figure[] = [];
  if (amounts.length === 0 && block.text.length > 400) return figures;
  let next = 0;
  for (const span of splitSentences(clean.text)) {
    const inside: Amount[] = [];
    while (next < amounts.length && (amounts[next]?.start ?? 0) < span.end)
      inside.push(amounts[next++] as Amount);
    const first = buildScene(clean, span, inside, locale);
    const kept = keepMoney(inside, first, memory);
    const scene =
      kept.length === inside.length ? { ...first, amounts: kept } : buildScene(clean, span, kept, locale);
    const read = kept.map((amount) =>
      readFigure({ scene, memory, block: index, published, cell: '' }, amount),
    );
    if (kept.some((a) => a.explicit && a.currency)) memory.money = true;
    remember(memory, scene, read, block.role === 'heading');
    figures.push(...read.map((f) => ({ ...f, quote: block.text.slice(f.start, f.end) })));
  }
  return figures;
}

export { findMarks };
