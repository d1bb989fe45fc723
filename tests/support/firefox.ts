import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type HTTPRequest, type KeyInput, type Page } from 'puppeteer-core';
import type { LaunchOptions, RawBrowser, RawExtension, RawPage } from './driver';
import { requireBrowser } from './find';
import { ChromeScope, type Connection } from './firefox-chrome';
import type { Shelf } from './serve';
import { sharedVerbs } from './shared-verbs';
import { until } from './wait';

/** Stock Firefox through WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions, shelf: Shelf): Promise<RawBrowser> {
  const downloads = mkdtempSync(join(tmpdir(), 'two-ledgers-downloads-'));
  const { width = 1100, height = 800 } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: !options.headed,
    defaultViewport: options.headed ? null : { width, height },
    // Reaches Firefox's own scope: accessibility tree, colour scheme, add-on permissions, shortcuts.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(downloads, options),
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
  });
  const chrome = await ChromeScope.open(connectionOf(browser));
  const wrap = remember(chrome, shelf);
  const newTab = async (): Promise<Page> => {
    await chrome.frontFirstWindow();
    return browser.newPage();
  };
  return {
    engine: 'firefox',
    downloads,
    newPage: async () => wrap(await newTab()),
    newPrivatePage: async () => {
      const context = await chrome.openPrivateWindow();
      return wrap(
        await until('a private window', async () =>
          (await browser.pages()).find((page) => contextOf(page) === context),
        ),
      );
    },
    tabs: async () => Promise.all((await browser.pages()).map(wrap)),
    extension: options.extensionDir
      ? await install(chrome, await browser.installExtension(options.extensionDir), newTab)
      : null,
    ended: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

/** Bit 1 of a pointer's capabilities: it is coarse. Others would say that it is fine and that it hovers. */
const COARSE = 1;
const PHONE = {
  'ui.primaryPointerCapabilities': COARSE,
  'ui.allPointerCapabilities': COARSE,
  'ui.useOverlayScrollbars': 1,
};

const preferences = (
  downloads: string,
  { touch, phone, storageLimit }: LaunchOptions,
): Record<string, unknown> => ({
  ...(storageLimit ? { 'dom.quotaManager.temporaryStorage.fixedLimit': storageLimit } : {}),
  ...(phone ? PHONE : {}),
  'extensions.webextOptionalPermissionPrompts': true,
  // A profile used again keeps what the extension stored: drivers can only install for one run.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'browser.download.dir': downloads,
  'browser.download.folderList': 2,
  'browser.download.alwaysOpenPanel': false,
  'dom.w3c_touch_events.enabled': touch ? 1 : 0,
});

/** The session below puppeteer's verbs; public in the library's code, absent from its types. */
const connectionOf = (browser: Browser): Connection =>
  (browser as unknown as { connection: Connection }).connection;

/** The id that BiDi knows a tab by; absent from the library's types like the connection. */
const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

function remember(chrome: ChromeScope, shelf: Shelf): (page: Page) => Promise<RawPage> {
  const open = new Map<Page, Promise<RawPage>>();
  return (page) => {
    const known = open.get(page) ?? wrapPage(page, chrome, shelf);
    open.set(page, known);
    return known;
  };
}

async function wrapPage(page: Page, chrome: ChromeScope, shelf: Shelf): Promise<RawPage> {
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    const message = error instanceof Error ? error.message : String(error);
    // Firefox reports what a policy of the page blocked as an error of the page.
    if (!message.startsWith('Content-Security-Policy:')) errors.push(message);
  });
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, shelf));
  return {
    engine: 'firefox',
    errors,
    ...sharedVerbs(page),
    wheel: (deltaY) => page.mouse.wheel({ deltaY }),
    press: (keys) => pressChord(page, keys),
    // Fingers of a driver magnify nothing in Firefox; what they would do is done, from the corner of what is seen.
    pinch: async (_x, _y, by) => {
      const scale = Number(await page.evaluate('visualViewport.scale')) * by;
      await chrome.magnify(contextOf(page), scale);
      await page.waitForFunction(`Math.abs(visualViewport.scale - ${scale}) < 0.01`);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    media: (media) => chrome.setMedia(contextOf(page), media),
    screenshot: async (path, clip) =>
      void (await page.screenshot({ path: path as `${string}.png`, ...(clip ? { clip } : {}) })),
    accessible: () => chrome.readTree(contextOf(page), () => page.evaluate('visualViewport.scale')),
    trace: async (act) => {
      await act();
      return null;
    },
    heap: async () => null,
  };
}

async function answer(request: HTTPRequest, shelf: Shelf): Promise<void> {
  if (!/^https?:/.test(request.url())) return request.continue();
  const page = shelf.answer(request.url());
  if (page === 'online') return request.continue();
  if (!page) return request.abort();
  await request.respond({ status: page.status, headers: page.headers, body: page.body });
}

async function pressChord(page: Page, keys: string): Promise<void> {
  const parts = keys.split('+') as KeyInput[];
  const last = parts.pop();
  if (!last) return;
  for (const part of parts) await page.keyboard.down(part);
  await page.keyboard.press(last);
  for (const part of parts.reverse()) await page.keyboard.up(part);
}

async function install(chrome: ChromeScope, id: string, newTab: () => Promise<Page>): Promise<RawExtension> {
  return {
    base: await chrome.extensionBase(id),
    open: async (url) => chrome.load(contextOf(await newTab()), url),
    allowRequests: () => chrome.allowPermissionRequests(),
    revokeAll: () => chrome.revokeHosts(id),
    command: (name) => chrome.pressCommand(id, name),
    chooseFromMenu: (entry) => chrome.chooseFromMenu(entry),
    endBackground: () => chrome.endBackground(id),
    allowPrivate: (allowed) => chrome.allowPrivate(id, allowed),
    disable: () => chrome.disable(id),
  };
}
