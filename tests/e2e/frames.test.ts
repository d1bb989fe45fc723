import { expect, test } from 'vitest';
import { readArticle } from '../support/articles';
import type { Box } from '../support/driver';
import type { Page } from '../support/page';
import { readListed } from '../support/stored';
import { inEveryBrowser } from '../support/suite';
import { until } from '../support/wait';

const { marks, framed = [], never } = readArticle('frames');
const ALL = [...marks, ...framed].map(({ quote }) => quote).sort();

inEveryBrowser('frames', { access: 'all' }, (installed) => {
  const open = async (): Promise<Page> => {
    const page = await installed().openArticle('frames');
    await until('the figures of all frames', async () => {
      const seen = (await installed().figuresOf(page)).map(({ figure }) => figure.quote).sort();
      return seen.join() === ALL.join();
    });
    await page.front();
    return page;
  };

  /** Middle of the first line of text in a frame that starts 8 px from its edges. */
  const rest = async (page: Page, frame: string, right: number): Promise<Box> => {
    const box = await page.boxOf(frame);
    await page.move(box.x + right, Math.max(1, box.y - 20));
    await page.move(box.x + right, box.y + 22, 6);
    return box;
  };

  const cardOf = async (page: Page, quote: string): Promise<Box> =>
    (await page.byRole('dialog', quote)).box();

  test.each([
    ['of the same site', '#own', '$8.67 billion'],
    ['of another site', '#other', '$3.77 billion'],
  ])('a card of a frame %s stands in the page, whole', async (_, frame, quote) => {
    const page = await open();
    expect((await installed().figuresOf(page)).map(({ figure }) => figure.quote)).not.toContain(never[0]);
    const box = await rest(page, frame, 130);
    const card = await until('the whole card', async () => {
      const at = await cardOf(page, quote);
      return at.height > 150 ? at : null;
    });
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(1);
    expect(card.y >= box.y + 30 || card.y + card.height <= box.y + 22).toBe(true);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.y + card.height).toBeLessThanOrEqual(800);
    expect(card.height).toBeGreaterThan(box.height);
    // On the way to the card and in it the card stays; what is pressed in it holds.
    await page.move(card.x + 60, card.y + 40, 8);
    await page.clickRole('button', 'Keep');
    await page.byRole('button', 'Kept');
    await page.move(5, 5, 4);
    await page.goneRole('dialog', quote);
    await page.close();
  });

  test('Escape closes it where the focus is, and commands go through frames', async () => {
    const page = await open();
    const figure = (await installed().figuresOf(page)).find((one) => one.figure.quote === '$3.77 billion');
    if (!figure) throw new Error('no figure');
    const tabId = await installed().tabId(page);
    await installed().ask('tab/goto', { tabId, frameId: figure.frameId, id: figure.id });
    await until('the focus', async () => (await page.byRole('dialog', '$3.77 billion')).focused);
    await page.press('Escape');
    await page.goneRole('dialog');
    await page.close();
  });

  test('next and previous go from frame to frame, and round', async () => {
    const page = await open();
    const step = async (name: 'next-figure' | 'previous-figure', quote: string): Promise<void> => {
      await installed().browser.command(name);
      await until(`the focus in the card of ${quote}`, async () => {
        const cards = (await page.accessible()).filter(({ role, name }) => role === 'dialog' && name);
        return cards.length === 1 && cards[0]?.name.startsWith(quote) && cards[0].focused;
      });
    };
    const order = ['$34.9 billion', '$8.67 billion', '$3.77 billion', '$5.02 billion'];
    for (const quote of [...order, '$34.9 billion']) await step('next-figure', quote);
    for (const quote of order.toReversed()) await step('previous-figure', quote);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  test('a card of a frame says that its figure is kept, and takes a note', async () => {
    const page = await open();
    await rest(page, '#other', 130);
    await page.byRole('dialog', '$3.77 billion');
    await page.clickRole('button', 'Pin this card');
    const { name } = await page.byRole('button', /^(Keep|Kept)$/);
    if (name === 'Keep') await page.clickRole('button', 'Keep');
    await page.clickRole('text', 'Edit note and tags');
    await page.clickRole('textbox', 'Note');
    await page.type('From the box');
    await page.clickRole('button', 'Save note and tags');
    await page.byRole('text', 'Saved');
    const notes = (await readListed(installed().welcome)).map(({ note }) => note);
    expect(notes).toContain('From the box');
    await page.close();
  });

  test('a pinned card stays with its frame, follows it, and goes with it', async () => {
    const page = await open();
    await rest(page, '#other', 130);
    await page.byRole('dialog', '$3.77 billion');
    await page.clickRole('button', 'Pin this card');
    await page.byRole('button', 'Unpin this card');
    await page.move(5, 5, 4);
    const before = await cardOf(page, '$3.77 billion');
    await page.evaluate(() => {
      (document.querySelector('main') as HTMLElement).style.marginLeft = '60px';
    });
    await until('the card to follow', async () => {
      const { x } = await cardOf(page, '$3.77 billion');
      return Math.abs(x - before.x) > 20;
    });
    await page.evaluate(() => document.getElementById('other')?.remove());
    await page.goneRole('dialog');
    expect(await page.evaluate(() => document.querySelector('[popover]'))).toBe(null);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  test('a frame in a frame has its card in the page, too', async () => {
    const page = await open();
    const figure = (await installed().figuresOf(page)).find((one) => one.figure.quote === '$5.02 billion');
    if (!figure) throw new Error('no figure');
    const tabId = await installed().tabId(page);
    await page.boxOf('#nest');
    await installed().ask('tab/goto', { tabId, frameId: figure.frameId, id: figure.id });
    const card = await cardOf(page, '$5.02 billion');
    expect(card.height).toBeGreaterThan(120);
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(1);
    await page.close();
  });
});
