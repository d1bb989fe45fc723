import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  endWithdrawn,
  followPermissions,
  resumeGranted,
  setAccess,
} from '../../../entrypoints/background/access';
import { inferAccess, syncRegistration } from '../../../entrypoints/background/registration';
import { updateTab } from '../../../entrypoints/background/tab-lists';
import { originsFor } from '../../../lib/store/access';
import { patchSettings, readSettings } from '../../../lib/store/settings-store';
import { META } from '../messages/samples';
import { fakeExtension } from './fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const [NEWS, ALL] = [[...originsFor('news')], [...originsFor('all')]];
let extension: ReturnType<typeof fakeExtension>;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  extension = fakeExtension();
});

const matches = () => extension.scripts.flatMap((script) => script.matches ?? []);
const access = async () => (await readSettings()).settings.access;

describe('the gate is registered for exactly the granted hosts', () => {
  test('none granted: none registered', async () => {
    await syncRegistration();
    expect(extension.scripts).toEqual([]);
  });

  test('as a persistent script of every frame', async () => {
    extension.granted = ['https://*.lemonde.fr/*', 'file:///*'];
    await syncRegistration();
    expect(extension.scripts).toEqual([
      {
        id: 'gate',
        js: ['gate.js'],
        matches: ['https://*.lemonde.fr/*'],
        allFrames: true,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  });

  test('calls that come at once register once', async () => {
    extension.granted = ALL;
    await Promise.all([syncRegistration(), syncRegistration(), syncRegistration()]);
    expect(extension.scripting.registerContentScripts).toHaveBeenCalledTimes(1);
    expect(extension.scripting.updateContentScripts).not.toHaveBeenCalled();
  });

  test('follows grants and withdrawals', async () => {
    extension.granted = ['https://a.example/*'];
    await syncRegistration();
    extension.granted = ['https://a.example/*', 'https://b.example/*'];
    await syncRegistration();
    expect(matches()).toEqual(['https://a.example/*', 'https://b.example/*']);
    extension.granted = [];
    await syncRegistration();
    expect(extension.scripts).toEqual([]);
  });

  test('a registration that failed does not stop the next', async () => {
    extension.granted = ALL;
    extension.scripting.registerContentScripts.mockRejectedValueOnce(new Error('busy'));
    await expect(syncRegistration()).rejects.toThrow('busy');
    await syncRegistration();
    expect(matches()).toEqual(ALL);
  });
});

describe('a choice', () => {
  test('is kept, registered, and gives back what it does not need', async () => {
    extension.granted = [...ALL, ...NEWS];
    expect(await setAccess('news')).toMatchObject({ ok: true, settings: { access: 'news' } });
    expect(extension.granted).toEqual(NEWS);
    expect(matches()).toEqual(NEWS);
  });

  test('reading on a click gives everything back', async () => {
    extension.granted = NEWS;
    expect(await setAccess('click')).toMatchObject({ ok: true });
    expect(extension.granted).toEqual([]);
    expect(extension.scripts).toEqual([]);
  });

  test('that the browser did not grant is not kept', async () => {
    expect(await setAccess('all')).toMatchObject({ ok: false, code: 'not-granted' });
    expect(await access()).toBeNull();
  });

  test('open tabs get the gate at once', async () => {
    const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 8 }] as never);
    extension.granted = ALL;
    await setAccess('all');
    expect(query).toHaveBeenCalledWith({ url: ALL, discarded: false });
    expect(extension.injected).toEqual([{ target: { tabId: 8, allFrames: true }, files: ['/gate.js'] }]);
  });
});

describe('grants and withdrawals in the browser’s own pages', () => {
  test.each([
    ['everything granted', null, ALL, 'all'],
    ['the list granted', 'click', NEWS, 'news'],
    ['one site more is no other choice', 'click', ['https://a.example/*'], 'click'],
    ['a part withdrawn is no other choice', 'news', NEWS.slice(1), 'news'],
    ['everything withdrawn', 'all', [], 'click'],
    ['nothing chosen yet', null, [], null],
  ] as const)('%s', (_name, before, granted, expected) => {
    expect(inferAccess(before, granted)).toBe(expected);
  });

  test('end what is read on open pages, and begin it again; what the reader switched off stays off', async () => {
    const frames = { 0: { documentId: 'd', meta: META, figures: [] } };
    await updateTab(3, () => ({ pageOff: false, frames }));
    await updateTab(4, () => ({ pageOff: true, frames }));
    const told = async () => {
      const orders = vi.mocked(fakeBrowser.tabs.sendMessage).mock.calls.splice(0);
      return orders.map(([tabId, order]) => [tabId, (order as { pageOff: boolean }).pageOff]);
    };
    await endWithdrawn(['https://*/*']);
    expect(await told()).toEqual([
      [3, true],
      [4, true],
    ]);
    await resumeGranted(['https://elsewhere.example/*']);
    expect(await told()).toEqual([]);
    await resumeGranted(['https://news.example/*']);
    expect(await told()).toEqual([
      [3, false],
      [4, true],
    ]);
  });

  test('are followed by scripts and the remembered choice', async () => {
    await patchSettings({ access: 'all' });
    extension.granted = ALL;
    await followPermissions();
    expect(matches()).toEqual(ALL);
    extension.granted = [];
    await followPermissions();
    expect(extension.scripts).toEqual([]);
    expect(await access()).toBe('click');
  });
});
