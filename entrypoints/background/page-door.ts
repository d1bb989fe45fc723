import { browser } from 'wxt/browser';

/** Calls a function that a script of ours left in a frame's isolated world; null where it is not there. */
export const callDoor = async <T>(
  tabId: number,
  frameId: number,
  name: string,
  args: readonly string[] = [],
): Promise<T | null> => {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: (door: string, given: readonly string[]) => {
      const shared = globalThis as unknown as Record<
        symbol,
        ((args: readonly string[]) => unknown) | undefined
      >;
      return shared[Symbol.for(`two-ledgers.${door}`)]?.(given) ?? null;
    },
    args: [name, [...args]],
  });
  return (answer?.result ?? null) as T | null;
};
