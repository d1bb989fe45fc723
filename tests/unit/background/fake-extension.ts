import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LANGUAGES } from '../../../lib/i18n/languages';
import { PAGE_CATALOGUES } from '../../../lib/i18n/page-catalogue';

type Script = { id: string; matches?: string[] };
type Origins = { origins?: string[] };

/** The files of words that the build makes, answered to whoever fetches them. */
const serveWords = async (url: string): Promise<Response> => {
  const language = LANGUAGES.find((one) => url.endsWith(`page-${one}.json`));
  return language ? Response.json(PAGE_CATALOGUES[language]) : new Response(null, { status: 404 });
};

/** The browser's side of permissions and scripting, which the fake browser leaves out. */
export const fakeExtension = () => {
  const state = {
    granted: [] as string[],
    scripts: [] as Script[],
    injected: [] as unknown[],
    /** Where every tab is; undefined where the browser keeps it back. */
    address: 'https://news.example/a' as string | undefined,
  };
  const scripting = {
    getRegisteredContentScripts: vi.fn(async () => [...state.scripts]),
    registerContentScripts: vi.fn(async (scripts: Script[]) => {
      const known = scripts.find(({ id }) => state.scripts.some((script) => script.id === id));
      if (known) throw new Error(`Duplicate script ID '${known.id}'`);
      state.scripts.push(...scripts);
    }),
    updateContentScripts: vi.fn(async (scripts: Script[]) => {
      state.scripts = scripts;
    }),
    unregisterContentScripts: vi.fn(async () => {
      state.scripts = [];
    }),
    executeScript: vi.fn(async (injection: unknown) => {
      state.injected.push(injection);
      return [];
    }),
    insertCSS: vi.fn(async () => undefined),
  };
  const permissions = {
    getAll: vi.fn(async () => ({ origins: [...state.granted], permissions: [] })),
    contains: vi.fn(async ({ origins = [] }: Origins) => origins.every((one) => state.granted.includes(one))),
    remove: vi.fn(async ({ origins = [] }: Origins) => {
      state.granted = state.granted.filter((one) => !origins.includes(one));
      return true;
    }),
  };
  const action = {
    setBadgeText: vi.fn(async () => undefined),
    setBadgeBackgroundColor: vi.fn(async () => undefined),
    setTitle: vi.fn(async (_details: { tabId?: number; title: string }) => undefined),
    setIcon: vi.fn(async (_details: { tabId?: number; path: Record<number, string> }) => undefined),
    openPopup: vi.fn(async () => undefined),
  };
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async (id) => ({ id, url: state.address }) as never);
  vi.stubGlobal('fetch', vi.fn(serveWords));
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('fr-CA');
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
  Object.assign(fakeBrowser, { scripting, permissions, action });
  return Object.assign(state, { scripting, permissions, action });
};
