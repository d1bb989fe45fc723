/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE = 6;

/**
 * The page's turn. Not `scheduler.yield`, whose continuations go before every timer of the page: on a long one they had to
 * wait for half a second. A task of the usual priority waits for those that are due.
 */
const later = (): Promise<void> => scheduler.postTask(() => undefined);

/** Cuts long work into slices, and knows how much of the time was its own. */
export type Pace = {
  /** Milliseconds of work so far, without the page's turns in between. */
  readonly spent: number;
  /**
   * Call between small steps, and await what it gives, if anything. Throws the signal's reason when the work is no
   * longer wanted.
   */
  readonly step: () => Promise<void> | undefined;
};

/** A pace that begins now. No class: defining one is a fifth of what the gate takes of a page. */
export const startPace = (signal: AbortSignal): Pace => {
  let started = performance.now();
  let before = 0;
  return {
    get spent() {
      return before + performance.now() - started;
    },
    step: () => {
      signal.throwIfAborted();
      const now = performance.now();
      if (now - started < SLICE) return undefined;
      before += now - started;
      return later().then(() => {
        started = performance.now();
        signal.throwIfAborted();
      });
    },
  };
};

/** Resolves when the page is idle, or after `patience` milliseconds at the latest. */
export const whenIdle = (patience: number): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: patience }));

/** Does work that a signal may end on the way: that is no error. */
export const doUntil = async (signal: AbortSignal, work: () => Promise<void>): Promise<void> => {
  try {
    if (!signal.aborted) await work();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};
