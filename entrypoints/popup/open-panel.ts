import { browser } from 'wxt/browser';
import { send } from '../../lib/messages/client';

/** Firefox's own name for the panel; Chromium has no such object. */
type Sidebar = { open(): Promise<void> };

const sidebar = (): Sidebar | undefined =>
  (browser as unknown as { readonly sidebarAction?: Sidebar }).sidebarAction;

/**
 * Opens the side panel, or the sidebar in Firefox. Must begin inside a click: both browsers refuse it
 * otherwise. Where it is refused all the same, the panel opens as an ordinary tab.
 */
export const openPanel = async (): Promise<void> => {
  try {
    const firefox = sidebar();
    if (firefox) return await firefox.open();
    const { id } = await browser.windows.getCurrent();
    if (id !== undefined) await browser.sidePanel.open({ windowId: id });
  } catch (error) {
    console.warn('The side panel could not be opened, so it opens as a tab.', error);
    await send('open/page', { page: 'sidepanel' });
  }
};
