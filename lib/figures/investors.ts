import { type CompanyReading, LISTED } from './company';
import { isTopic, wordBefore } from './company-marks';
import type { Memory } from './memory';
import { has } from './refine';
import type { Scene } from './scene';

/** Another company that makes models, raises money and buys computing as OpenAI does: tagged `other.lab`. */
export const isLab = (c: CompanyReading): boolean =>
  c.company === 'other' &&
  (c.mark?.name === 'other.lab' || /anthropic|claude|xai|mistral/i.test(c.name ?? ''));
/** Money that others than Microsoft put into OpenAI's round is OpenAI's to raise. */
export function investorOf(
  scene: Scene,
  ranked: readonly CompanyReading[],
  memory: Memory,
  openai: CompanyReading | undefined,
): CompanyReading | undefined {
  const investor = ranked.find((c) => c.company !== 'openai' && c.cost < 6);
  if (scene.locale.topics) {
    const giver = ranked.find(
      (c) => c.company !== 'openai' && c.mark !== null && (c.cost <= LISTED || isTopic(scene, c.mark)),
    );
    if (giver) return giver;
    const taker = openai?.mark && wordBefore(scene, openai.mark);
    const others = scene.marks.some((m) => m.name.startsWith('other'));
    if (taker && !others && memory.seen.has('microsoft'))
      return { company: 'microsoft', mark: null, cost: 4 };
  }
  if (!investor || investor.company === 'microsoft') return investor;
  const raisedByOther = ranked.some(isLab);
  const inOpenai = memory.round || has(scene, 'm', 'funding-raised') || (openai && openai.mark !== null);
  return inOpenai && openai && openai.cost < 6.1 && !raisedByOther ? openai : investor;
}
