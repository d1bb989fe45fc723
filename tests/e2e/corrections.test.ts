import { expect, test } from 'vitest';
import { readArticle } from '../support/articles';
import { hover, waitForMarks } from '../support/marks';
import type { Page } from '../support/page';
import { inEveryBrowser } from '../support/suite';
import { until } from '../support/wait';

const QUOTE = '$8.67 billion';
const quotes = readArticle('wire-en').marks.map(({ quote }) => quote);

inEveryBrowser('corrections', { access: 'all' }, (installed) => {
  const reading = async (page: Page) =>
    (await installed().figuresOf(page)).find(({ figure }) => figure.quote === QUOTE)?.figure;
  const correct = async (page: Page, change: object): Promise<void> => {
    const item = (await installed().figuresOf(page)).find(({ figure }) => figure.quote === QUOTE);
    if (!item) throw new Error(`no ${QUOTE}`);
    const { id, figure, context } = item;
    const request = { host: 'news.example', item: { id, figure, context }, change };
    await installed().ask('corrections/add', request as never);
  };

  /** Opens the article and takes the figure off it in its card. */
  const takeOff = async (): Promise<Page> => {
    const page = await installed().readArticle('wire-en');
    await hover(page, QUOTE);
    await page.byRole('dialog');
    await page.clickRole('text', 'Read wrongly?');
    await page.clickRole('button', 'This is no figure of theirs');
    await waitForMarks(
      page,
      quotes.filter((quote) => quote !== QUOTE),
    );
    return page;
  };

  test('the card takes a figure away, and the library gives it back', async () => {
    const page = await takeOff();
    const library = await installed().browser.openExtensionPage('library.html#corrections');
    await library.waitFor(() => document.querySelector('[data-list=corrections-delete] button') !== null);
    const { content } = await installed().browser.download(() =>
      library.clickOn('[data-action=save-corrections]'),
    );
    expect(JSON.parse(content)).toMatchObject({
      set: 'correction',
      lang: 'en',
      published: expect.stringMatching(/^2025-/),
      figures: [{ quote: QUOTE, isTarget: false }],
    });
    await library.clickOn('[data-list=corrections-delete] button');
    await library.waitFor(() => document.querySelector('[data-list=corrections-delete]') === null);
    await waitForMarks(page, quotes);
    await library.close();
    await page.close();
  });

  test('what the card took away it gives back on the spot', async () => {
    const page = await takeOff();
    expect(await page.textOf('dialog')).toContain('Taken off: no figure of theirs.');
    await page.clickRole('button', 'Take the correction back');
    await waitForMarks(page, quotes);
    expect(await page.textOf('dialog')).toContain('Matches the ledger');
    await page.close();
  });

  test('another company is two presses away', async () => {
    const page = await installed().readArticle('wire-en');
    await hover(page, QUOTE);
    await page.byRole('dialog');
    await page.clickRole('text', 'Read wrongly?');
    await page.clickRole('button', 'Microsoft');
    await until('the corrected reading', async () => (await reading(page))?.company === 'microsoft');
    await page.byRole('dialog', QUOTE);
    await page.clickRole('button', 'Take the correction back');
    await until('the first reading', async () => (await reading(page))?.company === 'openai');
    await page.close();
  });

  test('another quantity holds on every site with the same sentence, is marked, and is taken back in the card', async () => {
    const page = await installed().readArticle('wire-en');
    await correct(page, { kind: 'metric', metric: 'training-cost' });
    await until('the corrected reading', async () => (await reading(page))?.metric === 'training-cost');
    const other = await installed().browser.open('https://other.example/copy', readArticle('wire-en').html);
    await until('it elsewhere', async () => (await reading(other))?.metric === 'training-cost');
    await hover(other, QUOTE);
    await other.byRole('dialog');
    expect(await other.textOf('dialog')).toContain('corrected by you: Quantity');
    await other.clickRole('text', 'Read wrongly?');
    await other.clickRole('button', 'Take the correction back');
    await until('the first reading', async () => (await reading(other))?.metric === 'inference-cost');
    await other.close();
    await page.close();
  });
});
