import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES, until } from '../support/browsers';
import type { Box } from '../support/driver';
import { findMark, hover, quotesOf, readTraces, waitForMarks } from '../support/marks';
import { annotate, type Browser, launch, openBare, type Page, story } from './support/bare-page';

const COST = 'In 2024 the Azure inference bill of OpenAI was $3.77 billion.';
const CAPEX = 'Capital expenditure at Microsoft was $34.9 billion in fiscal Q1 2026.';
const REVENUE = 'OpenAI had revenue of $3.7 billion in 2024.';
const TALL = '<div style="height:900px"></div>';
const THREE = story(
  `<button id="own">Own</button><article><p id="a">${COST}</p><p id="b">${CAPEX}</p><p id="c">${REVENUE}</p></article>${TALL}`,
);
const QUOTES = ['$3.77 billion', '$34.9 billion', '$3.7 billion'];

/** Names of the cards; a dialog of the page itself has none. */
const dialogs = async (page: Page): Promise<string[]> =>
  (await page.accessible()).filter(({ role, name }) => role === 'dialog' && name).map(({ name }) => name);

const become = (page: Page, names: readonly string[]): Promise<unknown> =>
  until(`the cards ${names.join(', ')}`, async () => (await dialogs(page)).join() === names.join());

const cardOf = async (page: Page, quote: string): Promise<Box> => (await page.byRole('dialog', quote)).box();

/** A card's box once it no longer changes. */
const rest = (page: Page, quote: string): Promise<Box> => {
  let seen = '';
  return until(`the card of ${quote} to rest`, async () => {
    const before = seen;
    const box = await cardOf(page, quote);
    seen = JSON.stringify(box);
    return seen === before ? box : null;
  });
};

const next = (page: Page): Promise<void> =>
  page.evaluate(() => window.bare.session.obey({ type: 'order/next' }));

/** Opens the cards of the first two figures, pinned. */
const pinTwo = async (page: Page): Promise<void> => {
  for (const quote of QUOTES.slice(0, 2)) {
    await next(page);
    await page.byRole('dialog', quote);
    await page.clickRole('button', 'Pin this card');
  }
};

describe.each(ENGINES)('cards in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(() => browser.close());

  const open = async (html = THREE, quotes: readonly string[] = QUOTES): Promise<Page> => {
    const page = await openBare(browser, html);
    await page.move(1, 1);
    await annotate(page);
    await waitForMarks(page, quotes);
    return page;
  };

  test('stay when they are pinned, each a dialog of its own in one element of the page', async () => {
    const page = await open();
    const before = await page.evaluate(() => document.querySelectorAll('*').length);
    await pinTwo(page);
    await next(page);
    await become(page, QUOTES);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBe(before + 1);
    // The one that was not pinned gives way to the next figure, whose card is there already.
    await next(page);
    await until('the focus', async () => (await page.byRole('dialog', '$3.77 billion')).focused);
    await page.clickRole('button', 'Close all cards');
    await become(page, []);
    expect(await readTraces(page)).toMatchObject({ elements: [] });
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBe(before);
    await page.close();
  });

  test('close by Escape one after the other, and give the focus back to where it was', async () => {
    const page = await open();
    await page.evaluate(() => document.getElementById('own')?.focus());
    await pinTwo(page);
    await next(page);
    await become(page, QUOTES);
    await page.press('Escape');
    await become(page, QUOTES.slice(0, 2));
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('div');
    await page.press('Escape');
    await become(page, QUOTES.slice(0, 1));
    await page.press('Escape');
    await become(page, []);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
    await page.close();
  });

  test('outlive their text where it is drawn anew, and go with it where it changes', async () => {
    const page = await open();
    await pinTwo(page);
    await page.evaluate(() => {
      const article = document.querySelector('article');
      if (article) article.innerHTML = `${article.innerHTML} `;
    });
    await waitForMarks(page, QUOTES);
    await become(page, QUOTES.slice(0, 2));
    await page.evaluate(() => {
      const text = document.getElementById('a')?.firstChild as Text;
      text.data = text.data.replace('$3.77', '$3.70');
    });
    await become(page, ['$34.9 billion']);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  test('follow their line when the page scrolls, and leave with it', async () => {
    const page = await open();
    await next(page);
    await page.clickRole('button', 'Pin this card');
    await page.evaluate(() => scrollTo(0, 0));
    const before = await rest(page, '$3.77 billion');
    await page.evaluate(() => scrollTo(0, 20));
    await until('the card to go along', async () => {
      const { y } = await cardOf(page, '$3.77 billion');
      return Math.abs(before.y - 20 - y) < 2;
    });
    await page.close();
  });

  test('can be put elsewhere by their head, by keys and by presses, and stay there', async () => {
    const page = await open();
    await hover(page, '$3.77 billion');
    const from = await rest(page, '$3.77 billion');
    await page.move(from.x + 60, from.y + 12, 4);
    await page.raw.down();
    await page.move(from.x + 360, from.y + 112, 5);
    await page.raw.up();
    const dragged = await rest(page, '$3.77 billion');
    expect(dragged.x - from.x).toBeCloseTo(300, -1);
    await page.evaluate(() => scrollTo(0, 100));
    expect((await rest(page, '$3.77 billion')).x).toBeCloseTo(dragged.x, 0);
    // Dragging pins it: other figures are asked beside it.
    await page.evaluate(() => scrollTo(0, 0));
    await page.clickRole('button', /^Move this card/);
    const corner = await rest(page, '$3.77 billion');
    expect([corner.x + corner.width, corner.y]).toEqual([
      expect.closeTo((await page.evaluate(() => document.documentElement.clientWidth)) - 16, -1),
      expect.closeTo(16, 0),
    ]);
    await page.press('ArrowLeft');
    await page.press('ArrowDown');
    const nudged = await rest(page, '$3.77 billion');
    expect([nudged.x, nudged.y]).toEqual([expect.closeTo(corner.x - 16, 0), expect.closeTo(32, 0)]);
    await page.close();
  });

  test('of figures whose line is folded away are away, and come back with it', async () => {
    const page = await open(
      story(`<details id="d" open><summary>More</summary><p>${COST}</p></details><p>${CAPEX}</p>${TALL}`),
      QUOTES.slice(0, 2),
    );
    await next(page);
    await page.clickRole('button', 'Pin this card');
    await page.evaluate(() => document.getElementById('d')?.removeAttribute('open'));
    await become(page, []);
    await page.evaluate(() => document.getElementById('d')?.setAttribute('open', ''));
    await become(page, ['$3.77 billion']);
    await page.close();
  });

  test('live in the dialog that their line is in, and those of the page wait behind it', async () => {
    const page = await open(
      story(`<p>${COST}</p><dialog id="d" style="width:400px;margin:20px"><p>${CAPEX}</p></dialog>${TALL}`),
      ['$3.77 billion'],
    );
    await next(page);
    await page.clickRole('button', 'Pin this card');
    await page.evaluate(() => (document.getElementById('d') as HTMLDialogElement).showModal());
    await waitForMarks(page, QUOTES.slice(0, 2));
    await hover(page, '$34.9 billion');
    await become(page, ['$34.9 billion']);
    await page.clickRole('button', 'Pin this card');
    const before = await rest(page, '$34.9 billion');
    await page.evaluate(() => {
      (document.getElementById('d') as HTMLElement).style.marginLeft = '320px';
    });
    await until('the card to move with its dialog', async () => {
      const { x } = await cardOf(page, '$34.9 billion');
      return Math.abs(x - before.x - 300) < 3;
    });
    await page.evaluate(() => (document.getElementById('d') as HTMLDialogElement).close());
    await become(page, ['$3.77 billion']);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  test('are sheets on a narrow screen, off the line that is read', async () => {
    const page = await open(story(`${TALL}<p>${COST}</p><p>${CAPEX}</p>`), QUOTES.slice(0, 2));
    await page.resize(390, 700);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const { x, y, width, height } = await findMark(page, '$3.77 billion');
    await page.click(x + width / 2, y + height / 2);
    const card = await rest(page, '$3.77 billion');
    const all = await page.evaluate(() => document.documentElement.clientWidth);
    expect(card).toMatchObject({ x: expect.closeTo(0, 0), width: expect.closeTo(all, 0) });
    const line = await page.evaluate(() => {
      const box = [...document.querySelectorAll('p')][0]?.getBoundingClientRect() ?? new DOMRect();
      return { top: box.top, bottom: box.bottom };
    });
    expect(line.bottom <= card.y + 1 || line.top >= card.y + card.height - 1).toBe(true);
    await page.clickRole('button', 'Change the height of the card');
    await until('the sheet to grow', async () => (await cardOf(page, '$3.77 billion')).height > card.height);
    await page.clickRole('button', 'Close');
    await become(page, []);
    await page.close();
  });

  test('can be pulled off a narrow screen by the grip', async () => {
    const page = await open();
    await page.resize(390, 700);
    await next(page);
    const { x, y, width } = await rest(page, '$3.77 billion');
    expect(y).toBeGreaterThan(300);
    await page.move(x + width / 2, y + 14);
    await page.raw.down();
    await page.move(x + width / 2, y + 90, 4);
    await page.raw.up();
    await become(page, []);
    await page.close();
  });

  test('take the size and the font that the reader chose', async () => {
    const page = await open(THREE.replace('<article>', '<article style="font-family: monospace">'));
    await next(page);
    const normal = await rest(page, '$3.77 billion');
    await page.evaluate(() => window.bare.set({ textSize: 'large', font: 'page' }));
    await until('the larger card', async () => {
      const { width } = await cardOf(page, '$3.77 billion');
      return Math.abs(width - normal.width * 1.2) < 3;
    });
    await page.close();
  });

  test('leave a page that will not have them, and leave it in peace', async () => {
    const page = await open();
    await page.evaluate(() => {
      const state = { removed: 0 };
      Object.assign(window, { evictions: state });
      new MutationObserver((records) => {
        for (const { addedNodes } of records) {
          for (const node of addedNodes) {
            if ((node as Element).hasAttribute?.('popover')) {
              state.removed += 1;
              (node as Element).remove();
            }
          }
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await next(page);
    await page.waitFor(() => !CSS.highlights.has('two-ledgers-current'));
    const count = () =>
      page.evaluate(() => (window as unknown as { evictions: { removed: number } }).evictions.removed);
    const removed = await count();
    expect(removed).toBeLessThan(6);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(await count()).toBe(removed);
    expect(await quotesOf(page)).toEqual(QUOTES);
    expect(page.errors).toEqual([]);
    await page.close();
  });
});
