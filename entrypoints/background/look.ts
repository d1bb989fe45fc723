import { browser } from 'wxt/browser';
import { messageOf } from './expected';

/** What of a page is measured: of its own document, and of each frame whether it holds the words. */
export type Seen = {
  readonly textLength: number;
  readonly complete: boolean;
  readonly holds: readonly boolean[];
};

/** Time in which a page that is loaded may still change by itself, and the longest wait for it to be loaded. */
const QUIET_MS = 1_500;
const PATIENCE_MS = 10_000;

/** Runs in a page, by itself: waits until it is loaded and quiet, then measures what a reader sees of the article. */
const measure = async (
  words: readonly string[],
  quiet: number,
  patience: number,
): Promise<{ textLength: number; complete: boolean; holds: boolean[] }> => {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const deadline = Date.now() + patience;
  while (document.readyState !== 'complete' && Date.now() < deadline) await pause(100);
  await pause(quiet);
  const plain = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();
  const article = document.querySelector<HTMLElement>('article, main, [role="main"]') ?? document.body;
  // biome-ignore lint/performance/useDomNodeTextContent: what a page hides, readers cannot see
  const text = plain(document.body?.innerText ?? '');
  // biome-ignore lint/performance/useDomNodeTextContent: what a page hides, readers cannot see
  const textLength = (article?.innerText ?? '').length;
  return {
    textLength,
    complete: document.readyState === 'complete',
    holds: words.map((one) => text.includes(plain(one).trim())),
  };
};

const ask = async (
  target: Parameters<typeof browser.scripting.executeScript>[0]['target'],
  words: readonly string[],
  quiet: number,
  patience: number,
) => {
  try {
    return await browser.scripting.executeScript({
      target,
      func: measure,
      args: [[...words], quiet, patience],
      injectImmediately: true,
    });
  } catch (error) {
    console.debug('The page cannot be measured:', messageOf(error));
    return [];
  }
};

/** Looks at a page once it is loaded and quiet; null where it cannot be looked at. */
export const lookAtPage = async (tabId: number, words: readonly string[]): Promise<Seen | null> => {
  const frames = await ask({ tabId, allFrames: true }, words, QUIET_MS, PATIENCE_MS);
  const top = frames.find(({ frameId }) => frameId === 0)?.result;
  if (!top) return null;
  const holds = words.map((_, at) => frames.some(({ result }) => result?.holds[at] === true));
  return { textLength: top.textLength, complete: top.complete, holds };
};

/** UTF-16 units of the article's visible text now; null where the page cannot be looked at. */
export const measurePage = async (tabId: number): Promise<number | null> =>
  (await ask({ tabId, frameIds: [0] }, [], 0, 0))[0]?.result?.textLength ?? null;
