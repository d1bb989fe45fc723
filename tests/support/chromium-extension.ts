import type { BrowserContext, Page } from 'playwright-core';
import type { RawExtension } from './driver';

/** The installed extension, by its service worker and the browser's list of extensions. */
export async function reachExtension(context: BrowserContext): Promise<RawExtension> {
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
    chooseFromMenu: async (entry, selection) => {
      const [now] = context.serviceWorkers();
      if (!now) throw new Error('the background is asleep');
      await now.evaluate(fireMenu, { entry, selection });
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

type Click = {
  menuItemId: string;
  editable: boolean;
  frameId: number;
  pageUrl?: string | undefined;
  selectionText?: string;
};
type MenuChrome = Pick<WorkerChrome, 'tabs'> & {
  contextMenus: {
    update(id: string, change: object): Promise<void>;
    onClicked: { dispatch(info: Click, tab: (Tab & { url?: string }) | undefined): void };
  };
};

/**
 * No driver can reach Chromium's menus either. The event is fired with what Chromium would tell of a click in the main
 * frame; that the entry was made is asked of the browser, where it is shown and the access that a click gives are not.
 */
async function fireMenu({ entry, selection }: { entry: string; selection: string }): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: MenuChrome };
  await chrome.contextMenus.update(entry, {});
  const [tab] = (await chrome.tabs.query({ active: true, lastFocusedWindow: true })) as (Tab & {
    url?: string;
  })[];
  const selected = selection === '' ? {} : { selectionText: selection };
  const info = { menuItemId: entry, editable: false, frameId: 0, pageUrl: tab?.url, ...selected };
  chrome.contextMenus.onClicked.dispatch(info, tab);
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
export async function openPrivateWindow(context: BrowserContext): Promise<Page> {
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
