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
];
const PAGES = 25;
const LENGTH = 60;

const storyOf = (seed: number): string => {
  const random = seeded(seed);
  return Array.from({ length: LENGTH }, () => PARTS[Math.floor(random() * PARTS.length)]).join('');
};

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
});
