import type { Amount } from './amounts';
import type { Metric } from './metrics';
import type { PeriodInput } from './period-pick';
import type { PeriodMark } from './periods';
import { reach, type Scene } from './scene';

/** A period that may be a figure's, and how far it stands from it. */
export type Ranked = {
  readonly mark: PeriodMark;
  readonly cost: number;
  readonly after: boolean;
  readonly linked: boolean;
};

const PERIOD_LINKS = /^[ -]*(?:[\p{L}'’-]+ ){0,5}\(?$/u;
const BASE_REACH = 0.7;
/** "16 per cent more than in the whole of 2024": a growth is never of the period that it is measured against. */
const GROWTH_REACH = 1.1;
const BASE_TAIL = 12;
const OWNED = 1.6;
const OVER_A_FIGURE = 3;
const WEAK = 3;

const nearestBefore = (scene: Scene, offset: number): Amount | undefined =>
  scene.amounts.filter((a) => a.end <= offset).at(-1);

/** Whether a period belongs to the figure just in front of it: "3.7 billion (2024)". */
function ownedByOther(scene: Scene, amount: Amount, mark: PeriodMark): boolean {
  const owner = nearestBefore(scene, mark.start);
  if (!owner || owner === amount) return false;
  const gap = scene.clean.lower.slice(owner.end, mark.start);
  return gap.length < 30 && (PERIOD_LINKS.test(gap) || /\(/.test(gap));
}

/** Whether a base word ("than", "compared with", "contre") governs what stands at `offset`. */
function underBase(scene: Scene, offset: number, from: number, reach = BASE_REACH): boolean {
  return scene.marks.some(
    (m) =>
      m.group === 'k' &&
      m.name === 'base' &&
      m.start >= from &&
      m.start <= offset &&
      scene.toll(offset) - scene.toll(m.end) < reach &&
      (reach > BASE_REACH || !scene.locale.patterns.ownLink.test(scene.clean.lower.slice(m.end, offset))),
  );
}

/** "较2024年的37亿美元": the period that the words of a comparison name themselves. */
const insideBase = ({ marks }: Scene, { start }: PeriodMark): boolean =>
  marks.some((m) => m.group === 'k' && m.name === 'base' && m.start <= start && start < m.end);

/** Whether the figure stands behind words that set a basis of comparison ("up from", "contre"). */
export const isBaseFigure = (scene: Scene, amount: Amount): boolean =>
  underBase(scene, amount.start, scene.span.start) ||
  scene.locale.baseBehind?.test(scene.clean.lower.slice(amount.end, amount.end + BASE_TAIL)) === true;

/** "3.7 billion and that of 2025": an "and" begins another figure's period. */
const joinsOther = (scene: Scene, from: number, to: number): boolean =>
  scene.marks.some((m) => m.group === 'k' && m.name === 'and' && m.start >= from && m.end <= to);

/** "从2024年的40%降至33%": the period of a figure that another one in front of this is set against. */
const datesBase = (scene: Scene, amount: Amount, mark: PeriodMark): boolean =>
  scene.amounts.some(
    (a) => a.start >= mark.end && a.start - mark.end <= 2 && a.end <= amount.start && isBaseFigure(scene, a),
  );

/** "(2024: 37.6 billion)": what stands in front of a colon belongs to what follows it. */
const opensItem = ({ clean, amounts }: Scene, { end }: PeriodMark): boolean =>
  clean.lower[end] === ':' && amounts.some((a) => a.start > end && a.start - end <= ITEM_GAP);

const ITEM_GAP = 6;

/**
 * "前年の40%から33%に": where words follow what they govern, a period right in front of a figure that others are compared
 * with is not theirs.
 */
const belongsToNext = (scene: Scene, mark: PeriodMark, amount: Amount): boolean =>
  scene.locale.baseBehind !== null &&
  scene.amounts.some(
    (a) =>
      a.start >= mark.end &&
      a.end <= amount.start &&
      a.start - mark.end < NEXT_GAP &&
      (mark.expr.kind === 'prior' || isBaseFigure(scene, a)),
  );

const NEXT_GAP = 10;

/** "200億ドル、25年に300億ドル": in the same languages, a period right in front of a figure is no earlier one's. */
const opensAnother = ({ locale, amounts }: Scene, mark: PeriodMark): boolean =>
  locale.baseBehind !== null && amounts.some((a) => a.start >= mark.end && a.start - mark.end < NEXT_GAP);

/** "From January to September": the word in front opens the period and compares nothing. */
const isSpan = ({ expr }: PeriodMark): boolean => expr.kind === 'month' && expr.toMonth !== undefined;

/** Whether words behind a figure set it against a period: "up from 2024", "16 per cent more than in all of 2024". */
function isMeasured(scene: Scene, amount: Amount, { start }: PeriodMark, metric: Metric): boolean {
  if (metric !== 'growth-rate') return underBase(scene, start, amount.end);
  const than = scene.marks.some(
    (m) =>
      m.group === 'q' &&
      (m.name === 'more-than' || m.name === 'less-than') &&
      m.start >= amount.end &&
      m.start - amount.end <= THAN_GAP &&
      scene.toll(start) - scene.toll(m.end) < GROWTH_REACH,
  );
  return than || underBase(scene, start, amount.end, GROWTH_REACH);
}

const THAN_GAP = 2;

/** Every period of the sentence that may be the figure's, best first. */
export function rankPeriods(input: PeriodInput): Ranked[] {
  const { scene, amount, metric } = input;
  const base = isBaseFigure(scene, amount);
  const list: Ranked[] = [];
  for (const mark of scene.periods) {
    const { cost: way, after, linked: beside } = reach(scene, amount, mark, PERIOD_LINKS);
    const linked = beside && !joinsOther(scene, amount.end, mark.start) && !opensItem(scene, mark);
    const weak = mark.expr.kind === 'relative' && mark.expr.weak === true;
    const cost = way + (beside && !linked ? 1 : 0) + (weak ? WEAK : 0);
    if (mark.expr.kind === 'since' && metric === 'growth-rate') continue;
    if (metric === 'growth-rate' && !base && !after && !isSpan(mark) && insideBase(scene, mark)) continue;
    const behindBase = after && !isSpan(mark) && isMeasured(scene, amount, mark, metric);
    if (behindBase && !base) continue;
    if (
      (mark.expr.kind === 'prior' || (mark.expr.kind === 'same' && mark.expr.year !== undefined)) &&
      !base &&
      (metric === 'growth-rate' || (after && !linked) || (!after && cost > 3))
    )
      continue;
    const crossed =
      after && !linked && scene.amounts.some((a) => a.start >= amount.end && a.end <= mark.start)
        ? OVER_A_FIGURE
        : 0;
    const prior = mark.expr.kind === 'prior' || (mark.expr.kind === 'same' && mark.expr.year !== undefined);
    if (prior && !base && !after && underBase(scene, mark.start, scene.span.start)) continue;
    if (after ? opensAnother(scene, mark) : belongsToNext(scene, mark, amount)) continue;
    const owner = nearestBefore(scene, mark.start);
    if (
      !base &&
      after &&
      owner &&
      owner !== amount &&
      owner.start > amount.start &&
      isBaseFigure(scene, owner) &&
      ownedByOther(scene, amount, mark)
    )
      continue;
    const owned =
      (ownedByOther(scene, amount, mark) ? OWNED : 0) +
      (datesBase(scene, amount, mark) ? OVER_A_FIGURE : 0) +
      crossed;
    list.push({ mark, cost: (linked ? Math.max(0, cost - 0.6) : cost) + owned, after, linked });
  }
  return list.sort((a, b) => a.cost - b.cost);
}
