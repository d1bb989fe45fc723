import { afterEach, expect, test } from 'vitest';
import { ARTICLES, readArticle } from '../support/articles';
import type { Page } from '../support/browsers';
import { findMark, hover, quotesOf, readMarks, readTraces, waitForMarks } from '../support/marks';
import { inEveryBrowser } from '../support/suite';

const STYLES: Record<string, string> = { matches: 'agrees', consistent: 'agrees' };

inEveryBrowser('reading', { access: 'all' }, (installed) => {
  let page: Page | undefined;
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });

  test.each(ARTICLES.filter((name) => name !== 'neither' && name !== 'frames'))(
    'underlines the figures of %s, and no others',
    async (name) => {
      const { marks, never } = readArticle(name);
      page = await installed().openArticle(name);
      await waitForMarks(
        page,
        marks.map(({ quote }) => quote),
      );
      const figures = await installed().figuresOf(page);
      expect(figures.map(({ figure: { quote, company, metric } }) => ({ quote, company, metric }))).toEqual(
        marks.map(({ quote, company, metric }) => ({ quote, company, metric })),
      );
      const seen = await readMarks(page);
      for (const [at, { verdict }] of marks.entries()) {
        if (!verdict) continue;
        expect(figures[at]?.comparison.verdict).toBe(verdict);
        expect(seen[at]?.style).toBe(STYLES[verdict]);
      }
      for (const quote of never) expect(seen.map((mark) => mark.quote)).not.toContain(quote);
    },
  );

  test.each(ARTICLES.filter((name) => readArticle(name).steps))(
    'underlines the figures of %s in each of its states, and no others',
    async (name) => {
      page = await installed().readArticle(name);
      for (const { click, marks } of readArticle(name).steps ?? []) {
        await page.clickOn(click);
        await waitForMarks(page, marks);
      }
      expect(page.errors).toEqual([]);
    },
  );

  test('leaves a page that names neither company alone', async () => {
    page = await installed().openArticle('neither');
    await page.waitFor(() => document.readyState === 'complete');
    const other = await installed().readArticle('wire-en');
    await other.close();
    expect(await readTraces(page)).toEqual({ highlights: 0, elements: [] });
    expect(await installed().figuresOf(page)).toEqual([]);
  });

  test('adds no element before the first card', async () => {
    page = await installed().openArticle('wire-en');
    const before = await page.evaluate(() => document.querySelectorAll('*').length);
    await installed().settle(page);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBe(before);
    expect(page.errors).toEqual([]);
  });

  test('shows the comparison in a card under the pointer, and Esc closes it', async () => {
    page = await installed().readArticle('wire-en');
    await hover(page, '$8.67 billion');
    const dialog = await page.byRole('dialog', /8\.67 billion/);
    const text = await page.textOf('dialog');
    expect(text).toContain('Matches the ledger');
    expect(text).toContain('inference cost');
    const line = await findMark(page, '$8.67 billion');
    const card = await dialog.box();
    expect(card.y >= line.y + line.height || card.y + card.height <= line.y).toBe(true);
    await page.press('Escape');
    await page.goneRole('dialog');
  });

  test('keeps the card while the pointer is in it', async () => {
    page = await installed().readArticle('wire-en');
    await hover(page, '$8.67 billion');
    const { x, y, width } = await (await page.byRole('dialog')).box();
    await page.move(x + width / 2, y + 20, 10);
    await page.clickRole('button', 'Copy');
    await page.byRole('button', 'Copied');
    await page.press('Escape');
    await page.goneRole('dialog');
  });

  test('opens no card beside figures', async () => {
    page = await installed().readArticle('wire-en');
    const { x, y, width, height } = await page.boxOf('article > h2');
    await page.move(x + width / 2, y + height / 2, 5);
    await hover(page, '$3.77 billion');
    await page.byRole('dialog', /3\.77/);
  });

  test('goes from figure to figure by command', async () => {
    page = await installed().readArticle('wire-en');
    // A pointer that rests on a figure would open a card of its own.
    await page.move(1, 1);
    const quotes = await quotesOf(page);
    const { browser } = installed();
    await browser.command('next-figure');
    await page.waitFor(() => CSS.highlights.has('two-ledgers-current'));
    const current = (at: Page) =>
      at.evaluate(() => {
        const parts: string[] = [];
        CSS.highlights.get('two-ledgers-current')?.forEach((range) => {
          parts.push(String(range));
        });
        return parts.join('');
      });
    expect(await current(page)).toBe(quotes[0]);
    await browser.command('next-figure');
    await page.waitFor(isCurrent, quotes[1] ?? '');
    await browser.command('previous-figure');
    await page.waitFor(isCurrent, quotes[0] ?? '');
    // Closed first, so that the card which is then seen is the one that the command opened.
    await page.waitFor(() => document.activeElement !== document.body);
    await page.press('Escape');
    await page.goneRole('dialog');
    await browser.command('open-card');
    await page.byRole('dialog', /8\.67 billion/);
    // Opened by a command, the card takes the focus; a key pressed before goes nowhere.
    await page.waitFor(() => document.activeElement !== document.body);
    await page.press('Escape');
    await page.goneRole('dialog');
  });

  test('follows a dark page with a dark card', async () => {
    page = await installed().readArticle('dark');
    await hover(page, '$5.02 billion');
    await page.byRole('dialog', /5\.02/);
    await page.press('Escape');
    await page.goneRole('dialog');
  });
});

/** Travels into the page: whether the marked-out figure has this text. */
function isCurrent(quote: string): boolean {
  const parts: string[] = [];
  CSS.highlights.get('two-ledgers-current')?.forEach((range) => {
    parts.push(String(range));
  });
  return parts.join('') === quote;
}
