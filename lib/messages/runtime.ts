/** The part of the extension API that messaging needs; the same in content scripts and pages of ours. */
type Runtime = {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: MessageListener): void;
    removeListener(listener: MessageListener): void;
  };
};

/** The browser calls it with the message and who sent it. */
export type MessageListener = (message: unknown, sender: { readonly id?: string }) => void;

type Api = { readonly runtime?: Partial<Runtime> | null };

const isRuntime = (runtime: Partial<Runtime> | null | undefined): runtime is Runtime =>
  typeof runtime?.sendMessage === 'function' && typeof runtime.id === 'string';

/**
 * The extension runtime, or null when this script outlived its extension (update, removal).
 * A page can put an element named `browser` in the way (`<form id="browser">`), so what is found is checked.
 */
export const findRuntime = (): Runtime | null => {
  const { browser, chrome } = globalThis as { readonly browser?: Api; readonly chrome?: Api };
  for (const api of [browser, chrome]) {
    if (isRuntime(api?.runtime)) return api.runtime;
  }
  return null;
};
