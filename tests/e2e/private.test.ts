import { expect, test } from 'vitest';
import { readArticle } from '../support/articles';
import { readTraces, waitForMarks } from '../support/marks';
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
});
