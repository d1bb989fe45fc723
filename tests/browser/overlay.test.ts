import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES, until } from '../support/browsers';
import { findMark, hover, quotesOf, readMarks, readTraces, waitForMarks } from '../support/marks';
import { annotate, type Browser, launch, openBare, type Page, story } from './support/bare-page';

const CARD = /\$|billion|%/;
const COST = 'In 2024 the Azure inference bill of OpenAI was $3.77 billion.';
const CAPEX = 'Capital expenditure at Microsoft was $34.9 billion in fiscal Q1 2026.';

const page2 = story(`<article><h1>Two bills</h1><p id="a">${COST}</p><p id="b">${CAPEX}</p></article>`);

/** Names in the highlight registry are all that a page can see before a card opens. */
const bodyOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

describe.each(ENGINES)('overlay in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(() => browser.close());

  const open = async (html: string, verdicts: Record<string, string> = {}): Promise<Page> => {
    const page = await openBare(browser, html);
    await annotate(page, verdicts);
    return page;
  };

  test('draws one line style a verdict and changes nothing in the page', async () => {
    const page = await openBare(browser, page2);
    const before = await bodyOf(page);
    await annotate(page, { '$3.77 billion': 'matches', '$34.9 billion': 'above' });
    await waitForMarks(page, ['$3.77 billion', '$34.9 billion']);
    expect((await readMarks(page)).map(({ style }) => style)).toEqual(['agrees', 'above']);
    expect(await bodyOf(page)).toBe(before);
  });

  test('has lines for text however deep it stands', async () => {
    const page = await openBare(browser, story('<article><ul><li>In <b>2024</b></li></ul></article>'));
    const lines = await page.evaluate(() =>
      ['html', 'li', 'b'].map((name) => {
        const element = document.querySelector(name) as Element;
        return getComputedStyle(element, '::highlight(two-ledgers-above)').textDecorationStyle;
      }),
    );
    expect(lines).toEqual(['double', 'double', 'double']);
    await page.close();
  });

  test('draws a figure that markup splits, without its footnote mark', async () => {
    const page = await open(
      story(
        `<p>OpenAI paid Microsoft <b>$8.67</b>&#8239;bil&shy;lion<sup><a href="#n">3</a></sup> for inference in 2025.</p>`,
      ),
    );
    await page.waitFor(() => window.bare.session.marks.length === 1);
    const drawn = await page.evaluate(() =>
      window.bare.session.marks.map(({ figure, ranges }) => [figure.quote, ...ranges.map(String)]),
    );
    expect(drawn).toEqual([['$8.67 billion', '$8.67', '\u202fbil\u00adlion']]);
  });

  test('opens the card of a figure that the pointer rests on, off its own line', async () => {
    const page = await open(page2);
    await waitForMarks(page, ['$3.77 billion', '$34.9 billion']);
    await hover(page, '$3.77 billion');
    const card = await (await page.byRole('dialog', CARD)).box();
    const line = await findMark(page, '$3.77 billion');
    const apart = card.y >= line.y + line.height || card.y + card.height <= line.y;
    expect(apart).toBe(true);
    await page.move(card.x + 40, card.y + 40, 8);
    await page.move(card.x + 60, card.y + 60, 4);
    expect(await page.textOf('dialog', CARD)).toContain('$3.77 billion');
    await page.move(5, 700, 3);
    await page.goneRole('dialog', CARD);
  });

  test.each([60, 380, 700])('keeps a long card off its line %d pixels down', async (top) => {
    const page = await open(
      story(`<div style="height:${top}px"></div><p>${COST} It was more than before.</p>`),
    );
    await waitForMarks(page, ['$3.77 billion']);
    await page.evaluate(() => window.bare.session.obey({ type: 'order/next' }));
    await page.clickRole(engine === 'firefox' ? 'summary' : 'DisclosureTriangle', 'How was this read?');
    const line = await findMark(page, '$3.77 billion');
    // The card grows as its receipt opens, and is placed anew in the frame after.
    const card = await until('the card to leave its line', async () => {
      const box = await (await page.byRole('dialog', CARD)).box();
      return box.y >= line.y + line.height || box.y + box.height <= line.y ? box : null;
    });
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.y + card.height).toBeLessThanOrEqual(800);
  });

  test('closes by Escape, and gives back the focus that it took', async () => {
    const page = await open(page2.replace('<h1>', '<button id="own">Own</button><h1>'));
    await waitForMarks(page, ['$3.77 billion', '$34.9 billion']);
    await page.evaluate(() => document.getElementById('own')?.focus());
    await page.evaluate(() => window.bare.session.obey({ type: 'order/next' }));
    await until('the focus', async () => (await page.byRole('dialog', '$3.77 billion')).focused);
    await page.press('Escape');
    await page.goneRole('dialog', CARD);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
  });

  test('goes from figure to figure and round', async () => {
    const page = await open(page2);
    await waitForMarks(page, ['$3.77 billion', '$34.9 billion']);
    for (const [order, name] of [
      ['order/next', '$3.77 billion'],
      ['order/next', '$34.9 billion'],
      ['order/next', '$3.77 billion'],
      ['order/previous', '$34.9 billion'],
    ] as const) {
      await page.evaluate((type) => window.bare.session.obey({ type }), order);
      await page.byRole('dialog', name);
    }
  });

  test('opens over a modal dialog of the page', async () => {
    const page = await open(
      story(`<p>${COST}</p><dialog id="d" style="width:500px"><p>${CAPEX}</p></dialog>`),
    );
    await waitForMarks(page, ['$3.77 billion']);
    await page.evaluate(() => (document.getElementById('d') as HTMLDialogElement).showModal());
    await waitForMarks(page, ['$3.77 billion', '$34.9 billion']);
    await hover(page, '$34.9 billion');
    await page.byRole('dialog', '$34.9 billion');
    await page.clickRole('button', 'Keep');
    await page.waitFor(() => window.bare.kept.length > 0);
    expect(await page.evaluate(() => window.bare.kept)).toEqual(['$34.9 billion']);
    await page.press('Escape');
    await page.goneRole('dialog', '$34.9 billion');
    expect(await page.evaluate(() => document.getElementById('d')?.hasAttribute('open'))).toBe(true);
  });

  test('survives a page that clears the registry, throws the card out and replaces its body', async () => {
    const page = await open(page2);
    await waitForMarks(page, ['$3.77 billion', '$34.9 billion']);
    await page.evaluate(() => CSS.highlights.clear());
    expect(await quotesOf(page)).toEqual([]);
    await page.evaluate(() => window.bare.session.obey({ type: 'order/next' }));
    await page.byRole('dialog', '$3.77 billion');
    expect(await quotesOf(page)).toEqual(['$3.77 billion', '$34.9 billion']);
    await page.evaluate(() => document.body.lastElementChild?.remove());
    await page.byRole('dialog', '$3.77 billion');
    await page.evaluate(() => window.bare.session.obey({ type: 'order/next' }));
    await page.byRole('dialog', '$34.9 billion');
    await page.evaluate((text) => {
      const body = document.createElement('body');
      body.innerHTML = `<p>${text}</p>`;
      document.body.replaceWith(body);
    }, COST);
    await waitForMarks(page, ['$3.77 billion']);
    await hover(page, '$3.77 billion');
    await page.byRole('dialog', '$3.77 billion');
    expect(page.errors).toEqual([]);
  });

  test('drops the mark of a text that changes at once, and reads the new text', async () => {
    const page = await open(page2);
    await waitForMarks(page, ['$3.77 billion', '$34.9 billion']);
    const left = await page.evaluate(async () => {
      const text = document.getElementById('a')?.firstChild as Text;
      text.data = text.data.replace('$3.77', '$3.70');
      await Promise.resolve();
      return window.bare.session.marks.map(({ figure }) => figure.quote);
    });
    expect(left).toEqual(['$34.9 billion']);
    await waitForMarks(page, ['$3.70 billion', '$34.9 billion']);
  });

  test('keeps the identity of figures that are drawn anew with the same text', async () => {
    const page = await open(page2);
    await waitForMarks(page, ['$3.77 billion', '$34.9 billion']);
    const ids = () => page.evaluate(() => window.bare.session.marks.map(({ id }) => id));
    const before = await ids();
    const reads = () =>
      page.evaluate(() => window.bare.sent.filter(({ type }) => type === 'page/read').length);
    const drawAnew = (added: string) =>
      page.evaluate((more) => {
        const article = document.querySelector('article');
        if (article) article.innerHTML += more;
      }, added);
    const settle = async () => {
      await page.waitFor(
        () =>
          window.bare.session.marks.length === 2 &&
          window.bare.session.marks.every(({ ranges }) => ranges[0]?.startContainer.isConnected),
      );
      await waitForMarks(page, ['$3.77 billion', '$34.9 billion']);
      expect(await ids()).toEqual(before);
    };
    await drawAnew('');
    await settle();
    expect(await reads()).toBe(1);
    await drawAnew('<p>Nothing new.</p>');
    await settle();
  });

  test('follows the switches, and leaves no trace when it is switched off', async () => {
    const page = await openBare(browser, page2);
    const before = await bodyOf(page);
    await annotate(page);
    await waitForMarks(page, ['$3.77 billion', '$34.9 billion']);
    await page.evaluate(() => window.bare.set({ companies: { openai: false, microsoft: true } }));
    await waitForMarks(page, ['$34.9 billion']);
    await hover(page, '$34.9 billion');
    await page.byRole('dialog', CARD);
    await page.evaluate(() => window.bare.set({ enabled: false }));
    await waitForMarks(page, []);
    await page.goneRole('dialog', CARD);
    expect(await readTraces(page)).toEqual({ highlights: 0, elements: [] });
    expect(await bodyOf(page)).toBe(before);
    await page.evaluate(() =>
      window.bare.set({ enabled: true, companies: { openai: true, microsoft: true } }),
    );
    await waitForMarks(page, ['$3.77 billion', '$34.9 billion']);
  });

  test('ends quietly when the extension is gone', async () => {
    const page = await open(page2);
    await waitForMarks(page, ['$3.77 billion', '$34.9 billion']);
    await page.evaluate((text) => {
      window.bare.gone = true;
      document.querySelector('article')?.insertAdjacentHTML('beforeend', `<p>${text}</p>`);
    }, 'OpenAI had revenue of $3.7 billion in 2024.');
    await waitForMarks(page, []);
    expect(await readTraces(page)).toEqual({ highlights: 0, elements: [] });
    expect(page.errors).toEqual([]);
  });

  test('marks what is hidden once it is shown', async () => {
    const page = await open(
      story(`<p>${COST}</p><details id="d"><summary>More</summary><p>${CAPEX}</p></details>`),
    );
    await waitForMarks(page, ['$3.77 billion']);
    await page.evaluate(() => (document.getElementById('d') as HTMLDetailsElement).setAttribute('open', ''));
    await waitForMarks(page, ['$3.77 billion', '$34.9 billion']);
  });

  test('stays out of code, fields, editors and struck-through text', async () => {
    const page = await open(
      story(`<p>${COST}</p><pre>${CAPEX}</pre><p><code>${CAPEX}</code> and <s>${CAPEX}</s></p>
        <textarea>${CAPEX}</textarea><input value="${CAPEX}"><div contenteditable>${CAPEX}</div>
        <div role="textbox">${CAPEX}</div>`),
    );
    await waitForMarks(page, ['$3.77 billion']);
  });
});
