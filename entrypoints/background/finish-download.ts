import { browser } from 'wxt/browser';

type Options = Parameters<typeof browser.downloads.download>[0];
type Change = {
  readonly id: number;
  readonly state?: { readonly current?: string | undefined } | undefined;
};

const isEnd = (state: string | undefined): state is 'complete' | 'interrupted' =>
  state === 'complete' || state === 'interrupted';

/** How a download stands; `untold` where the browser has the call and does not answer it. */
const stateOf = async (id: number): Promise<string | undefined> => {
  try {
    const [item] = await browser.downloads.search({ id });
    return item?.state;
  } catch {
    return 'untold';
  }
};

/**
 * Hands a file to the downloads and settles with whether it was written. Changes are followed before the download begins:
 * a small file can be there before the browser has answered with its id. Where the browser does not say how its downloads
 * stand (Firefox for Android), one that began and was not broken off counts as written. Rejects with the browser's reason
 * when the download cannot begin.
 */
export const finishDownload = async (options: Options): Promise<boolean> => {
  const ended = new Map<number, string>();
  let onEnd = (): void => undefined;
  const listener = ({ id, state }: Change): void => {
    if (!isEnd(state?.current)) return;
    ended.set(id, state.current);
    onEnd();
  };
  browser.downloads.onChanged.addListener(listener);
  try {
    const id = await browser.downloads.download(options);
    const state = await stateOf(id);
    if (state === 'untold') return ended.get(id) !== 'interrupted';
    if (isEnd(state)) return state === 'complete';
    await new Promise<void>((resolve) => {
      onEnd = () => void (ended.has(id) && resolve());
      onEnd();
    });
    return ended.get(id) === 'complete';
  } finally {
    browser.downloads.onChanged.removeListener(listener);
  }
};
