import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background';
import { eraseAll } from '../../../entrypoints/background/erase-all';
import { onInstalled } from '../../../entrypoints/background/install';
import { openPage } from '../../../entrypoints/background/open-page';
import { fakeExtension } from './fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** What Firefox for Android has not (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Browser_support_for_JavaScript_APIs). */
const MISSING = ['commands', 'contextMenus', 'sidePanel', 'sidebarAction', 'windows'];

const whole = { ...fakeBrowser };

afterEach(() => {
  for (const name of MISSING) Reflect.deleteProperty(fakeBrowser, name);
  Object.assign(fakeBrowser, whole);
});
beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  const { action } = fakeExtension();
  Object.assign(action, { setBadgeText: undefined, setIcon: undefined, openPopup: undefined });
  Object.assign(fakeBrowser, Object.fromEntries(MISSING.map((name) => [name, undefined])));
  const event = { addListener: vi.fn() };
  Object.assign(fakeBrowser.permissions, { onAdded: event, onRemoved: event });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
});

test('the background starts, installs and asks where it may read', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  expect(() => background.main()).not.toThrow();
  await onInstalled('install');
  expect(create).toHaveBeenCalledWith({ url: expect.stringMatching(/welcome\.html$/) });
});

test('everything can be erased', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 3 }] as never);
  expect(await eraseAll(false)).toEqual({ ok: true });
  expect(create).toHaveBeenCalledWith({ url: expect.stringMatching(/welcome\.html$/) });
});

test('the panel opens as a tab', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  await openPage('sidepanel', undefined, { tabId: 3 });
  expect(create).toHaveBeenCalledWith({ url: expect.stringMatching(/sidepanel\.html\?tab=3$/) });
});
