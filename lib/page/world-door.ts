/** What the background may ask a script of ours in a page, by name. */
export type Door = (args: readonly string[]) => unknown;

/**
 * Leaves a function where the background finds it with `scripting.executeScript`: in the isolated world that scripts of
 * ours share in a frame, out of the page's reach. It goes with the signal, unless a later one took its place.
 */
export const offerDoor = (name: string, answer: Door, signal?: AbortSignal): void => {
  const key = Symbol.for(`two-ledgers.${name}`);
  const shared = globalThis as unknown as Record<symbol, Door | undefined>;
  shared[key] = answer;
  signal?.addEventListener('abort', () => shared[key] === answer && delete shared[key], { once: true });
};
