import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countShown } from '../../../entrypoints/background/badge';
import { orderSettings } from '../../../entrypoints/background/broadcast';
import { onCommand, toggleSite } from '../../../entrypoints/background/commands';
import { pageHandlers } from '../../../entrypoints/background/page-handlers';
import { settlePage } from '../../../entrypoints/background/page-life';
import { settingsHandlers } from '../../../entrypoints/background/settings-handlers';
import { listedTabs, readTab, updateTab } from '../../../entrypoints/background/tab-lists';
import type { Orders } from '../../../lib/messages/protocol';
import { DEFAULT_SETTINGS } from '../../../lib/messages/settings';
import { patchSettings, readSettings } from '../../../lib/store/settings-store';
import { COMPARISON, META, PAGE_FIGURE } from '../messages/samples';
import { fakeExtension } from './fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let extension: ReturnType<typeof fakeExtension>;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  extension = fakeExtension();
});

const sender = (frameId = 0, documentId = `document-${frameId}`) =>
  ({ kind: 'content', tabId: 3, frameId, documentId, tabHost: 'news.example', isPrivate: false }) as const;
const figure = (id: string) => ({ ...PAGE_FIGURE, id, comparison: COMPARISON });
const report = (ids: readonly string[], from = sender(), path: readonly number[] = []) =>
  pageHandlers['page/report']({ meta: META, figures: ids.map(figure), path }, from);
const ids = async () =>
  Object.values((await readTab(3))?.frames ?? {}).map(({ figures }) => figures.map(({ id }) => id));

describe('gate', () => {
  test('its word brings style sheet and annotator into its frame alone', async () => {
    expect(await pageHandlers['gate/found']({ host: 'news.example' }, sender(5))).toEqual({ ok: true });
    const target = { tabId: 3, frameIds: [5] };
    expect(extension.scripting.insertCSS).toHaveBeenCalledWith({
      target,
      files: ['/highlights.css'],
      origin: 'USER',
    });
    expect(extension.injected).toEqual([{ target, files: ['/annotator.js'] }]);
  });

  test('a site that is switched off gets nothing, its frames neither', async () => {
    await patchSettings({ mutedSites: ['news.example'] });
    expect(await pageHandlers['gate/found']({ host: 'ads.example' }, sender(5))).toMatchObject({
      code: 'off',
    });
    expect(extension.injected).toEqual([]);
  });
});

describe('lists of a tab', () => {
  test('frames that report at once are both kept, and each replaces its own', async () => {
    await Promise.all([report(['a', 'b']), report(['c'], sender(2))]);
    expect(await ids()).toEqual([['a', 'b'], ['c']]);
    await report(['d'], sender(2));
    expect(await ids()).toEqual([['a', 'b'], ['d']]);
  });

  test('hello keeps the list of the same document and drops that of another', async () => {
    await report(['a']);
    await pageHandlers['page/hello']({ host: 'news.example' }, sender());
    expect(await ids()).toEqual([['a']]);
    await pageHandlers['page/hello']({ host: 'news.example' }, sender(0, 'document-new'));
    expect(await ids()).toEqual([[]]);
  });

  test('the badge counts what the switches let through', async () => {
    await report(['a', 'b']);
    expect(extension.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 3, text: '2' });
    await patchSettings({ badge: false });
    await report(['a']);
    expect(extension.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 3, text: '' });
    const entry = await readTab(3);
    expect(countShown(entry, DEFAULT_SETTINGS)).toBe(1);
    expect(countShown(entry, { ...DEFAULT_SETTINGS, threshold: 1 })).toBe(0);
    expect(countShown(entry, { ...DEFAULT_SETTINGS, mutedSites: ['news.example'] })).toBe(0);
    expect(countShown(entry && { ...entry, pageOff: true }, DEFAULT_SETTINGS)).toBe(0);
  });

  test('where session storage is full the list is held all the same', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('quota'));
    await report(['a']);
    expect(await ids()).toEqual([['a']]);
    expect([...(await listedTabs()).keys()]).toEqual([3]);
    await updateTab(3, () => null);
    expect(await readTab(3)).toBeNull();
  });
});

describe('loading', () => {
  const live = (documentId: string) =>
    extension.scripting.executeScript.mockResolvedValue([{ frameId: 0, documentId }] as never);

  test('history changes keep the list', async () => {
    await report(['a']);
    live('document-0');
    await settlePage(3);
    expect(await ids()).toEqual([['a']]);
    expect(fakeBrowser.tabs.sendMessage).not.toHaveBeenCalled();
  });

  test('another document, or a page that may not be asked, ends it', async () => {
    await report(['a']);
    live('document-new');
    await settlePage(3);
    expect(await readTab(3)).toBeNull();
    await report(['a']);
    extension.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
    await settlePage(3);
    expect(await readTab(3)).toBeNull();
  });

  test('a report that comes after its page was left lists nothing where access was withdrawn', async () => {
    extension.address = undefined;
    expect(await report([])).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await readTab(3)).toBeNull();
    extension.granted = ['https://news.example/*'];
    expect(await report([])).toEqual({ ok: true });
  });

  test('nor does one that was under way when its page was forgotten', async () => {
    await report(['a']);
    extension.address = undefined;
    vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => {
      await updateTab(3, () => null);
      return { id: 3 } as never;
    });
    expect(await report([])).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await readTab(3)).toBeNull();
  });

  test('in doubt, whoever still lives is asked to report again', async () => {
    await settlePage(3);
    expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledWith(3, { type: 'order/report' });
  });
});

describe('settings', () => {
  test('the card changes its own switches, and no others', async () => {
    const patch = settingsHandlers['settings/patch'];
    const companies = { openai: true, microsoft: false };
    expect(await patch({ patch: { companies } }, sender())).toMatchObject({ ok: true });
    for (const refused of [{ enabled: false }, { mutedSites: ['b.example'] }]) {
      expect(await patch({ patch: refused }, sender())).toMatchObject({
        code: 'not-allowed',
        detail: expect.stringContaining(`patch.${Object.keys(refused)[0]}`),
      });
    }
    const page = { kind: 'page', tabId: null } as const;
    expect(await patch({ patch: { access: 'all' } }, page)).toMatchObject({ code: 'not-allowed' });
    expect((await readSettings()).settings).toMatchObject({
      mutedSites: [],
      companies,
      enabled: true,
      access: null,
    });
  });

  test('sites that are switched at once by two tabs are all switched', async () => {
    const hosts = ['a.example', 'b.example', 'c.example'];
    const page = { kind: 'page', tabId: null } as const;
    const turn = (host: string, on: boolean) => settingsHandlers['site/switch']({ host, on }, page);
    await Promise.all(hosts.map((host) => turn(host, false)));
    expect((await readSettings()).settings.mutedSites).toEqual(hosts);
    await turn('b.example', true);
    expect((await readSettings()).settings.mutedSites).toEqual(['a.example', 'c.example']);
  });

  test('a card in a frame of another site switches the site of its tab', async () => {
    await settingsHandlers['site/switch']({ host: 'frames.example', on: false }, sender(4));
    expect((await readSettings()).settings.mutedSites).toEqual(['news.example']);
  });
});

describe('switches reach pages in order', () => {
  const orders = () =>
    vi.mocked(fakeBrowser.tabs.sendMessage).mock.calls.map(([, order]) => order as unknown as Orders);

  test('changes that come at once end with the newest everywhere', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 3 }, { id: 4 }] as never);
    const first = patchSettings({ companies: { openai: true, microsoft: false } }).then(() =>
      orderSettings(null),
    );
    const second = patchSettings({ companies: { openai: true, microsoft: true } }).then(() =>
      orderSettings(null),
    );
    await Promise.all([first, second, orderSettings(3)]);
    for (const tab of [3, 4]) {
      const calls = vi.mocked(fakeBrowser.tabs.sendMessage).mock.calls.filter(([id]) => id === tab);
      expect(calls.at(-1)?.[1]).toMatchObject({ type: 'order/settings', settings: DEFAULT_SETTINGS });
    }
  });

  test('a page that hangs keeps nobody waiting', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 3 }, { id: 4 }] as never);
    vi.mocked(fakeBrowser.tabs.sendMessage).mockImplementation(() => new Promise(() => undefined));
    await orderSettings(null);
    await orderSettings(null);
    expect(orders()).toHaveLength(4);
  });

  test('a tab that was switched off is told so', async () => {
    await updateTab(3, () => ({ pageOff: true, frames: {} }));
    await orderSettings(3);
    expect(orders()).toEqual([{ type: 'order/settings', settings: DEFAULT_SETTINGS, pageOff: true }]);
  });
});

describe('commands', () => {
  test('go to the frame that holds figures', async () => {
    await report([], sender());
    await report(['a'], sender(4));
    await onCommand('next-figure', { id: 3 });
    expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledWith(3, { type: 'order/next' }, { frameId: 4 });
  });

  test('step from frame to frame as they stand in the document, and round', async () => {
    const sent = vi.mocked(fakeBrowser.tabs.sendMessage);
    const steps = () =>
      sent.mock.calls
        .filter(([, order]) => /next|enter/.test((order as Orders).type))
        .map(([, order, to]) => [order, (to as { frameId: number }).frameId]);
    const leave = (frameId: number, by: 1 | -1) => pageHandlers['page/left']({ by }, sender(frameId));
    await report(['a'], sender());
    await report(['c'], sender(2), [1]);
    await report(['b'], sender(4), [0]);
    await report([], sender(6), [2]);
    await onCommand('next-figure', { id: 3 });
    for (const frame of [0, 4, 2]) await leave(frame, 1);
    await leave(0, -1);
    await onCommand('next-figure', { id: 3 });
    expect(steps()).toEqual([
      [{ type: 'order/next', leaves: true }, 0],
      [{ type: 'order/enter', by: 1 }, 4],
      [{ type: 'order/enter', by: 1 }, 2],
      [{ type: 'order/enter', by: 1 }, 0],
      [{ type: 'order/enter', by: -1 }, 2],
      [{ type: 'order/next', leaves: true }, 2],
    ]);
  });

  test('a site is switched off and on again', async () => {
    const tab = { id: 3, url: 'https://news.example/a' };
    await toggleSite(tab);
    expect((await readSettings()).settings.mutedSites).toEqual(['news.example']);
    await onCommand('toggle-site', tab);
    expect((await readSettings()).settings.mutedSites).toEqual([]);
  });
});
