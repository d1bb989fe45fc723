import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type { AxNode, Box, LaunchOptions, RawBrowser, RawExtension, RawPage } from './driver';
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

type AxValue = { value?: unknown } | undefined;
type CdpNode = {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  description?: AxValue;
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
  backendDOMNodeId?: number;
};

/** The whole tree in reading order; the protocol lists it level by level. */
async function readTree(session: CDPSession): Promise<AxNode[]> {
  await session.send('Accessibility.enable');
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: CdpNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read: AxNode[] = [];
  const visit = (node: CdpNode, depth: number): void => {
    if (!node.ignored && node.role?.value !== 'InlineTextBox') read.push(toAxNode(session, node, depth));
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child, depth + 1);
    }
  };
  const root = nodes.find((node) => node.parentId === undefined);
  if (root) visit(root, 0);
  return read;
}

const text = (value: AxValue): string => (typeof value?.value === 'string' ? value.value : '');

const toAxNode = (session: CDPSession, node: CdpNode, depth: number): AxNode => ({
  role: text(node.role) === 'StaticText' ? 'text' : text(node.role),
  name: text(node.name),
  description: text(node.description),
  focused: node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false,
  depth,
  box: () => measure(session, node.backendDOMNodeId),
});

async function measure(session: CDPSession, backendNodeId: number | undefined): Promise<Box> {
  if (backendNodeId === undefined) throw new Error('the node has no element');
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  const quad = quads[0];
  if (!quad) throw new Error('the node is not drawn');
  const xs = quad.filter((_, at) => at % 2 === 0);
  const ys = quad.filter((_, at) => at % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

async function reachExtension(context: BrowserContext): Promise<RawExtension> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const base = new URL('/', worker.url()).href;
  const extensionId = new URL(base).host;
  return {
    base,
    open: async (url) => void (await (await context.newPage()).goto(url)),
    allowRequests: (patterns) =>
      setSiteAccess(context, { extensionId, hostAccess: 'ON_SPECIFIC_SITES' }, patterns),
    revokeAll: () => setSiteAccess(context, { extensionId, hostAccess: 'ON_CLICK' }, []),
    command: async (name) => {
      const [now] = context.serviceWorkers();
      if (!now) throw new Error('the background is asleep');
      await now.evaluate(fireCommand, name);
    },
    endBackground: () => endWorkers(context, base),
    allowPrivate: (incognitoAccess) => allowPrivate(context, { extensionId, incognitoAccess }),
    disable: () =>
      onExtensionsPage(context, extensionId, async (id) => {
        const { chrome } = globalThis as unknown as { chrome: { management: Management } };
        await chrome.management.setEnabled(id, false);
      }),
  };
}

type Tab = { readonly id?: number };
type WorkerChrome = {
  commands: { onCommand: { dispatch(command: string, tab: Tab | undefined): void } };
  tabs: { query(wanted: { active: true; lastFocusedWindow: true }): Promise<Tab[]> };
};

/** No driver can press a browser shortcut in Chromium; its event is fired where the shortcut would fire it. */
async function fireCommand(name: string): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: WorkerChrome };
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.commands.onCommand.dispatch(name, tab);
}

type Management = { setEnabled(id: string, enabled: boolean): Promise<void> };

/** Stops every service worker that a page of the extension can see: its own. */
async function endWorkers(context: BrowserContext, base: string): Promise<void> {
  const page = context.pages().find((one) => one.url().startsWith(base));
  if (!page) throw new Error('no page of the extension is open');
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Runs a function in `chrome://extensions`, with the calls that page itself makes. */
async function onExtensionsPage<A>(
  context: BrowserContext,
  given: A,
  act: (given: A) => Promise<void>,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(act as (given: unknown) => Promise<void>, given);
  await page.close();
}

type WindowsApi = { windows: { create(of: { incognito: true; url: string }): Promise<unknown> } };

/** A private window of the browser's own kind, opened by the extension: drivers only know throw-away contexts. */
async function openPrivateWindow(context: BrowserContext): Promise<Page> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('the background is asleep');
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: WindowsApi };
      await chrome.windows.create({ incognito: true, url: 'about:blank' });
    }),
  ]);
  return page;
}

/** The extension is started anew by this: waits until its new background is there. */
async function allowPrivate(
  context: BrowserContext,
  change: { extensionId: string; incognitoAccess: boolean },
): Promise<void> {
  const started = context.waitForEvent('serviceworker');
  await onExtensionsPage(context, change, async (given) => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
    // Without it Chromium does not start an extension anew that was loaded from a folder.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration(given);
  });
  await started;
}

type HostAccess = 'ON_CLICK' | 'ON_SPECIFIC_SITES';
type DeveloperPrivate = {
  updateExtensionConfiguration(change: {
    extensionId: string;
    hostAccess?: HostAccess;
    incognitoAccess?: boolean;
  }): Promise<void>;
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  addHostPermission(id: string, pattern: string): Promise<void>;
};

/** Works the site access of the browser's list of extensions. */
function setSiteAccess(
  context: BrowserContext,
  change: { extensionId: string; hostAccess: HostAccess },
  patterns: readonly string[],
): Promise<void> {
  return onExtensionsPage(context, { change, patterns: [...patterns] }, async (given) => {
    const { chrome } = globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } };
    await chrome.developerPrivate.updateExtensionConfiguration(given.change);
    for (const pattern of given.patterns)
      await chrome.developerPrivate.addHostPermission(given.change.extensionId, pattern);
  });
}
