import { expect, test } from 'vitest';
import { readArticle } from '../support/articles';
import { hover, readTraces, waitForMarks } from '../support/marks';
import { readListed, readStored } from '../support/stored';
import { inEveryBrowser } from '../support/suite';

const { url, html, marks } = readArticle('wire-en');
const QUOTES = marks.map(({ quote }) => quote);

inEveryBrowser('private windows', { access: 'all' }, (installed) => {
  test('are read where the extension is allowed there, and no longer when it is not', async () => {
    await installed().allowPrivate(true);
    const page = await installed().browser.openPrivately(url, html);
    await waitForMarks(page, QUOTES);
    const figures = await installed().settle(page);
    expect(figures).toHaveLength(QUOTES.length);
    const popup = await installed().openFor(page, 'popup');
    await popup.waitFor((count) => document.querySelectorAll('.tl-row').length === count, QUOTES.length);
    await popup.close();

    await installed().allowPrivate(false);
    await page.reload();
    const open = await installed().readArticle('wire-en');
    expect(await readTraces(page)).toEqual({ highlights: 0, elements: [] });
    await open.close();
    await page.close();
  });

  test('leave nothing without a yes to each act', async () => {
    const claims = async () => (await readListed(installed().welcome)).length;
    await installed().allowPrivate(true);
    const page = await installed().browser.openPrivately(url, html);
    await waitForMarks(page, QUOTES);
    await installed().settle(page);
    await hover(page, '$8.67 billion');
    await page.clickRole('button', 'Keep');
    await page.clickRole('button', 'Store nothing');
    await page.goneRole('button', 'Store nothing');
    expect(await claims()).toBe(0);
    await page.clickRole('button', 'Keep');
    await page.clickRole('button', 'Store it this once');
    await page.byRole('button', /^Kept/);
    expect(await claims()).toBe(1);
    const panel = await installed().openFor(page, 'sidepanel');
    await panel.clickOn('[data-action=keep-all]');
    await panel.clickOn('[data-action=private-no]');
    await panel.waitFor(() => document.querySelector('[data-part=private]') === null);
    expect(await claims()).toBe(1);
    await panel.close();
    await page.close();
    const library = await installed().browser.openExtensionPage('library.html');
    const left = await readStored(library);
    expect(left.session.filter((key) => key.startsWith('tab:'))).toEqual([]);
    expect(left.databases['two-ledgers']).toMatchObject({ claimBlocks: 1, corrections: 0 });
    await library.close();
  });
});
