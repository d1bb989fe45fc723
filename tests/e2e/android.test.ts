import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAndroidBuild } from '../support/android';
import { Installed } from '../support/installed';
import { findMark } from '../support/marks';
import { overflowOf } from '../support/overflow';
import type { Page } from '../support/page';

const QUOTE = '$8.67 billion';
const PHONE = { touch: true, phone: true, width: 360, height: 700 };

/** Firefox for Android as far as the desktop gives it: its APIs alone, a narrow screen, fingers, nothing that hovers. */
describe('on a phone (firefox)', () => {
  let installed: Installed;
  let article: Page;
  let build: string;
  beforeAll(async () => {
    build = makeAndroidBuild();
    installed = await Installed.start('firefox', { ...PHONE, extensionDir: build });
    await installed.welcome.resize(PHONE.width, PHONE.height);
  });
  afterAll(async () => {
    await installed?.close();
    rmSync(build, { recursive: true, force: true });
  });

  /** A tab of ours that something opened, as wide as the phone. */
  const opened = async (path: string): Promise<Page> => {
    const address = installed.browser.extensionUrl(path);
    const page = await installed.browser.pageAt((url) => url.startsWith(address));
    await page.resize(PHONE.width, PHONE.height);
    return page;
  };
  const shows = (page: Page, selector: string) =>
    page.waitFor((wanted) => document.querySelector(wanted) !== null, selector);

  test('there are fingers alone, and the APIs that are missing are missing', async () => {
    const seen = await installed.welcome.evaluate(() => {
      const { browser } = globalThis as unknown as { browser: Record<string, Record<string, unknown>> };
      const missing = ['commands', 'contextMenus', 'menus', 'sidebarAction', 'windows'];
      return {
        width: innerWidth,
        coarse: matchMedia('(pointer: coarse) and (hover: none) and (any-hover: none)').matches,
        there: missing.filter((name) => browser[name] !== undefined),
        badge: typeof browser.action?.setBadgeText,
      };
    });
    expect(seen).toEqual({ width: PHONE.width, coarse: true, there: [], badge: 'undefined' });
  });

  test('the welcome page fits, and takes the choice from a tap', async () => {
    const { welcome } = installed;
    expect(await overflowOf(welcome)).toEqual([]);
    await installed.browser.allowRequests([]);
    await welcome.tapOn('[data-access=all]');
    await shows(welcome, '[data-access=all][aria-pressed=true]');
    expect(await installed.origins()).toEqual(expect.arrayContaining(['https://*/*', 'http://*/*']));
  });

  test('a tap on a figure opens its card as a sheet, where a tap keeps it', async () => {
    article = await installed.readArticle('wire-en');
    const { x, y, width, height } = await findMark(article, QUOTE);
    await article.tap(x + width / 2, y + height / 2);
    const sheet = await (await article.byRole('dialog', QUOTE)).box();
    expect([sheet.x, sheet.width]).toEqual([expect.closeTo(0, 0), expect.closeTo(PHONE.width, 0)]);
    expect(await article.textOf('dialog', QUOTE)).toContain('Matches the ledger');
    await article.tapRole('button', 'Keep');
    await article.byRole('button', 'Kept');
    await article.tapRole('button', 'Close');
    await article.goneRole('dialog', QUOTE);
  });

  test('the button says how many figures there are, without a badge', async () => {
    expect(await installed.buttonTitle(article)).toMatch(/\d+ figures on this page/);
  });

  test('the popup is a page that fits, and opens panel and library as tabs', async () => {
    const popup = await installed.openFor(article, 'popup');
    await popup.byRole('button', /8\.67.* is kept/);
    expect(await overflowOf(popup)).toEqual([]);
    await popup.tapOn('[data-open=panel]');
    await (await opened('sidepanel.html')).close();
    await popup.front();
    await popup.tapOn('[data-open=library]');
    await shows(await opened('library.html'), 'tr[data-claim]');
    await popup.close();
  });

  test('the panel of a page fits, and keeps the others from a tap', async () => {
    const panel = await installed.openFor(article, 'sidepanel');
    await shows(panel, '.tl-row');
    expect(await overflowOf(panel)).toEqual([]);
    await panel.tapOn('[data-action=keep-all]');
    await panel.byRole('button', /^(?!.*8\.67).* is kept/);
    await panel.close();
  });

  test('the library fits a narrow screen, and shows the claim that was kept', async () => {
    const library = await opened('library.html');
    await library.front();
    await library.waitFor(() => document.querySelectorAll('tr[data-claim]').length > 2);
    expect(await overflowOf(library)).toEqual([]);
    await library.tapRole('button', /^\$8\.67 billion/);
    await shows(library, '#claim-particulars');
    expect(await overflowOf(library)).toEqual([]);
  });

  test('a dated back-up is written by itself', async () => {
    await installed.ask('safety/rhythm', { rhythm: 'day' });
    const library = await opened('library.html');
    await library.evaluate(() => {
      location.hash = 'safety';
    });
    await shows(library, '[data-part=last-backup][data-automatic=true]');
  });

  test('everything can be erased', async () => {
    const library = await opened('library.html');
    await library.tapOn('[data-action=begin-erase]');
    await library.tapOn('[name=erase-word]');
    await library.type('erase');
    await library.tapOn('[data-action=erase]');
    await article.waitFor(() => CSS.highlights.size === 0);
    expect(library.errors).toEqual([]);
  });
});
