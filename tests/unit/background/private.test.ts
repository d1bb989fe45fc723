import { claimsIn } from '../../../lib/store/claim-blocks';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { claimHandlers } from '../../../entrypoints/background/claim-handlers';
import { toggleSite } from '../../../entrypoints/background/commands';
import { correctionHandlers } from '../../../entrypoints/background/correction-handlers';
import { settingsHandlers } from '../../../entrypoints/background/settings-handlers';
import { getDatabase } from '../../../entrypoints/background/storage';
import { readTab } from '../../../entrypoints/background/tab-lists';
import { patchSettings, readSettings } from '../../../lib/store/settings-store';
import { META, PAGE_FIGURE } from '../messages/samples';
import { fakeExtension } from './fake-extension';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const from = (isPrivate: boolean) =>
  ({ kind: 'content', tabId: 3, frameId: 0, documentId: 'd', tabHost: 'news.example', isPrivate }) as const;
const PAGE = { kind: 'page', tabId: null } as const;
const KEEP = { meta: META, figures: [PAGE_FIGURE] };
const CORRECT = { host: 'news.example', item: PAGE_FIGURE, change: { kind: 'figure' } } as const;

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  fakeExtension();
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(
    async (id) =>
      ({ id, incognito: id === 7 }) as unknown as Awaited<ReturnType<typeof fakeBrowser.tabs.get>>,
  );
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  const database = await getDatabase();
  if (database.ok)
    await Promise.all([database.value.claimBlocks.clear(), database.value.corrections.clear()]);
});

const stored = async () => {
  const database = await getDatabase();
  if (!database.ok) throw new Error(database.detail);
  return [(await claimsIn(database.value).keys()).length, await database.value.corrections.count()];
};

describe('a private window', () => {
  test('leaves no claim, correction or site without a yes', async () => {
    const refusals = [
      await claimHandlers['claims/keep'](KEEP, from(true)),
      await claimHandlers['claims/keep']({ ...KEEP, tabId: 7 }, PAGE),
      await correctionHandlers['corrections/add'](CORRECT, from(true)),
      await settingsHandlers['site/switch']({ host: 'news.example', on: false }, from(true)),
    ];
    expect(refusals.map((reply) => !reply.ok && reply.code)).toEqual(Array(4).fill('private'));
    expect(await stored()).toEqual([0, 0]);
    expect((await readSettings()).settings.mutedSites).toEqual([]);
  });

  test('stores what a yes was said to, once', async () => {
    expect(await claimHandlers['claims/keep']({ ...KEEP, once: true }, from(true))).toMatchObject({
      ok: true,
    });
    expect(await correctionHandlers['corrections/add']({ ...CORRECT, once: true }, from(true))).toMatchObject(
      {
        ok: true,
      },
    );
    expect(await stored()).toEqual([1, 1]);
    expect(await claimHandlers['claims/keep'](KEEP, from(true))).toMatchObject({ code: 'private' });
  });

  test('switches what names no site', async () => {
    const patch = { companies: { openai: false, microsoft: true } };
    expect(await settingsHandlers['settings/patch']({ patch }, from(true))).toMatchObject({ ok: true });
  });

  test('is switched page by page by the shortcut, which cannot ask', async () => {
    await toggleSite({ id: 7, url: 'https://news.example/a', incognito: true });
    expect((await readTab(7))?.pageOff).toBe(true);
    expect((await readSettings()).settings.mutedSites).toEqual([]);
  });
});

test('an ordinary window is asked nothing', async () => {
  expect(await claimHandlers['claims/keep'](KEEP, from(false))).toMatchObject({ ok: true });
  expect(await claimHandlers['claims/keep']({ ...KEEP, tabId: 3 }, PAGE)).toMatchObject({ ok: true });
});

test('changes that are made from the settings see those of their turn', async () => {
  const add = (host: string) => patchSettings(({ mutedSites }) => ({ mutedSites: [...mutedSites, host] }));
  await Promise.all([add('a.example'), add('b.example'), add('c.example')]);
  expect((await readSettings()).settings.mutedSites).toEqual(['a.example', 'b.example', 'c.example']);
});

test('sites that rest at once all rest', async () => {
  const rest = (host: string) => settingsHandlers['site/rest']({ host, minutes: 60 }, PAGE);
  await Promise.all([rest('a.example'), rest('b.example')]);
  const { restingSites } = (await readSettings()).settings;
  expect(restingSites.map(({ host }) => host)).toEqual(['a.example', 'b.example']);
});
