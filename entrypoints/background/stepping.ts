import { isShown } from '../../lib/messages/settings';
import { readSettings } from '../../lib/store/settings-store';
import { orderTab } from './broadcast';
import { figuresOf, readTab, updateTab } from './tab-lists';

/** Frames of a tab with figures that the switches let through, in the order of the tab's list. */
const framesOfFigures = async (tabId: number): Promise<readonly number[]> => {
  const [{ settings }, entry] = await Promise.all([readSettings(), readTab(tabId)]);
  const shown = figuresOf(entry).filter((item) => isShown(settings, item));
  return [...new Set(shown.map(({ frameId }) => frameId))];
};

const pick = (frames: readonly number[], at: number | undefined): number =>
  at !== undefined && frames.includes(at) ? at : (frames[0] ?? 0);

/** The frame that a command is for: the one stepped into last, else the first that holds figures. */
export const frameInUse = async (tabId: number): Promise<number> =>
  pick(await framesOfFigures(tabId), (await readTab(tabId))?.at);

/** Goes to the next (1) or previous (-1) figure of a tab, from frame to frame and round. */
export const step = async (tabId: number, by: 1 | -1): Promise<void> => {
  const frames = await framesOfFigures(tabId);
  const type = by === 1 ? 'order/next' : 'order/previous';
  const frame = pick(frames, (await readTab(tabId))?.at);
  await orderTab(tabId, { type, ...(frames.length > 1 ? { leaves: true as const } : {}) }, frame);
};

/** A frame was left by stepping past its figures: the next one that still listens takes over, the same one at the last. */
export const stepOn = async (tabId: number, from: number, by: 1 | -1): Promise<void> => {
  const frames = await framesOfFigures(tabId);
  const start = frames.indexOf(from);
  for (let steps = 1; steps <= frames.length; steps += 1) {
    const frame = frames.at((start + by * steps) % frames.length) ?? from;
    if (await orderTab(tabId, { type: 'order/enter', by }, frame)) {
      await updateTab(tabId, (entry) => entry && { ...entry, at: frame });
      return;
    }
  }
};
