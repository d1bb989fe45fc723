import 'fake-indexeddb/auto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onCommand } from '../../../entrypoints/background/commands';
import { pageHandlers } from '../../../entrypoints/background/page-handlers';
import { tabHandlers } from '../../../entrypoints/background/tab-handlers';
import { updateTab } from '../../../entrypoints/background/tab-lists';
import { showToolbar, showToolbars } from '../../../entrypoints/background/toolbar';
import type { Settings } from '../../../lib/messages/settings';
import { patchSettings } from '../../../lib/store/settings-store';
import { COMPARISON, META, PAGE_FIGURE } from '../messages/samples';
import { fakeExtension } from './fake-extension';

const { getDatabase } = vi.hoisted(() => ({ getDatabase: vi.fn() }));
vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
vi.mock('../../../entrypoints/background/storage', () => ({ getDatabase }));

const TAB = 3;
const SENDER = {
  kind: 'content',
  tabId: TAB,
  frameId: 0,
  documentId: 'd',
  tabHost: 'news.example',
  isPrivate: false,
} as const;
const ALL = ['https://*/*', 'http://*/*'];
let extension: ReturnType<typeof fakeExtension>;

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  extension = fakeExtension();
  getDatabase.mockResolvedValue({ ok: true });
  vi.spyOn(extension.permissions, 'contains').mockImplementation(async () => extension.granted === ALL);
  extension.granted = ALL;
  await patchSettings({ access: 'all', language: 'en' });
  await updateTab(TAB, () => null);
});

const report = (count: number) => {
  const figures = Array.from({ length: count }, (_, at) => ({
    ...PAGE_FIGURE,
    id: `${at}`,
    comparison: COMPARISON,
  }));
  return pageHandlers['page/report']({ meta: META, figures, path: [] }, SENDER);
};
const seen = () => ({
  icon: extension.action.setIcon.mock.lastCall?.[0].path[16],
  title: extension.action.setTitle.mock.lastCall?.[0].title,
});

describe('the toolbar button', () => {
  test('counts the figures of a page that is read', async () => {
    await report(2);
    expect(seen()).toEqual({ icon: '/icon/16.png', title: 'Two Ledgers · 2 figures on this page' });
  });

  test.each<[string, Partial<Settings>, string]>([
    ['everywhere', { enabled: false }, 'annotations are switched off'],
    ['on a site', { mutedSites: ['news.example'] }, 'switched off on this site'],
    ['where only others are listed', { siteRule: 'only' }, 'switched off on this site'],
    [
      'for an hour',
      { restingSites: [{ host: 'news.example', until: '2999-01-01T00:00:00.000Z' }] },
      'switched off on this site',
    ],
  ])('says that annotations are off %s', async (_name, patch, words) => {
    await patchSettings(patch);
    await report(2);
    expect(seen()).toEqual({ icon: '/icon/state-off-16.png', title: `Two Ledgers · ${words}` });
  });

  test('says that they are off for a page', async () => {
    await report(2);
    await tabHandlers['tab/page-off']({ tabId: TAB, off: true }, { kind: 'page', tabId: null });
    expect(seen()).toEqual({
      icon: '/icon/state-off-16.png',
      title: 'Two Ledgers · switched off on this page',
    });
  });

  test('says that a page was not read for want of access', async () => {
    extension.granted = [];
    await showToolbar(TAB);
    expect(seen()).toEqual({
      icon: '/icon/state-no-access-16.png',
      title: 'Two Ledgers · no access to this page; click to read it',
    });
    expect(extension.scripting.executeScript).not.toHaveBeenCalled();
  });

  test.each([
    ['a store', 'https://addons.mozilla.org/en-GB/firefox/', ALL],
    ['a PDF', 'https://news.example/report.pdf', ALL],
    ['a page of the browser', undefined, ALL],
  ])('says that %s cannot be read', async (_name, address, granted) => {
    extension.address = address;
    extension.granted = granted;
    await showToolbar(TAB);
    expect(seen()).toEqual({
      icon: '/icon/state-unreadable-16.png',
      title: 'Two Ledgers · The browser lets no extension read this page',
    });
  });

  test('says that nothing can be kept', async () => {
    getDatabase.mockResolvedValue({ ok: false, code: 'storage-unavailable', detail: '' });
    await report(1);
    expect(seen()).toEqual({
      icon: '/icon/state-storage-16.png',
      title: 'Two Ledgers · 1 figure on this page · Nothing can be kept here',
    });
  });

  test('speaks the language that was set, and follows it', async () => {
    await report(2);
    await patchSettings({ language: 'de' });
    await showToolbar(TAB);
    expect(seen().title).toBe('Two Ledgers · 2 Zahlen auf dieser Seite');
  });

  test('has a picture of its own for every state', () => {
    const drawn = extension.action.setIcon.mock.calls.flatMap(([{ path }]) => Object.values(path));
    const states = ['off', 'no-access', 'unreadable', 'storage'];
    const files = states.flatMap((state) => [16, 32].map((size) => `/icon/state-${state}-${size}.png`));
    for (const file of [...drawn, ...files]) expect(existsSync(join('data/public', file)), file).toBe(true);
  });

  test('shows while a page loads what holds for every page', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
    for (const [patch, icon] of [
      [{}, '/icon/16.png'],
      [{ access: 'click' }, '/icon/state-no-access-16.png'],
      [{ enabled: false }, '/icon/state-off-16.png'],
    ] as const) {
      await patchSettings(patch);
      await showToolbars();
      expect(extension.action.setIcon.mock.lastCall?.[0]).toMatchObject({ path: { 16: icon } });
    }
  });

  test('without a badge or pictures (Firefox for Android) still has its title', async () => {
    const { setTitle } = extension.action;
    Object.assign(extension.action, { setIcon: undefined, setBadgeText: undefined });
    await report(2);
    expect(setTitle.mock.lastCall?.[0].title).toBe('Two Ledgers · 2 figures on this page');
  });
});

describe('the spoken summary', () => {
  test('comes with the popup', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await onCommand('speak-summary', { id: TAB });
    expect(extension.action.openPopup).toHaveBeenCalledOnce();
    expect(create).not.toHaveBeenCalled();
  });

  test('comes with the panel where the browser opens no popup', async () => {
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
    extension.action.openPopup.mockRejectedValue(new Error('no gesture'));
    const open = vi.fn(async () => undefined);
    Object.assign(fakeBrowser, { sidePanel: { open } });
    await onCommand('speak-summary', { id: TAB });
    expect(open).toHaveBeenCalledWith({ tabId: TAB });
  });
});
