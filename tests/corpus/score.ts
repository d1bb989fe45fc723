import type { Figure, Period } from '../../lib/figures/types';

/** A figure as annotators marked it. */
export type GoldFigure = {
  start: number;
  end: number;
  kind: string;
  value: number;
  valueMax?: number;
  currency?: string;
  qualifier: string | null;
  company: string | null;
  metric: string;
  period: Period | null;
  stance: string;
  isTarget: boolean;
  optional?: boolean;
  rangeUnit?: string;
  unit?: string;
  alt?: Partial<Record<'company' | 'metric' | 'period' | 'stance' | 'qualifier', unknown>>;
};
export type GoldItem = {
  id: string;
  /** `correction`: only what a person put right is annotated, and other figures of the text may be right. */
  set?: string;
  /** Empty or absent in corrections of pages that did not say it. */
  lang: string;
  published?: string | null;
  text: string;
  figures: GoldFigure[];
};

/** Counts of one language; `sure` holds confidence and outcome of every highlighted figure. */
export type Tally = {
  gold: number;
  pred: number;
  hit: number;
  value: number;
  targetGold: number;
  targetPred: number;
  target: number;
  claim: number;
  company: number;
  metric: number;
  period: number;
  periodOf: number;
  stance: number;
  qualifier: number;
  qualifierOf: number;
  all: number;
};
export type Miss = { id: string; what: string; quote: string; around: string };
/** A highlighted figure, and whether value, company, metric and period are all right. */
export type Judged = { readonly figure: Figure; readonly right: boolean };
export type Score = { tally: Tally; sure: Judged[]; misses: Miss[] };

const EMPTY: Tally = {
  gold: 0,
  pred: 0,
  hit: 0,
  value: 0,
  targetGold: 0,
  targetPred: 0,
  target: 0,
  claim: 0,
  company: 0,
  metric: 0,
  period: 0,
  periodOf: 0,
  stance: 0,
  qualifier: 0,
  qualifierOf: 0,
  all: 0,
};
export const newScore = (): Score => ({ tally: { ...EMPTY }, sure: [], misses: [] });

/** Annotators used coarser names for some quantities: both sides are folded to these classes. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  'annualized-revenue-run-rate': ['run-rate'],
  'revenue-share-paid': ['revenue-share'],
  'remaining-performance-obligation': ['rpo'],
  'market-capitalization': ['market-cap'],
  'funding-raised': ['funding'],
  'funding-provided': ['funding'],
  investment: ['funding'],
  'funding-commitment': ['funding'],
  'research-and-development': ['operating-expense'],
  'r-and-d': ['operating-expense'],
  'sales-and-marketing': ['operating-expense'],
  'stock-compensation': ['operating-expense'],
  'general-and-administrative': ['operating-expense'],
  'total-costs': ['operating-expense'],
  'gross-margin': ['margin'],
  'operating-margin': ['margin'],
  'payments-to-partner': ['compute-cost', 'other'],
  'compute-commitment': ['purchase-commitment'],
  'equity-method-loss': ['net-loss', 'net-income', 'other'],
  'equity-method-gain': ['net-income', 'other'],
  'cash-and-securities': ['other'],
  'earnings-per-share': ['other'],
  'cash-flow': ['other'],
};
const STOCK = new Set([
  'valuation',
  'equity-stake',
  'funding',
  'purchase-commitment',
  'revenue-share-rate',
  'market-cap',
  'rpo',
  'run-rate',
  'other',
]);

const fold = (metric: string): readonly string[] => CLASSES[metric] ?? [metric];
const choices = (own: unknown, alt: unknown): unknown[] => [
  own,
  ...(alt === undefined ? [] : Array.isArray(alt) ? alt : [alt]),
];
const near = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
const companyClass = (c: unknown): string | null =>
  c == null || c === 'none' ? null : String(c).startsWith('other') ? 'other' : String(c);
const samePeriod = (a: unknown, b: Period | null): boolean =>
  a == null || b === null
    ? a == null && b === null
    : (a as Period).start === (b.openStart ? null : b.start) && (a as Period).end === b.end;
const isMultiple = (f: { kind: string; rangeUnit?: string; unit?: string }): boolean =>
  f.kind === 'multiple' || f.rangeUnit === 'multiple' || f.unit === 'multiple';
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const timed = (g: GoldFigure): boolean => !fold(g.metric).every((c) => STOCK.has(c));

function sameValue(g: GoldFigure, p: Figure): boolean {
  return (
    near(g.value, p.value) &&
    near(g.valueMax ?? g.value, p.valueMax ?? p.value) &&
    (g.currency ?? null) === (p.currency ?? null)
  );
}

function partner(g: GoldFigure, free: Set<Figure>): Figure | null {
  let best: { p: Figure; share: number } | null = null;
  for (const p of free) {
    const common = overlap(g, p);
    if (!common) continue;
    const share = common / (Math.max(g.end, p.end) - Math.min(g.start, p.start));
    if ((share >= 0.5 || sameValue(g, p)) && (!best || share > best.share)) best = { p, share };
  }
  return best?.p ?? null;
}

/** Scores one item into `score`. */
export function scoreItem(item: GoldItem, figures: readonly Figure[], score: Score): void {
  const free = new Set(figures);
  for (const g of item.figures) {
    const p = partner(g, free);
    if (p) free.delete(p);
    if (g.optional || isMultiple(g)) continue;
    scorePair(item, g, p, score);
  }
  if (item.set === 'correction') return;
  for (const p of free) {
    if (isMultiple(p) || item.figures.some((g) => overlap(g, p))) continue;
    score.tally.pred++;
    if (p.highlight) {
      score.tally.targetPred++;
      score.sure.push({ figure: p, right: false });
    }
    note(item, p, 'spurious', score);
  }
}

function note(item: GoldItem, at: { start: number; end: number }, what: string, score: Score): void {
  const around = item.text.slice(Math.max(0, at.start - 60), at.end + 40).replace(/\s+/g, ' ');
  score.misses.push({ id: item.id, what, quote: item.text.slice(at.start, at.end), around });
}

function scorePair(item: GoldItem, g: GoldFigure, p: Figure | null, score: Score): void {
  const { tally } = score;
  tally.gold++;
  if (g.isTarget) tally.targetGold++;
  if (!p) {
    note(item, g, 'missed', score);
    return;
  }
  tally.pred++;
  tally.hit++;
  if (p.highlight) tally.targetPred++;
  const value = sameValue(g, p);
  if (value) tally.value++;
  else note(item, g, `value ${p.value}`, score);
  if (g.isTarget) scoreTarget(item, g, p, value, score);
  else if (p.highlight) {
    score.sure.push({ figure: p, right: false });
    note(item, g, `highlighted as ${p.company}/${p.metric}`, score);
  }
}

function scoreTarget(item: GoldItem, g: GoldFigure, p: Figure, value: boolean, score: Score): void {
  const { tally } = score;
  const right = {
    company: choices(g.company, g.alt?.company).some((c) => companyClass(c) === companyClass(p.company)),
    metric: choices(g.metric, g.alt?.metric).some((m) =>
      fold(String(m)).some((c) => fold(p.metric).includes(c)),
    ),
    period: !timed(g) || choices(g.period, g.alt?.period).some((x) => samePeriod(x, p.period)),
    stance: choices(g.stance, g.alt?.stance).includes(p.stance),
    qualifier: choices(g.qualifier, g.alt?.qualifier).includes(p.qualifier),
  };
  tally.all++;
  tally.company += +right.company;
  tally.metric += +right.metric;
  tally.stance += +right.stance;
  if (timed(g)) {
    tally.periodOf++;
    tally.period += +right.period;
  }
  if (g.qualifier) {
    tally.qualifierOf++;
    tally.qualifier += +right.qualifier;
  }
  const claim = value && right.company && right.metric && right.period;
  if (p.highlight) {
    tally.target++;
    if (claim) tally.claim++;
    score.sure.push({ figure: p, right: claim });
  } else note(item, g, 'not highlighted', score);
  for (const part of ['company', 'metric', 'period'] as const) {
    if (!right[part])
      note(item, g, `${part} ${JSON.stringify(p[part])}, expected ${JSON.stringify(g[part])}`, score);
  }
}

const f1 = (hit: number, pred: number, gold: number): number => (pred + gold ? (2 * hit) / (pred + gold) : 1);

/** The table's row: shares between 0 and 1, `figures` and `targets` are counts. */
export function sheet(t: Tally): Record<string, number> {
  return {
    figures: t.gold,
    spotP: t.hit / (t.pred || 1),
    spotR: t.hit / (t.gold || 1),
    spotF1: f1(t.hit, t.pred, t.gold),
    value: t.value / (t.hit || 1),
    targets: t.targetGold,
    targetP: t.target / (t.targetPred || 1),
    targetR: t.target / (t.targetGold || 1),
    targetF1: f1(t.target, t.targetPred, t.targetGold),
    claimF1: f1(t.claim, t.targetPred, t.targetGold),
    company: t.company / (t.all || 1),
    metric: t.metric / (t.all || 1),
    period: t.period / (t.periodOf || 1),
    stance: t.stance / (t.all || 1),
    qualifier: t.qualifier / (t.qualifierOf || 1),
  };
}

/** Confidence and outcome of each highlighted figure. */
export const outcomes = (sure: readonly Judged[]): [number, boolean][] =>
  sure.map(({ figure, right }) => [figure.confidence, right]);

/** Expected calibration error over ten bins: how far confidence is from the share of claims that are right. */
export function calibrationError(sure: readonly [number, boolean][]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = sure.filter(([c]) => Math.min(9, Math.floor(c * 10)) === bin);
    error += Math.abs(inside.reduce((sum, [c, right]) => sum + c - Number(right), 0));
  }
  return sure.length ? error / sure.length : 0;
}
