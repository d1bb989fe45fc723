import type { Amount } from './amounts';
import { isCompanyMark, wordBefore } from './company-marks';
import type { MetricReading } from './metric';
import { has } from './refine';
import type { Mark, Scene } from './scene';

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
  mark?.group === 'v' && has(scene, 'v', 'purchase-commitment');

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

/** Whether somebody named behind the figure gets the money: "invests 5 billion in Anthropic". */
export const gives = (scene: Scene, amount: Amount): boolean =>
  scene.marks.some(
    (m) =>
      m.group === 'c' &&
      m.name.startsWith('other') &&
      (m.start >= amount.end ||
        (scene.locale.lexicon.myriads !== undefined && wordBefore(scene, m) !== undefined)),
  );
