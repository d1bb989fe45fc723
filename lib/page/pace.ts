type Scheduler = { readonly yield?: () => Promise<void> };

/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE = 6;

const later = (): Promise<void> => {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  // Chrome 129 and Firefox 142; without it a timer gives the page its turn.
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
};

/**
 * Cuts long work into slices: call `pace()` between small steps and await what it gives, if anything.
 * Throws the signal's reason when the work is no longer wanted.
 */
export const makePace = (signal: AbortSignal): (() => Promise<void> | undefined) => {
  let started = performance.now();
  return () => {
    signal.throwIfAborted();
    if (performance.now() - started < SLICE) return undefined;
    return later().then(() => {
      signal.throwIfAborted();
      started = performance.now();
    });
  };
};

/** Resolves when the page is idle, or after `patience` milliseconds at the latest. */
export const whenIdle = (patience: number): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: patience }));
