/** Longest wait of a test for one condition, in milliseconds. */
export const PATIENCE = 15_000;

/**
 * Asks again until `probe` answers with something truthy, and returns that answer.
 * Throws with `what` (or what it says) when the time is up: a condition, never a pause.
 */
export async function until<T>(
  what: string | (() => string),
  probe: () => Promise<T>,
  patience = PATIENCE,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await probe();
    if (answer) return answer;
    if (Date.now() > deadline) {
      throw new Error(`waited ${patience} ms for ${typeof what === 'string' ? what : what()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
