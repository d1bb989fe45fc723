import { expect, test } from 'vitest';
import { readArticle } from '../support/articles';
import { hover, readTraces, waitForMarks } from '../support/marks';
import { inEveryBrowser } from '../support/suite';

const QUOTES = readArticle('wire-en').marks.map(({ quote }) => quote);

inEveryBrowser('life of the background', { access: 'all' }, (installed) => {
  test('a page is read and compared by a background that has to be started first', async () => {
    for (let round = 0; round < 5; round += 1) {
      await installed().browser.endBackground();
      const page = await installed().readArticle('wire-en');
      await installed().browser.endBackground();
      await hover(page, '$8.67 billion');
      await page.byRole('dialog', '$8.67 billion');
      await page.close();
    }
  });

  test('what is kept while it is ended is kept once or not at all', async () => {
    const page = await installed().readArticle('wire-en');
    for (let round = 0; round < 6; round += 1) {
      const panel = await installed().openFor(page, 'sidepanel');
      await panel.clickOn('[data-action=keep-all]');
      await installed().browser.endBackground();
      await panel.close();
    }
    const panel = await installed().openFor(page, 'sidepanel');
    await panel.clickOn('[data-action=keep-all]');
    await panel.waitFor(() => document.querySelector('.tl-row [aria-label$="is kept"]') !== null);
    const library = await installed().browser.openExtensionPage('library.html');
    await library.waitFor((count) => document.querySelectorAll('tbody tr').length === count, QUOTES.length);
    for (const open of [library, panel, page]) await open.close();
  });

  test('settings outlive it', async () => {
    await installed().ask('settings/patch', { patch: { companies: { openai: false, microsoft: true } } });
    await installed().browser.endBackground();
    const page = await installed().openArticle('wire-en');
    const microsoft = readArticle('wire-en').marks.filter(({ company }) => company === 'microsoft');
    await waitForMarks(
      page,
      microsoft.map(({ quote }) => quote),
    );
    await installed().ask('settings/patch', { patch: { companies: { openai: true, microsoft: true } } });
    await waitForMarks(page, QUOTES);
    await page.close();
  });
});

inEveryBrowser('end of the extension', { access: 'all' }, (installed, engine) => {
  test('an open card goes, and nothing of it stays', async () => {
    const page = await installed().readArticle('wire-en');
    await hover(page, '$8.67 billion');
    await page.byRole('dialog', '$8.67 billion');
    await installed().browser.disable();
    // Firefox ends scripts and sheets by itself; in Chromium they go on, and find out when they are used.
    if (engine === 'chromium') {
      await page.clickRole('button', 'Keep');
      await page.byRole('text', /Reload this page/);
      await page.press('Escape');
      await page.waitFor(() => CSS.highlights.size === 0);
      expect(await readTraces(page)).toEqual({ highlights: 0, elements: [] });
    }
    await page.goneRole('dialog', '$8.67 billion');
    expect(page.errors).toEqual([]);
  });
});

inEveryBrowser('access that is taken back', { access: 'all' }, (installed) => {
  test('takes what was underlined on an open page with it', async () => {
    const page = await installed().readArticle('wire-en');
    await hover(page, '$8.67 billion');
    await page.byRole('dialog', '$8.67 billion');
    await installed().browser.revokeAll();
    await page.goneRole('dialog', '$8.67 billion');
    await page.waitFor(() => CSS.highlights.size === 0);
    expect(await readTraces(page)).toEqual({ highlights: 0, elements: [] });
    // Given again it is read again, without a reload.
    await installed().choose('all');
    await page.front();
    await waitForMarks(page, QUOTES);
    await hover(page, '$8.67 billion');
    await page.byRole('dialog', '$8.67 billion');
    expect(page.errors).toEqual([]);
    await page.close();
  });
});
