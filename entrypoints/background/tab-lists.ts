import { browser } from 'wxt/browser';
import type { KeptFigure, MissingHere } from '../../lib/claims/visits';
import type { ArticleMeta, ListedFigure } from '../../lib/messages/protocol';

export type FrameList = {
  readonly documentId: string | null;
  readonly meta: ArticleMeta | null;
  readonly figures: readonly ListedFigure[];
  /** The frame's place among those of each document, from the page inwards, where it told it. */
  readonly path?: readonly number[];
};

/** What is known of a tab until its page is left. A frame is listed as soon as its annotator says hello. */
export type TabEntry = {
  /** Switched off by the reader. */
  readonly pageOff: boolean;
  /** The browser took access to the page back. */
  readonly withdrawn?: true;
  /** The frame that the reader stepped into last. */
  readonly at?: number;
  readonly frames: Readonly<Record<number, FrameList>>;
  /** Figures of each frame that are kept claims, and claims of this page that are no longer found on it. */
  readonly kept?: Readonly<Record<number, readonly KeptFigure[]>>;
  readonly missing?: readonly MissingHere[];
};

export const EMPTY_TAB: TabEntry = { pageOff: false, frames: {} };

const PREFIX = 'tab:';
const keyOf = (tabId: number): string => `${PREFIX}${tabId}`;

/** Only where `storage.session` is missing or full; lists are rebuilt by the pages if the worker is killed. */
const memory = new Map<string, TabEntry>();

/** The entry of a tab, or null when nothing of ours runs there. */
export const readTab = async (tabId: number): Promise<TabEntry | null> => {
  const key = keyOf(tabId);
  const held = memory.get(key);
  if (held !== undefined) return held;
  const stored = await browser.storage.session.get(key);
  return (stored[key] as TabEntry | undefined) ?? null;
};

const write = async (tabId: number, entry: TabEntry | null): Promise<void> => {
  const key = keyOf(tabId);
  memory.delete(key);
  try {
    if (entry === null) await browser.storage.session.remove(key);
    else await browser.storage.session.set({ [key]: entry });
  } catch (error) {
    console.warn('The list of a tab is kept in memory only.', error);
    if (entry !== null) memory.set(key, entry);
  }
};

/** Changes wait for one another, so that frames which report at once do not overwrite each other. */
let lastChange: Promise<unknown> = Promise.resolve();

/** Changes the entry of a tab; null forgets it. Answers what is there afterwards. */
export const updateTab = (
  tabId: number,
  change: (entry: TabEntry | null) => TabEntry | null,
): Promise<TabEntry | null> => {
  const run = async (): Promise<TabEntry | null> => {
    const before = await readTab(tabId);
    const after = change(before);
    if (after !== before) await write(tabId, after);
    return after;
  };
  const changed = lastChange.then(run, run);
  lastChange = changed;
  return changed;
};

/** A frame's new list replaces its old one. */
export const withFrame = (entry: TabEntry | null, frameId: number, frame: FrameList): TabEntry => ({
  ...(entry ?? EMPTY_TAB),
  frames: { ...entry?.frames, [frameId]: frame },
});

/** Every tab that has an entry. */
export const listedTabs = async (): Promise<ReadonlyMap<number, TabEntry>> => {
  const stored = Object.entries(await browser.storage.session.get(null));
  const all = new Map([...stored, ...memory].filter(([key]) => key.startsWith(PREFIX)));
  return new Map([...all].map(([key, entry]) => [Number(key.slice(PREFIX.length)), entry as TabEntry]));
};

const UNPLACED = [-1];
const orLast = (place: number): number => (place < 0 ? Number.POSITIVE_INFINITY : place);

const comparePaths = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((place, step) => place !== b[step]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? Number.NEGATIVE_INFINITY);
};

/** Frames as they stand in the document, the page itself first; those that did not tell where they are last. */
const framesInOrder = (entry: TabEntry | null): readonly FrameList[] =>
  Object.entries(entry?.frames ?? {})
    .map(([id, frame]) => ({ frame, path: id === '0' ? [] : (frame.path ?? UNPLACED).map(orLast) }))
    .sort((a, b) => comparePaths(a.path, b.path))
    .map(({ frame }) => frame);

/** Figures of all frames, the page's own first, then frame by frame as they stand in the document. */
export const figuresOf = (entry: TabEntry | null): readonly ListedFigure[] =>
  framesInOrder(entry).flatMap(({ figures }) => figures);

/** Kept figures of all frames. */
export const keptOf = (entry: TabEntry | null): readonly KeptFigure[] =>
  Object.values(entry?.kept ?? {}).flat();

/** What the page itself says; a frame speaks only for a page that says nothing. */
export const metaOf = (entry: TabEntry | null): ArticleMeta | null =>
  framesInOrder(entry).find(({ meta }) => meta !== null)?.meta ?? null;

/** Forgets every tab: after erasing. */
export const forgetTabs = (): void => memory.clear();
