import type { Amount } from './amounts';
import type { TagPatterns } from './locale';
import type { Metric } from './metrics';
import type { Mark, Scene } from './scene';
import type { BasisTag, Qualifier, ScopeTag, Stance } from './types';

const near = (scene: Scene, from: number, to: number): number => Math.abs(scene.toll(to) - scene.toll(from));

/** Hedge beside a figure: "about 5 billion", "5 billion or more". A hedge spreads over coordinated figures. */
export function readQualifier(
  scene: Scene,
  amount: Amount,
): { qualifier: Qualifier | null; mark: Mark | null } {
  let best: { mark: Mark; cost: number } | null = null;
  for (const mark of scene.marks) {
    if (mark.group === 'q' && mark.end <= amount.start) {
      const gap = scene.clean.lower.slice(mark.end, amount.start);
      const cost = near(scene, mark.end, amount.start);
      if (cost <= 0.65 && !/[,;:.)]/.test(gap) && (!best || cost < best.cost)) best = { mark, cost };
    } else if (mark.group === 'r' && mark.start >= amount.end && mark.start - amount.end <= 2 && !best) {
      best = { mark, cost: 0.5 };
    }
  }
  if (best) return { qualifier: best.mark.name.split('.')[0] as Qualifier, mark: best.mark };
  return { qualifier: amount.kind === 'range' ? null : 'exact', mark: null };
}

const STANCE_REACH = 4.2;

/** Whether a word behind a figure speaks of the next one: "took in 13 billion and beat its target of 10 billion". */
function opensNext(scene: Scene, amount: Amount, mark: Mark): boolean {
  const next = scene.amounts.find((a) => a.start >= mark.end);
  return next !== undefined && near(scene, mark.end, next.start) < near(scene, amount.end, mark.start);
}

/** A word right behind another figure is said of that one: "its $10 billion target", "57亿美元,低于60亿美元的预算". */
const isOfAnother = ({ amounts, locale }: Scene, amount: Amount, mark: Mark): boolean =>
  locale.lexicon.myriads === undefined
    ? amounts.some((a) => a !== amount && a.end <= mark.start && mark.start - a.end <= BESIDE)
    : amounts.some(
        (a) => a.start >= amount.end + APART && a.end <= mark.start && mark.start - a.end <= APART,
      );

const APART = 3;
const BESIDE = 1;

/** How the figure is meant: reported, forecast, aimed at, promised or talked about. */
export function readStance(
  scene: Scene,
  amount: Amount,
  metric: Metric,
): { stance: Stance; mark: Mark | null } {
  let best: { mark: Mark; cost: number } | null = null;
  for (const mark of scene.marks) {
    if (mark.group !== 's') continue;
    const before = mark.end <= amount.start;
    const spaced = scene.locale.lexicon.myriads === undefined;
    if (!before && opensNext(scene, amount, mark)) continue;
    if ((!before || spaced) && isOfAnother(scene, amount, mark)) continue;
    const cost =
      near(scene, before ? mark.end : amount.end, before ? amount.start : mark.start) + (before ? 0 : 1.2);
    if (cost < STANCE_REACH && (!best || cost < best.cost)) best = { mark, cost };
  }
  const commits = metric === 'purchase-commitment' || metric === 'compute-commitment';
  if (commits) return { stance: 'commitment', mark: best?.mark ?? null };
  if (
    best?.mark.name === 'commitment' &&
    metric !== 'funding-provided' &&
    metric !== 'funding-raised' &&
    metric !== 'capital-expenditure'
  )
    return { stance: 'actual', mark: null };
  return best
    ? { stance: best.mark.name.split('.')[0] as Stance, mark: best.mark }
    : { stance: 'actual', mark: null };
}

const AROUND = 90;

const tagsIn = <Tag>(text: string, { any, each }: TagPatterns<Tag>): Tag[] =>
  any.test(text) ? each.filter(([, words]) => words.test(text)).map(([tag]) => tag) : [];

/** What the words around a figure say of its scope and basis. */
export function readScopeAndBasis(scene: Scene, amount: Amount): { scope: ScopeTag[]; basis: BasisTag[] } {
  const { span, clean } = scene;
  const around = clean.lower.slice(
    Math.max(span.start, amount.start - AROUND),
    Math.min(span.end, amount.end + AROUND),
  );
  const scope = tagsIn(around, scene.locale.scopes);
  if (
    !scope.includes('azure-only') &&
    scene.marks.some((m) => m.name === 'microsoft.segment' && near(scene, m.end, amount.start) < 3)
  )
    scope.push('segment');
  return { scope, basis: tagsIn(around, scene.locale.bases) };
}

/** "Would not fall below 5 billion, nor below 4": what is denied is less than the figure, and the next denial goes on so. */
const LITOTES = 'at-least.denied';

/** Reach of what denies or supposes a figure in front of it, where verbs end their clauses. */
const BEHIND = 2.2;

/** Whether the figure is denied ("was not 5 billion") or supposed ("whether it burns 5 billion"). */
export function isUnreal(scene: Scene, amount: Amount): boolean {
  const least = scene.marks.find((m) => m.name === LITOTES);
  return scene.marks.some((m) => {
    if (m.group !== 'k' || (m.name === 'neg' && least && m.start > least.end)) return false;
    if (m.name === 'unreal' && m.start >= amount.end) return near(scene, amount.end, m.start) < BEHIND;
    if (m.end > amount.start) return false;
    const cost = near(scene, m.end, amount.start);
    if (m.name === 'supposed') return cost < 7;
    return m.name === 'neg' ? cost < 1 : m.name === 'hyp' && cost < 2.2;
  });
}
