import { browser } from 'wxt/browser';
import { type FrameList, readTab, type TabEntry, updateTab } from './tab-lists';

type Live = ReadonlyMap<number, string | null>;

/** Frames of a tab that can be reached, with their documents; null when the tab cannot be asked. */
const liveFrames = async (tabId: number): Promise<Live | null> => {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => true,
    });
    return new Map(results.map(({ frameId, documentId }) => [frameId, documentId ?? null]));
  } catch {
    // Access was withdrawn or the tab is loading: the list stands as it is.
    return null;
  }
};

const isLive = (live: Live, frameId: number, { documentId }: FrameList): boolean => {
  const now = live.get(frameId);
  return now !== undefined && (now === null || documentId === null || now === documentId);
};

/** Frames go without a word (adverts do all day): before a list is shown, those that are gone leave it. */
export const dropDeadFrames = async (tabId: number): Promise<TabEntry | null> => {
  const entry = await readTab(tabId);
  if (entry === null || Object.keys(entry.frames).length === 0) return entry;
  const live = await liveFrames(tabId);
  if (live === null) return entry;
  return updateTab(tabId, (known) => {
    if (known === null) return null;
    const frames = Object.entries(known.frames).filter(([id, frame]) => isLive(live, Number(id), frame));
    return frames.length === Object.keys(known.frames).length
      ? known
      : { ...known, frames: Object.fromEntries(frames) };
  });
};
