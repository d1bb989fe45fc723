import { openRoots } from './composed';
import { doUntil, startPace } from './pace';

/** Waits between looks, in milliseconds; they end, because most pages define their elements at once or never. */
const LOOKS = [200, 400, 800, 1600, 3200, 6400];
/** Longest rate of looks that a growing page causes, in milliseconds. */
const CALM = 500;

/**
 * Calls back when shadow roots may have appeared. No event tells of a shadow root attached late, and content
 * scripts have no `customElements` registry, so: a few looks while undefined elements are on the page, and one
 * soon after the page changes its size. `known`: how many there are already.
 */
export const watchLateRoots = (signal: AbortSignal, known: number, onRoots: () => void): void => {
  const look = (): Promise<void> =>
    doUntil(signal, async () => {
      const { length } = await openRoots(document, startPace(signal).step);
      if (length !== known) onRoots();
      known = length;
    });
  const lookAgain = (index: number): void => {
    const wait = LOOKS[index];
    if (wait === undefined || signal.aborted || !document.querySelector(':not(:defined)')) return;
    setTimeout(() => {
      void look();
      lookAgain(index + 1);
    }, wait);
  };
  lookAgain(0);
  // The first call only says that the watching has begun.
  let begun = false;
  let asked = false;
  const sizes = new ResizeObserver(() => {
    if (asked || !begun) {
      begun = true;
      return;
    }
    asked = true;
    setTimeout(() => {
      asked = false;
      void look();
    }, CALM);
  });
  sizes.observe(document.documentElement);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
};
