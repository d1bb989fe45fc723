import type { Amount } from './amounts';
import type { Scene } from './scene';

const PROMISE_REACH = 2;
/** The same where words follow what they govern, and a promise what it promises. */
const LONG_PROMISE = 3;

/** "Has promised 1.4 trillion for computing": no cost yet. */
export const promises = (scene: Scene, amount: Amount): boolean =>
  scene.marks.some(
    (m) =>
      m.group === 's' &&
      m.name === 'commitment' &&
      Math.min(
        Math.abs(scene.toll(amount.start) - scene.toll(m.end)),
        Math.abs(scene.toll(m.start) - scene.toll(amount.end)),
      ) < (scene.locale.topics ? LONG_PROMISE : PROMISE_REACH),
  );

/** "A loss of 3 billion from its investment in OpenAI". */
export const onStake = (scene: Scene, amount: Amount): boolean =>
  scene.marks.some(
    (m) =>
      (m.name === 'funding-provided' || m.name === 'equity-stake') &&
      m.group === 'm' &&
      m.start >= amount.end &&
      scene.toll(m.start) - scene.toll(amount.end) < PROMISE_REACH &&
      scene.marks.some((c) => c.name === 'openai' && c.end > m.start && c.start - m.end < 12),
  );

/** "A gain of 7 billion from OpenAI": what a gain comes from stands right behind it. */
export const gainsByStake = (scene: Scene, amount: Amount): boolean =>
  scene.marks.some(
    (m) =>
      m.name === 'gain' &&
      m.group === 'k' &&
      m.end <= amount.start &&
      scene.toll(amount.start) - scene.toll(m.end) < LOSS_REACH,
  ) &&
  scene.marks.some(
    (m) =>
      m.group === 'c' &&
      m.name === 'openai' &&
      m.start >= amount.end &&
      scene.toll(m.start) - scene.toll(amount.end) < PROMISE_REACH,
  );

const CAUSE_REACH = 3;

/** "For its stake in OpenAI it booked a loss of 3 billion": the cause stands in front of the figure. */
export const causedByStake = (scene: Scene, amount: Amount): boolean =>
  scene.marks.some(
    (m) =>
      m.group === 'w' &&
      m.name === 'equity-method-loss' &&
      m.end <= amount.start &&
      scene.toll(amount.start) - scene.toll(m.end) < CAUSE_REACH,
  );

/** "The operating result was a loss of 8 billion". */
export const runsAtLoss = (scene: Scene, amount: Amount): boolean =>
  scene.marks.some(
    (m) =>
      m.name === 'operating-income' &&
      m.end <= amount.start &&
      scene.toll(amount.start) - scene.toll(m.end) < LOSS_REACH,
  );

const LOSS_REACH = 0.7;

/** "A charge of 3 billion on its stake in OpenAI": the loss stands right in front of the figure. */
export const tellsLoss = (scene: Scene, amount: Amount): boolean =>
  scene.marks.some(
    (m) =>
      m.name === 'net-loss' &&
      m.end <= amount.start &&
      scene.toll(amount.start) - scene.toll(m.end) < LOSS_REACH,
  );

/** "From which one gets back to 11.5 billion": words that work a figure out stand between two offsets. */
export const isImplied = ({ marks }: Scene, from: number, to: number): boolean =>
  marks.some((m) => m.group === 'k' && m.name === 'implied' && m.start >= from && m.end <= to);
