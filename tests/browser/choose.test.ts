import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../bench/texts';
import { ENGINES } from '../support/browsers';
import { type Browser, launch, openBare, story } from './support/bare-page';

const PROSE =
  'The council agreed on Tuesday to repair the bridges over the bay, and the harbour will stay open meanwhile.';
const FIGURE = 'OpenAI spent $8.67 billion on inference.';
const TABLE = `<caption>Costs</caption><tr><th>Year<th>$ billion</tr>${'<tr><td>2024<td>8.67</tr>'.repeat(6)}`;

/** Parts of pages of every kind that choosing tells apart. */
const PARTS: readonly string[] = [
  `<p>${PROSE}</p>`,
  `<p>${PROSE}</p>`,
  `<p>${FIGURE}</p>`,
  `<p>${PROSE} ${FIGURE}</p>`,
  '<div>$4.3bn</div><div>Revenue</div>',
  '<h2>Costs</h2>',
  '<h3>$13bn</h3>',
  `<table>${TABLE}</table>`,
  `<table><tr><td><p>${PROSE}</p><table>${TABLE}</table></tr></table>`,
  `<aside class="related"><p>${FIGURE}</p></aside>`,
  `<nav><a href="/a">${FIGURE}</a></nav>`,
  `<p><a href="/other">${FIGURE}</a></p>`,
  `<ul><li>${FIGURE}</li><li>${PROSE}</li></ul>`,
  `<p>One<br><br>${FIGURE}<br>Two</p>`,
  '<p>It paid $8.67 <b>billion</b> to Azure.</p>',
  `<p>Item <b>12</b>. ${PROSE}</p>`,
  `<p>It made 5<wbr> mil<b>lion</b> dollars in all. ${PROSE}</p>`,
  '<p>Of 5 <i>whole</i> and <i>long</i> and <i>hard</i> years it made <i>three</i> bn or so, as they say.</p>',
  `<div>${PROSE} <i>Not</i> a leaf.</div>`,
  '<script type="application/json">{"a": "$8.67 billion"}</script>',
  `<x-host><p>${PROSE}</p><b slot="sum">5</b></x-host>`,
];
/** What its long pages are made of: mostly text without figures. */
const FILL = [`<p>${PROSE}</p>`, `<p>${PROSE} <b>Item 7</b>.</p>`, '<h2>More</h2>', `<div>${PROSE}</div>`];
const PAGES = 25;
const LENGTH = 60;

const LONG = 1500;

const storyOf = (seed: number, length = LENGTH, parts = PARTS): string => {
  const random = seeded(seed);
  return Array.from({ length }, () => parts[Math.floor(random() * parts.length)]).join('');
};

/** Mostly filling, in which parts of every kind lie. */
const longStoryOf = (seed: number): string =>
  storyOf(seed, LONG, [...Array.from({ length: 60 }, (_, at) => FILL[at % FILL.length] ?? ''), ...PARTS]);

describe.each(ENGINES)('choosing while a page is read in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(() => browser.close());

  it('gives the same runs in the same order as choosing once all is read', async () => {
    const page = await openBare(browser, story(''));
    for (let seed = 1; seed <= PAGES; seed += 1) {
      const { asTheyCome, atOnce } = await page.evaluate((html) => {
        document.body.replaceChildren();
        document.body.insertAdjacentHTML('beforeend', `<article>${html}</article>`);
        return window.tl.chosen();
      }, storyOf(seed));
      expect(atOnce.length, `page ${seed}`).toBeGreaterThan(0);
      expect(asTheyCome, `page ${seed}`).toEqual(atOnce);
    }
    await page.close();
  });

  it('passes by what holds no figure, and reads all that a look at every block would', async () => {
    const page = await openBare(browser, story(''));
    for (let seed = 1; seed <= PAGES; seed += 1) {
      const { guided, whole } = await page.evaluate((html) => {
        document.body.replaceChildren();
        document.body.insertAdjacentHTML('beforeend', `<article>${html}</article>`);
        for (const host of document.querySelectorAll('x-host')) {
          host.attachShadow({ mode: 'open' }).innerHTML =
            '<p>It made <slot name="sum"></slot> billion.</p><slot></slot>';
        }
        return window.tl.guided();
      }, longStoryOf(seed));
      expect(whole.length, `page ${seed}`).toBeGreaterThan(10);
      expect(guided, `page ${seed}`).toEqual(whole);
    }
    await page.close();
  });

  it('passes nothing by once the page has changed where it was', async () => {
    const page = await openBare(browser, story(`<p>${PROSE}</p>`.repeat(6000)));
    expect(await page.evaluate(() => window.tl.passesBy())).toEqual({ before: true, after: false });
    await page.close();
  });
});
