import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium';
import type { Engine, LaunchOptions, RawBrowser, RawExtension, RawPage, Served } from './driver';
import { launchFirefox } from './firefox';
import { Page } from './page';
import { Shelf } from './serve';
import { until } from './wait';

export { ENGINES, type Engine } from './driver';
export { Page } from './page';
export { until } from './wait';

export type Download = { name: string; content: string; bytes: Buffer };

/** Starts a real browser, without a network: only what `serve` offers answers. */
export async function launch(engine: Engine, options: LaunchOptions = {}): Promise<Browser> {
  const shelf = new Shelf(options);
  const start = { chromium: launchChromium, firefox: launchFirefox }[engine];
  return new Browser(await start(options, shelf), shelf);
}

/** A running browser with the verbs of tests, the same in every engine. */
export class Browser {
  readonly #raw: RawBrowser;
  readonly #shelf: Shelf;
  readonly #pages = new Map<RawPage, Page>();

  constructor(raw: RawBrowser, shelf: Shelf) {
    this.#raw = raw;
    this.#shelf = shelf;
  }

  get engine(): Engine {
    return this.#raw.engine;
  }
  /** Addresses that something asked for and nobody serves. */
  get strangers(): readonly string[] {
    return this.#shelf.strangers;
  }
  get ended(): Promise<void> {
    return this.#raw.ended;
  }

  /** Serves an HTML page (or another answer) at a real-looking address such as `https://news.example/a`. */
  serve(url: string, content: Served): void {
    this.#shelf.serve(url, content);
  }

  async newPage(): Promise<Page> {
    return this.#known(await this.#raw.newPage());
  }

  /** Serves a page and opens it in a new tab. */
  async open(url: string, content: Served): Promise<Page> {
    this.serve(url, content);
    const page = await this.newPage();
    await page.goto(url);
    return page;
  }

  async pages(): Promise<Page[]> {
    return (await this.#raw.tabs()).map((raw) => this.#known(raw));
  }

  /** A tab whose address fits, also one that the extension opened, once it is there and loaded. */
  async pageAt(fits: (url: string) => boolean, except: readonly Page[] = []): Promise<Page> {
    return until(`a tab with an address like ${fits}`, async () => {
      for (const page of await this.pages()) {
        if (!except.includes(page) && (await isAt(page, fits))) return page;
      }
      return null;
    });
  }

  get #extension(): RawExtension {
    if (!this.#raw.extension) throw new Error('launched without an extension');
    return this.#raw.extension;
  }

  /** Address of a file of the installed extension. */
  extensionUrl(path: string): string {
    return new URL(path, this.#extension.base).href;
  }

  /** Opens a page of the installed extension in a tab of its own. */
  async openExtensionPage(path: string): Promise<Page> {
    const url = this.extensionUrl(path);
    const before = await this.pages();
    await this.#extension.open(url);
    const page = await this.pageAt((at) => at.startsWith(url), before);
    await page.front();
    return page;
  }

  /** Answers yes in the browser's stead when the extension asks, from a click, for these hosts. */
  allowRequests(patterns: readonly string[]): Promise<void> {
    return this.#extension.allowRequests(patterns);
  }

  /** Takes every host away from the extension as the browser's settings do. */
  revokeAll(): Promise<void> {
    return this.#extension.revokeAll();
  }

  /** Fires a command of the manifest in the active tab. */
  command(name: string): Promise<void> {
    return this.#extension.command(name);
  }

  /** Presses an entry of the extension, by its id, in the context menu that a right click on a page opened. */
  async chooseFromMenu(page: Page, entry: string): Promise<void> {
    await this.#extension.chooseFromMenu(entry, await page.evaluate(() => String(getSelection() ?? '')));
  }

  /** Ends the extension's background in the middle of whatever it does. */
  endBackground(): Promise<void> {
    return this.#extension.endBackground();
  }

  /** Lets the extension into private windows or not; it is started anew, and its open pages close. */
  allowPrivate(allowed: boolean): Promise<void> {
    return this.#extension.allowPrivate(allowed);
  }

  /** Serves a page and opens it in a private window. */
  async openPrivately(url: string, content: Served): Promise<Page> {
    this.serve(url, content);
    const page = this.#known(await this.#raw.newPrivatePage());
    await page.goto(url);
    return page;
  }

  /** Switches the extension off in the browser's list. */
  disable(): Promise<void> {
    return this.#extension.disable();
  }

  /** Does something that downloads a file; returns the file once it is complete. */
  async download(act: () => Promise<void>): Promise<Download> {
    const folder = this.#raw.downloads;
    const before = new Set(readdirSync(folder));
    await act();
    return until(`a download in ${folder}`, async () => {
      const names = readdirSync(folder).filter((name) => !before.has(name));
      const name = names.find((one) => isComplete(folder, one, names));
      if (!name) return null;
      const bytes = readFileSync(join(folder, name));
      return { name, bytes, content: bytes.toString('utf8') };
    });
  }

  close(): Promise<void> {
    return this.#raw.close();
  }

  #known(raw: RawPage): Page {
    const page = this.#pages.get(raw) ?? new Page(raw);
    this.#pages.set(raw, page);
    return page;
  }
}

async function isAt(page: Page, fits: (url: string) => boolean): Promise<boolean> {
  try {
    const [url, state] = await page.evaluate(() => [location.href, document.readyState] as const);
    return state === 'complete' && fits(url);
  } catch {
    // A tab that is closing or on its way elsewhere is not there yet.
    return false;
  }
}

/** Browsers write beside the final name first, Firefox with an empty file already under it. */
function isComplete(folder: string, name: string, names: readonly string[]): boolean {
  const isPart = /\.(part|crdownload|tmp)$/.test(name) || name.startsWith('.');
  const path = join(folder, name);
  return !isPart && !names.includes(`${name}.part`) && existsSync(path) && statSync(path).size > 0;
}
