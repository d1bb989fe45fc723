import { browser } from 'wxt/browser';
import { unlessGone } from './expected';
import { readTab } from './tab-lists';

type Target = Parameters<typeof browser.scripting.insertCSS>[0]['target'];

/** Underlines as a user style sheet: no page policy stops it, and it reaches shadow trees. */
const insertUnderlines = (target: Target): Promise<unknown> =>
  browser.scripting.insertCSS({ target, files: ['/highlights.css'], origin: 'USER' });

/** Style sheet and annotator in one frame, or in all frames that may be read. Rejects where none may be. */
export const injectAnnotator = async (tabId: number, frameId?: number): Promise<void> => {
  const target = frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  await insertUnderlines(target);
  await browser.scripting.executeScript({ target, files: ['/annotator.js'] });
};

/** The card's script in the frame that asked for it. */
export const injectCard = async (tabId: number, frameId: number): Promise<void> => {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/card.js'] });
};

/** What shows cards of frames in the page around them. Rejects where the page itself may not be read. */
export const injectStage = async (tabId: number): Promise<void> => {
  const target = { tabId, frameIds: [0] };
  await insertUnderlines(target);
  await browser.scripting.executeScript({ target, files: ['/card.js', '/stage.js'] });
};

const injectGate = (tabId: number): Promise<boolean> =>
  unlessGone(browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/gate.js'] }));

/** Registered scripts run on pages to come; tabs that are open already get the gate at once. */
export const injectGateInOpenTabs = async (origins: readonly string[]): Promise<void> => {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins], discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id !== undefined && (await readTab(id)) === null) await injectGate(id);
    }),
  );
};
