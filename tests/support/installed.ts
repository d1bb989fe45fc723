import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ListedFigure, Requests, RequestType } from '../../lib/messages/protocol';
import type { Settings } from '../../lib/messages/settings';
import { type ArticleName, readArticle } from './articles';
import { type Browser, type Engine, launch, type Page } from './browsers';
import type { LaunchOptions } from './driver';
import { readMarks } from './marks';
import { until } from './wait';

const BUILDS: Record<Engine, string> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};
const EVERYWHERE = ['https://*/*', 'http://*/*'];

type Access = NonNullable<Settings['access']>;
type Api = {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { query(filter: object): Promise<{ id?: number; url?: string; active: boolean }[]> };
  permissions: { getAll(): Promise<{ origins?: string[] }> };
  action: { getTitle(of: { tabId: number }): Promise<string> };
};

/** A browser with the built extension in it, and what a person does with the two. */
export class Installed {
  readonly browser: Browser;
  /** A page of the extension that stays open; the welcome page that it opened by itself. */
  welcome: Page;

  private constructor(browser: Browser, welcome: Page) {
    this.browser = browser;
    this.welcome = welcome;
  }

  /** Installs the build of an engine (or another) and waits for the welcome page; `again`: in a profile that had it before. */
  static async start(engine: Engine, options: LaunchOptions & { again?: boolean } = {}): Promise<Installed> {
    const extensionDir = resolve(options.extensionDir ?? BUILDS[engine]);
    if (!existsSync(extensionDir)) throw new Error(`${extensionDir} is missing: run npm run build`);
    const browser = await launch(engine, { ...options, extensionDir });
    try {
      const welcome = await (options.again
        ? browser.openExtensionPage('welcome.html')
        : browser.pageAt((url) => url === browser.extensionUrl('welcome.html')));
      await welcome.waitFor(() => document.querySelector('[data-access]') !== null);
      return new Installed(browser, welcome);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Lets the extension into private windows or not. It starts anew by that, so a page of it is opened again. */
  async allowPrivate(allowed: boolean): Promise<void> {
    await this.browser.allowPrivate(allowed);
    this.welcome = await this.browser.openExtensionPage('welcome.html');
    await this.welcome.waitFor(() => document.querySelector('[data-access]') !== null);
  }

  /** Chooses on the welcome page where it may read, by a real click, and grants what it asks for. */
  async choose(access: Access, patterns: readonly string[] = EVERYWHERE): Promise<void> {
    await this.welcome.front();
    if (access !== 'click') await this.browser.allowRequests(patterns);
    await this.welcome.clickOn(`[data-access=${access}]`);
    await this.welcome.waitFor(
      (wanted) => document.querySelector(`[data-access=${wanted}]`)?.ariaPressed === 'true',
      access,
    );
  }

  /** Serves a page of `tests/pages` and opens it. */
  openArticle(name: ArticleName): Promise<Page> {
    const { url, html, parts } = readArticle(name);
    for (const part of parts) this.browser.serve(part.url, part.html);
    return this.browser.open(url, html);
  }

  /** Opens a page of `tests/pages` and waits until all that was found on it is underlined. */
  async readArticle(name: ArticleName): Promise<Page> {
    const page = await this.openArticle(name);
    await this.settle(page);
    return page;
  }

  /** Keeps every figure of a page from its panel, until the name of a button there says so. */
  async keepAll(name: ArticleName, said: RegExp): Promise<void> {
    const article = await this.readArticle(name);
    const panel = await this.openFor(article, 'sidepanel');
    await panel.clickOn('[data-action=keep-all]');
    await panel.byRole('button', said);
    await panel.close();
    await article.close();
  }

  /** The figures of a page, once the background lists as many as the page has underlined. */
  async settle(page: Page): Promise<readonly ListedFigure[]> {
    let [listed, marked] = [0, 0];
    const what = () => `figures; ${marked} were underlined and ${listed} listed`;
    return until(what, async () => {
      marked = (await readMarks(page)).length;
      const figures = marked > 0 ? await this.figuresOf(page) : [];
      listed = figures.filter(({ frameId }) => frameId === 0).length;
      return listed > 0 && listed === marked ? figures : null;
    });
  }

  /**
   * Sends a request as a page of the extension does. The reply comes as text: the protocol of Firefox's driver writes out
   * an object that stands in two places only once, and the other place would be empty.
   */
  async ask<T extends RequestType>(type: T, request: Requests[T]['request']): Promise<Requests[T]['reply']> {
    const text = await this.welcome.evaluate(
      async (message) => {
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        return JSON.stringify((await (browser ?? chrome).runtime.sendMessage(message)) ?? null);
      },
      { ...request, type },
    );
    return JSON.parse(text);
  }

  /** Hosts that the browser says are granted. */
  origins(): Promise<string[]> {
    return this.welcome.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return (await (browser ?? chrome).permissions.getAll()).origins ?? [];
    });
  }

  /** The browser's number of a tab: the one in front. */
  async tabId(page: Page): Promise<number> {
    await page.front();
    const url = await page.url();
    return until(`the tab of ${url} in front`, () =>
      this.welcome.evaluate(async (wanted) => {
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        const tabs = await (browser ?? chrome).tabs.query({ active: true });
        return tabs.find((tab) => tab.url === undefined || tab.url === wanted)?.id;
      }, url),
    );
  }

  /** What the extension found on a page, as popup and panel get it. */
  async figuresOf(page: Page): Promise<readonly ListedFigure[]> {
    const reply = await this.ask('tab/list', { tabId: await this.tabId(page) });
    if (!reply.ok) throw new Error(`tab/list: ${reply.code} ${reply.detail}`);
    return reply.figures;
  }

  /** What the toolbar button says while a page is in front. */
  async buttonTitle(page: Page): Promise<string> {
    const tabId = await this.tabId(page);
    return this.welcome.evaluate((id) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return (browser ?? chrome).action.getTitle({ tabId: id });
    }, tabId);
  }

  /** Opens popup or panel for a page, as an ordinary tab. */
  async openFor(page: Page, surface: 'popup' | 'sidepanel'): Promise<Page> {
    return this.browser.openExtensionPage(`${surface}.html?tab=${await this.tabId(page)}`);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
