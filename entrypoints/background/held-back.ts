/** Longest wait for a script that only looks; a page that may be read answers within a few milliseconds. */
const PATIENCE_MS = 1_000;

/**
 * Rejects when a script that only looks at a tab gets no answer. Where the user set the extension's site access
 * to "on click", Chromium neither runs nor refuses `scripting.executeScript`: it holds the script back until a
 * click that may never come.
 */
export const unlessHeldBack = <T>(asked: Promise<T>, patience = PATIENCE_MS): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The browser holds the script back.')), patience);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
