import { expect, test } from 'vitest';
import type { Page } from '../support/browsers';
import type { Installed } from '../support/installed';
import { readTraces } from '../support/marks';
import { inEveryBrowser } from '../support/suite';
import { until } from '../support/wait';

/** Waits until the toolbar button of a page says these words. */
const says = (installed: Installed, page: Page, words: string | RegExp): Promise<string> => {
  let title = '';
  return until(
    () => `the button to say ${words}; it said ${title}`,
    async () => {
      title = await installed.buttonTitle(page);
      return title.match(words) && title;
    },
  );
};

type Views = { extension: { getViews(of: { type: 'popup' }): Window[] } };

const spoken = (page: Page): Promise<string> =>
  page.waitFor(() => document.querySelector('[data-announcer]')?.textContent?.trim());

inEveryBrowser('the toolbar button', { access: 'all' }, (installed) => {
  test('says what each page amounts to', async () => {
    const article = await installed().readArticle('wire-en');
    const { length } = await installed().settle(article);
    await says(installed(), article, `${length} figures on this page`);
    const quiet = await installed().openArticle('neither');
    await says(installed(), quiet, 'Nothing to underline so far');
    await quiet.close();
    await article.close();
  });

  test('says where annotations are off, and when they are on again', async () => {
    const article = await installed().readArticle('wire-en');
    const { host } = new URL(await article.url());
    await installed().ask('settings/patch', { patch: { mutedSites: [host] } });
    await says(installed(), article, 'switched off on this site');
    await installed().ask('settings/patch', { patch: { mutedSites: [], enabled: false } });
    await says(installed(), article, 'annotations are switched off');
    await installed().ask('settings/patch', { patch: { enabled: true } });
    await says(installed(), article, 'figures on this page');
    await article.close();
  });

  test('says that a page cannot be read', async () => {
    const page = await installed().browser.open('https://news.example/report.pdf', '<p>a viewer</p>');
    await says(installed(), page, 'lets no extension read this page');
    await page.close();
  });

  test('the summary is spoken by the popup on command, and nothing is added to the page', async () => {
    const { browser, welcome } = installed();
    const article = await installed().readArticle('wire-en');
    const { length } = await installed().settle(article);
    await article.front();
    await browser.command('speak-summary');
    // A popup is no tab that a driver could reach: a page of the extension looks into it.
    const words = await welcome.waitFor(() => {
      const { browser, chrome } = globalThis as unknown as { browser?: Views; chrome: Views };
      const [popup] = (browser ?? chrome).extension.getViews({ type: 'popup' });
      return popup?.document.querySelector('[data-announcer]')?.textContent?.trim();
    });
    expect(words).toMatch(new RegExp(`^${length} figures on this page: .+\\.$`));
    expect((await readTraces(article)).elements).toEqual([]);
    await article.close();
  });

  test('the panel speaks the same words again when asked', async () => {
    const article = await installed().readArticle('wire-en');
    const [popup, panel] = [
      await installed().openFor(article, 'popup'),
      await installed().openFor(article, 'sidepanel'),
    ];
    const first = await spoken(panel);
    expect(first).toBe(await spoken(popup));
    await panel.front();
    await panel.clickOn('[data-action=speak]');
    await panel.waitFor(
      (words) => document.querySelector('[data-announcer]')?.textContent === `${words}\u00a0`,
      first,
    );
    for (const page of [popup, panel, article]) await page.close();
  });

  test('says that access was taken back while a page is open', async () => {
    const article = await installed().readArticle('wire-en');
    await installed().browser.revokeAll();
    await article.reload();
    await says(installed(), article, 'no access to this page');
    await article.close();
  });
});
