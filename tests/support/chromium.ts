import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { openPrivateWindow, reachExtension } from './chromium-extension';
import { readTree } from './chromium-tree';
import type { LaunchOptions, RawBrowser, RawPage } from './driver';
import { requireBrowser } from './find';
import type { Shelf } from './serve';
import { sharedVerbs } from './shared-verbs';
import { heapOfChromium, traceChromium } from './trace';

const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
];

/** Chromium through Playwright, from the machine's own browser. */
export async function launchChromium(options: LaunchOptions, shelf: Shelf): Promise<RawBrowser> {
  const profile = options.profileDir ?? mkdtempSync(join(tmpdir(), 'two-ledgers-chromium-'));
  const downloads = mkdtempSync(join(tmpdir(), 'two-ledgers-downloads-'));
  if (!options.headed) writePreferences(profile, downloads);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser('chromium'),
    headless: !options.headed,
    viewport: options.headed ? null : { width: options.width ?? 1100, height: options.height ?? 800 },
    ...(options.headed ? {} : { hasTouch: options.touch ?? false }),
    args: switches(options),
  });
  await context.route(/^https?:/, async (route) => {
    const answer = shelf.answer(route.request().url());
    if (answer === 'online') await route.continue();
    else await (answer ? route.fulfill(answer) : route.abort());
  });
  const ended = new Promise<void>((resolve) => context.once('close', () => resolve()));
  await keepDownloadsPlain(context);
  const open = new Map<Page, Promise<RawPage>>();
  const wrap = (page: Page): Promise<RawPage> => {
    const known = open.get(page) ?? wrapPage(context, page);
    open.set(page, known);
    return known;
  };
  return {
    engine: 'chromium',
    downloads,
    newPage: async () => wrap(await context.newPage()),
    newPrivatePage: async () => wrap(await openPrivateWindow(context)),
    tabs: () => Promise.all(context.pages().map(wrap)),
    extension: options.extensionDir ? await reachExtension(context) : null,
    ended,
    close: async () => {
      await context.close();
      rmSync(downloads, { recursive: true, force: true });
      if (!options.profileDir) rmSync(profile, { recursive: true, force: true });
    },
  };
}

function switches({ extensionDir }: LaunchOptions): string[] {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const extension = extensionDir
    ? [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`]
    : [];
  return [...QUIET, ...root, ...extension];
}

/** Downloads go to a folder under their own names, without a question. */
function writePreferences(profile: string, downloads: string): void {
  const file = join(profile, 'Default', 'Preferences');
  mkdirSync(dirname(file), { recursive: true });
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const download = { default_directory: downloads, prompt_for_download: false, directory_upgrade: true };
  writeFileSync(file, JSON.stringify({ ...kept, download }));
}

/** Playwright renames downloads to identifiers; names are part of what is tested. */
async function keepDownloadsPlain(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
}

async function wrapPage(context: BrowserContext, page: Page): Promise<RawPage> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return {
    engine: 'chromium',
    errors,
    ...sharedVerbs(page),
    wheel: (deltaY) => page.mouse.wheel(0, deltaY),
    press: (keys) => page.keyboard.press(keys),
    pinch: async (x, y, by) => {
      const session = await context.newCDPSession(page);
      await session.send('Input.synthesizePinchGesture', { x, y, scaleFactor: by });
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    media: (media) => page.emulateMedia(media),
    screenshot: async (path, clip) => void (await page.screenshot({ path, ...(clip ? { clip } : {}) })),
    accessible: async () => readTree(await context.newCDPSession(page)),
    trace: async (act) => traceChromium(await context.newCDPSession(page), act),
    heap: async () => heapOfChromium(await context.newCDPSession(page)),
  };
}
