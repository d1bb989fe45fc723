import { browser } from 'wxt/browser';
import { messageOf } from './expected';
import { unlessHeldBack } from './held-back';
import { type FrameList, readTab, type TabEntry, updateTab } from './tab-lists';

/** Reachable frames with their documents; the document is null where a browser does not name it. */
type Live = ReadonlyMap<number, string | null>;

/** Null when the tab cannot be asked: access was withdrawn, or it shows a page of the browser. */
const liveFrames = async (tabId: number): Promise<Live | null> => {
  try {
    const results = await unlessHeldBack(
      browser.scripting.executeScript({
        target: { tabId, allFrames: true },
        func: () => true,
        injectImmediately: true,
      }),
    );
    return new Map(results.map(({ frameId, documentId }) => [frameId, documentId ?? null]));
  } catch (error) {
    console.debug('Frames cannot be asked:', messageOf(error));
    return null;
  }
};

const mayLive = (live: Live, frameId: number, { documentId }: FrameList): boolean => {
  const now = live.get(frameId);
  return now !== undefined && (now === null || documentId === null || now === documentId);
};

const framesOf = ({ frames }: TabEntry): [number, FrameList][] =>
  Object.entries(frames).map(([id, frame]) => [Number(id), frame]);

/**
 * Whether the tab still shows the page that was listed. Browsers say `loading` for `history.pushState` and
 * anchors, too; a document that is known by its id and still there settles it.
 */
export const isSamePage = async (tabId: number, entry: TabEntry): Promise<boolean> => {
  const live = await liveFrames(tabId);
  return framesOf(entry).some(([id, { documentId }]) => documentId !== null && live?.get(id) === documentId);
};

/** Frames go without a word (adverts do all day): before a list is shown, those that are gone leave it. */
export const dropDeadFrames = async (tabId: number): Promise<TabEntry | null> => {
  const entry = await readTab(tabId);
  if (entry === null || framesOf(entry).length === 0) return entry;
  const live = await liveFrames(tabId);
  if (live === null) return entry;
  return updateTab(tabId, (known) => {
    if (known === null) return null;
    const frames = framesOf(known).filter(([id, frame]) => mayLive(live, id, frame));
    return frames.length === framesOf(known).length
      ? known
      : { ...known, frames: Object.fromEntries(frames) };
  });
};
