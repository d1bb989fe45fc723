import { expect, test } from 'vitest';
import { readArticle } from '../support/articles';
import type { Page } from '../support/browsers';
import { hover, readKept } from '../support/marks';
import { inEveryBrowser } from '../support/suite';
import { until } from '../support/wait';

const QUOTE = '$8.67 billion';
const NEWER = '$9.14 billion';
const { url, html } = readArticle('wire-en');
/** The sentence without its amount, as the page has it. */
const SENTENCE = new RegExp(`<p>[^<]*${QUOTE.replace('$', '\\$')}[^<]*</p>`);

inEveryBrowser('coming back', { access: 'all' }, (installed) => {
  const visit = (body: string): Promise<Page> => installed().browser.open(url, body);
  const kept = (page: Page, texts: readonly string[]) =>
    until(`${texts.join(', ') || 'nothing'} marked as kept`, async () => {
      const seen = await readKept(page);
      return JSON.stringify(seen) === JSON.stringify(texts);
    });
  const cardOf = async (page: Page, quote: string): Promise<string> => {
    await hover(page, quote);
    await page.byRole('dialog');
    return page.textOf('dialog');
  };
  const library = async (): Promise<Page> => {
    const page = await installed().browser.openExtensionPage('library.html');
    await page.waitFor(() => document.querySelector('tr[data-claim]') !== null);
    await page.clickOn('tr[data-claim] th button');
    await page.waitFor(() => document.querySelector('[data-part=source]') !== null);
    return page;
  };
  const textOf = (page: Page, selector: string) =>
    page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

  test('a figure that is kept is marked at once, and takes a note in its card', async () => {
    const page = await installed().readArticle('wire-en');
    await hover(page, QUOTE);
    await page.clickRole('button', 'Keep');
    await kept(page, [QUOTE]);
    // A page with shortcuts of its own, which swallows what is typed outside of its fields.
    await page.evaluate(() => document.addEventListener('keydown', (event) => event.preventDefault()));
    await page.clickRole('text', 'Edit note and tags');
    await page.clickRole('textbox', 'Note');
    await page.type('Ask the press office.');
    await page.clickRole('textbox', 'Tags, separated by commas');
    await page.type('leak, azure');
    await page.clickRole('button', 'Save note and tags');
    await until('the note in the card', async () => (await page.textOf('dialog')).includes('leak · azure'));
    await page.close();
  });

  test('it is found again, said in card and panel, and not kept twice', async () => {
    const page = await visit(`${html}<p>Printed anew.</p>`);
    await installed().settle(page);
    await kept(page, [QUOTE]);
    expect(await cardOf(page, QUOTE)).toMatch(/Kept on .*leak · azure · Ask the press office\./s);
    const panel = await installed().openFor(page, 'sidepanel');
    await panel.byRole('button', `${QUOTE} is kept`);
    expect(await textOf(panel, '[data-part=kept]')).toContain('Ask the press office.');
    const list = await installed().ask('tab/list', { tabId: await installed().tabId(page) });
    const item = list.ok ? list.figures.find(({ figure }) => figure.quote === QUOTE) : null;
    if (!list.ok || !list.meta || !item) throw new Error(QUOTE);
    const { id, figure, context } = item;
    const reply = await installed().ask('claims/keep', {
      meta: list.meta,
      figures: [{ id, figure, context }],
    });
    expect(reply).toMatchObject({ ok: true, already: [{ index: 0 }] });
    await panel.close();
    await page.close();
  });

  test('the library knows its page, its place there and what it was compared with', async () => {
    const page = await library();
    const source = await textOf(page, '[data-part=source]');
    for (const part of [url, 'North Quay News', QUOTE, 'characters']) expect(source).toContain(part);
    expect(await page.evaluate(() => document.querySelectorAll('tr[data-claim]').length)).toBe(1);
    await page.close();
  });

  test('another amount in the same sentence is a revision, in card, panel and library', async () => {
    const page = await visit(html.replaceAll(QUOTE, NEWER));
    await installed().settle(page);
    await kept(page, [NEWER]);
    const card = await cardOf(page, NEWER);
    expect(card).toContain(`Changed since it was kept: ${QUOTE} → ${NEWER}`);
    const panel = await installed().openFor(page, 'sidepanel');
    await panel.waitFor(() => document.querySelector('[data-part=revision]') !== null);
    await panel.close();
    await page.close();
    const list = await library();
    const history = await textOf(list, '[data-part=history]');
    expect(history).toContain(`${QUOTE} → ${NEWER}`);
    expect(await textOf(list, 'tr[data-claim] th button')).toBe(QUOTE);
    await list.waitFor(() => document.querySelector('[data-facet=state] option[value=revised]') !== null);
    await list.close();
  });

  test('a sentence that left is missing, with its words; back again, it is found', async () => {
    const page = await visit(
      html.replace(
        SENTENCE,
        '<p>The company gave no figures on Thursday, and said that it would not comment on documents.</p>',
      ),
    );
    await installed().settle(page);
    const panel = await installed().openFor(page, 'sidepanel');
    await panel.waitFor(() => document.querySelector('[data-list=missing]') !== null);
    expect(await textOf(panel, '[data-list=missing]')).toContain(QUOTE);
    await panel.close();
    await page.close();
    const list = await library();
    await list.waitFor(() => document.querySelector('[data-facet=state] option[value=missing]') !== null);
    expect(await textOf(list, '[data-part=visit]')).toContain('Not found on the last visit');
    await list.close();
    const again = await visit(html.replaceAll(QUOTE, NEWER));
    await installed().settle(again);
    await kept(again, [NEWER]);
    await again.close();
    const after = await library();
    await after.waitFor(() => document.querySelector('[data-facet=state] option[value=missing]') === null);
    expect(await textOf(after, '[data-part=visit]')).not.toContain('Not found');
    await after.close();
  });

  test('a key keeps the current figure; of a page that says nothing of itself the text is searched', async () => {
    const bare = [
      '<!doctype html><html lang="en"><title>A bill for the cloud</title><body><article><h1>A bill for the cloud</h1>',
      '<p class="byline">By Ada Writer</p>',
      ...Array.from(
        { length: 6 },
        (_, n) => `<p>Paragraph ${n} tells at length what the papers say, and who read them before.</p>`,
      ),
      '<p>OpenAI spent $8.67 billion on inference on Azure in the first nine months of 2025.</p></article></body></html>',
    ].join('');
    const page = await installed().browser.open('https://news.example/bare', bare);
    await installed().settle(page);
    await page.front();
    await installed().browser.command('keep-figure');
    await kept(page, [QUOTE]);
    await until('the card to say so', async () => (await page.textOf('dialog')).includes('Kept on'));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    expect(before).not.toContain('readability');
    await page.close();
    const list = await installed().browser.openExtensionPage('library.html');
    await list.waitFor(() => document.querySelectorAll('tr[data-claim]').length === 2);
    await list.clickOn('tr[data-claim] th button');
    await list.waitFor(() => document.querySelector('[data-part=source]') !== null);
    const source = await textOf(list, '[data-part=source]');
    expect(source).toMatch(/Ada Writer \(not stated by the page; found in its text\)/);
    await list.close();
  });
});
