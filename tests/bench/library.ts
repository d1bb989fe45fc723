import { until } from '../support/browsers';
import { Installed } from '../support/installed';
import type { Page } from '../support/page';
import { seedLibrary } from '../support/seed-library';
import { benchExports } from './exports';
import { median } from './measure';
import { benchSafety } from './safety';

const CLAIMS = 100_000;
/** Each finds some and not all: the number of rows found is what tells that a search is done. */
const SEARCHES = ['1234', 'inference notes', 'headline 4321', 'openai 4321'];

/** Milliseconds from the start of the page until its first rows are drawn. */
const firstRows = async (page: Page): Promise<number> => {
  await page.goto(await page.url());
  return page.waitFor(() =>
    document.querySelector('tr[data-claim]') === null ? null : Math.max(1, performance.now()),
  );
};

/** Waits until all rows are there: a page that is left while it reads has its requests answered first. */
const allRows = (page: Page): Promise<unknown> =>
  until(
    'all rows',
    () =>
      page.evaluate(() =>
        /100,000 shown$/.test(document.querySelector('.tl-tools [role=status]')?.textContent ?? ''),
      ),
    300_000,
  );

/** Milliseconds from an input until its result is in the page, drawn in the same turn or the next ones. */
const timed = (page: Page, selector: string, value: string): Promise<number> =>
  page.evaluate(
    async (wanted, text) => {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted);
      if (!field) throw new Error(wanted);
      const status = document.querySelector('.tl-tools [role=status]');
      const before = status?.textContent;
      const start = performance.now();
      field.value = text;
      field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      while (status?.textContent === before && performance.now() - start < 10_000) {
        await new Promise((next) => setTimeout(next));
      }
      return performance.now() - start;
    },
    selector,
    value,
  );

/** A library of 100,000 kept claims in the installed extension, in Chromium. */
export async function benchLibrary(): Promise<void> {
  const installed = await Installed.start('chromium');
  try {
    await installed.choose('all');
    const article = await installed.readArticle('wire-en');
    const [one] = await installed.figuresOf(article);
    if (!one) throw new Error('no figure');
    const { id, figure, context } = one;
    const meta = { url: 'https://a.example/', canonicalUrl: null, title: 'First', author: null };
    const rest = { publisher: null, published: '2025-11-14', modified: null, lang: 'en' };
    const figures = [{ id, figure, context }];
    const reply = await installed.ask('claims/keep', { meta: { ...meta, ...rest }, figures });
    if (!reply.ok) throw new Error(reply.detail);
    await article.close();
    const page = await installed.browser.openExtensionPage('library.html');
    await seedLibrary(page, CLAIMS);
    const show = (what: string, ms: number, limit: number): void =>
      console.log(`  ${what.padEnd(52)} ${ms.toFixed(0).padStart(6)} ms  (at most ${limit} ms)`);
    console.log(`\nLibrary of ${CLAIMS} kept claims in Chromium`);
    const firsts: number[] = [];
    let ready = 0;
    for (let run = 0; run < 5; run += 1) {
      const started = Date.now();
      firsts.push(await firstRows(page));
      await allRows(page);
      ready = (Date.now() - started) / 1000;
    }
    show('first rows', median(firsts), 500);
    console.log(`  all rows and the search ready after ${ready.toFixed(1)} s`);
    for (const words of SEARCHES) {
      show(`search “${words}”`, await timed(page, '[name=claim-search]', words), 100);
      await timed(page, '[name=claim-search]', '');
    }
    show('filter by tag', await timed(page, '[data-facet=tag] select', 'tag-7'), 100);
    show('filter by site as well', await timed(page, '[data-facet=site] select', 'site-7.example'), 100);
    await page.clickOn('[data-action=clear-filter]');
    await benchExports(page);
    await page.close();
    await benchSafety(installed);
  } finally {
    await installed.close();
  }
}
