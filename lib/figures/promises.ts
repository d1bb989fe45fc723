import type { Amount } from './amounts';
import { isCompanyMark, wordBefore } from './company-marks';
import type { MetricReading } from './metric';
import { has, type Refining } from './refine';
import type { Mark, Scene } from './scene';
import type { Figure } from './types';

const PROMISE_REACH = 2.4;
const PROMISER_GAP = 12;

/** "The 13 billion that Microsoft promised to OpenAI": the name right in front of the verb of a promise. */
export function promiserOf(scene: Scene, amount: Amount): Mark | null {
  const openai = scene.marks.some((m) => m.name.startsWith('openai') && wordBefore(scene, m));
  const promise = scene.marks.find(
    (m) =>
      m.name === 'purchase-commitment' &&
      m.group === 'v' &&
      Math.abs(scene.toll(m.start) - scene.toll(amount.start)) < PROMISE_REACH,
  );
  if (!promise || !(openai || scene.locale.lexicon.myriads)) return null;
  const name = scene.marks.findLast((m) => isCompanyMark(m) && m.end <= promise.start);
  return name && promise.start - name.end < PROMISER_GAP && !wordBefore(scene, name) ? name : null;
}

/** "Has paid 11.6 of the 13 billion that it promised": a payment beside a promise. */
export const paysPromised = (scene: Scene, { mark }: MetricReading): boolean =>
  mark?.group === 'v' &&
  (has(scene, 'v', 'purchase-commitment') ||
    (has(scene, 's', 'commitment') &&
      scene.marks.some((m) => m.name === 'openai' && m.group === 'c' && wordBefore(scene, m))));

const BUILT_REACH = 1.4;

/** "Invested 35 billion in data centres": what the money of a verb goes into stands right behind the figure. */
export const buildsWith = (scene: Scene, amount: Amount, { weak }: MetricReading): boolean =>
  weak &&
  scene.marks.some(
    (m) =>
      m.name === 'capital-expenditure' &&
      m.start >= amount.end &&
      scene.toll(m.start) - scene.toll(amount.end) < BUILT_REACH,
  ) &&
  !gives(scene, amount);

const PART_GAP = 60;

/** "1.4 trillion, of which 300 billion goes to Oracle and 38 billion to Amazon": the promise that a figure is a part of. */
export function wholeOf({ scene, amount, before, reading }: Refining): Figure | null {
  const { lower } = scene.clean;
  if (amount.kind !== 'money' || (reading.mark?.group === 'm' && reading.cost < OWN_NOUN)) return null;
  for (let at = before.length; at > 0; at--) {
    const [last, next] = [scene.amounts[at - 1], scene.amounts[at]];
    if (!last || !next || next.start - last.end > PART_GAP) return null;
    const whole = before[at - 1];
    if (scene.locale.patterns.ofWhich.test(lower.slice(last.end, next.start)))
      return whole?.metric === 'purchase-commitment' && whole.highlight ? whole : null;
    if (scene.marks.some((m) => m.group === 'm' && m.start >= last.end && m.end <= next.start)) return null;
  }
  return null;
}

const OWN_NOUN = 1;

/** "- Oracle: 300 billion", below a line on what was bought: the name of an item is the seller's. */
export const labels = ({ clean, toll }: Scene, amount: Amount, name: Mark | null | undefined): name is Mark =>
  name !== null &&
  name !== undefined &&
  name.end <= amount.start &&
  toll(name.start) < ITEM_HEAD &&
  /^ ?[:–—|] ?$/.test(clean.lower.slice(name.end, amount.start));

const ITEM_HEAD = 0.9;

const SHORT = new Set(['quarter', 'months', 'half', 'ended']);

/** "Invested 37 billion in the last quarter", "investment rose to 37 billion", to nobody: what a company reports is what it builds. */
export function invests(scene: Scene, amount: Amount, { mark }: MetricReading): boolean {
  const { clean, marks, periods, span, toll } = scene;
  if (!mark || gives(scene, amount) || has(scene, 's', 'commitment')) return false;
  if (clean.lower.slice(span.start, span.end).includes('openai')) return false;
  if (mark.group === 'm')
    return marks.some((m) => m.group === 'g' && m.start >= mark.end && toll(m.start) - toll(mark.end) < RISE);
  return (
    marks.some((m) => m.group === 'g') ||
    periods.some(({ expr }) => SHORT.has(expr.kind) || (expr.kind === 'relative' && expr.unit === 'quarter'))
  );
}

const RISE = 0.5;

/** Whether somebody named behind the figure gets the money: "invests 5 billion in Anthropic". */
export const gives = (scene: Scene, amount: Amount): boolean =>
  scene.marks.some(
    (m) =>
      m.group === 'c' &&
      m.name.startsWith('other') &&
      (m.start >= amount.end ||
        (scene.locale.lexicon.myriads !== undefined && wordBefore(scene, m) !== undefined)),
  );
