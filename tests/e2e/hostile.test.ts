import { expect, test } from 'vitest';
import { HOSTILE_PAGES, PRYING_PAGE } from '../support/hostile-pages';
import { findMark, hover, quotesOf, waitForMarks } from '../support/marks';
import type { Page } from '../support/page';
import { readListed } from '../support/stored';
import { inEveryBrowser } from '../support/suite';
import { until } from '../support/wait';

const QUOTES = ['$8.67 billion', '$34.9 billion'];
const URL = 'https://hostile.example/prying';

inEveryBrowser('hostile pages', { access: 'all' }, (installed) => {
  const listed = (page: Page): Promise<unknown> =>
    until('both figures in the list', async () => {
      const figures = await installed().figuresOf(page);
      return figures.map(({ figure }) => figure.quote).join() === QUOTES.join();
    });

  /** Points at the first figure, where the page lets its place be known, and waits for the card. */
  const ask = async (page: Page): Promise<void> => {
    const figure = (await installed().figuresOf(page))[0];
    if (!figure) throw new Error('no figure');
    const tabId = await installed().tabId(page);
    await installed().ask('tab/goto', { tabId, frameId: figure.frameId, id: figure.id });
  };

  test.each(HOSTILE_PAGES.filter(({ cardless }) => !cardless))(
    'one that $name has figures and cards, and no fault through us',
    async ({ name, content }) => {
      const page = await installed().browser.open(
        `https://hostile.example/${name.replaceAll(' ', '-')}`,
        content,
      );
      await listed(page);
      const faults = page.errors.length;
      await ask(page);
      const card = await (await page.byRole('dialog', QUOTES[0])).box();
      expect(card.width).toBeGreaterThan(300);
      expect(await page.textOf('dialog', QUOTES[0])).toContain('Matches the ledger');
      await page.clickRole('button', 'Keep');
      await page.byRole('button', 'Kept');
      await page.press('Escape');
      await page.goneRole('dialog');
      expect(page.errors.slice(faults)).toEqual([]);
      await page.close();
    },
  );

  test.each(HOSTILE_PAGES.filter(({ cardless }) => cardless))(
    'one that $name keeps its underlines and its peace',
    async ({ name, content }) => {
      const page = await installed().browser.open(
        `https://hostile.example/${name.replaceAll(' ', '-')}`,
        content,
      );
      await listed(page);
      await ask(page);
      await until('the page to have evicted the card', () =>
        page.evaluate(() => (window as unknown as { evicted?: number }).evicted),
      );
      await page.goneRole('dialog');
      await page.waitFor(() => !CSS.highlights.has('two-ledgers-current'));
      const evicted = await page.evaluate(() => (window as unknown as { evicted: number }).evicted);
      expect(evicted).toBeLessThan(6);
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      expect(await page.evaluate(() => (window as unknown as { evicted: number }).evicted)).toBe(evicted);
      expect(await quotesOf(page)).toEqual(QUOTES);
      expect(page.errors).toEqual([]);
      await page.close();
    },
  );

  test('one that pries reads nothing and drives nothing', async () => {
    const { browser } = installed();
    const page = await browser.open(URL, PRYING_PAGE);
    await waitForMarks(page, QUOTES);
    await hover(page, '$8.67 billion');
    await page.byRole('dialog', '$8.67 billion');
    await page.clickRole('button', 'Keep');
    await page.byRole('button', 'Kept');
    const keptBefore = await readListed(installed().welcome);
    const base = browser.extensionUrl('');
    const { found, databases, stored } = await page.evaluate((at) => {
      Object.assign(window, { base: at });
      return (
        window as unknown as {
          pry(): Promise<{ found: unknown[]; databases: string[]; stored: string[] }>;
        }
      ).pry();
    }, base);
    expect(found.filter((one) => one !== 'refused')).toEqual([]);
    expect([...databases, ...stored]).toEqual([]);
    expect(await readListed(installed().welcome)).toEqual(keptBefore);
    const heard = await page.evaluate(() => (window as unknown as { heard: { type?: string }[] }).heard);
    // The page hears itself, and nobody else.
    expect(heard.length).toBe(7);
    expect(
      await page.evaluate(() => {
        const host = document.querySelector('[popover]');
        return { root: host?.shadowRoot ?? null, text: host?.textContent, inner: host?.innerHTML };
      }),
    ).toEqual({ root: null, text: '', inner: '' });
    await page.close();
  });

  test('one that makes events up opens and closes nothing', async () => {
    const page = await installed().browser.open(URL, PRYING_PAGE);
    await waitForMarks(page, QUOTES);
    await page.move(1, 1);
    await findMark(page, '$8.67 billion');
    await page.evaluate(() => (window as unknown as { fake(): void }).fake());
    // What a made-up event would have opened would be there before what a real one opens.
    await hover(page, '$34.9 billion');
    await page.byRole('dialog', '$34.9 billion');
    expect(await page.hasRole('dialog', '$8.67 billion')).toBe(false);
    await page.evaluate(() => (window as unknown as { escape(): void }).escape());
    expect(await page.hasRole('dialog', '$34.9 billion')).toBe(true);
    await page.press('Escape');
    await page.goneRole('dialog');
    await page.close();
  });
});
