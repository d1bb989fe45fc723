import { browser } from 'wxt/browser';

type Options = Parameters<typeof browser.downloads.download>[0];
type Change = {
  readonly id: number;
  readonly state?: { readonly current?: string | undefined } | undefined;
};

const isEnd = (state: string | undefined): state is 'complete' | 'interrupted' =>
  state === 'complete' || state === 'interrupted';

/**
 * Hands a file to the downloads and settles with whether it was written. Changes are followed before the download begins:
 * a small file can be there before the browser has answered with its id. Rejects with the browser's reason when the
 * download cannot begin.
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
    const [item] = await browser.downloads.search({ id });
    if (isEnd(item?.state)) return item.state === 'complete';
    await new Promise<void>((resolve) => {
      onEnd = () => void (ended.has(id) && resolve());
      onEnd();
    });
    return ended.get(id) === 'complete';
  } finally {
    browser.downloads.onChanged.removeListener(listener);
  }
};
