import { Installed } from '../support/installed';
import type { Page } from '../support/page';
import { median } from './measure';

const CLAIMS = 100_000;
const SEARCHES = ['1234', 'inference notes', 'headline 4321', 'openai'];

/** Copies of the one kept claim, written past the background: made up here, they need no check and no comparison. */
const seed = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (wanted) => {
    type Row = { id: string; [name: string]: unknown };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('two-ledgers'));
    const tables = ['claims', 'claimRows'];
    const read = database.transaction(tables);
    const [claim] = await done<Row[]>(read.objectStore('claims').getAll());
    const [row] = await done<Row[]>(read.objectStore('claimRows').getAll());
    if (!claim || !row) throw new Error('nothing kept');
    for (let from = 1; from < wanted; from += 5_000) {
      const write = database.transaction(tables, 'readwrite');
      const end = new Promise((resolve) => write.addEventListener('complete', resolve));
      for (let n = from; n < Math.min(wanted, from + 5_000); n += 1) {
        const id = crypto.randomUUID();
        const at = Date.UTC(2024, 0, 1) + n * 600_000;
        const keptAt = new Date(at).toISOString();
        const value = (1 + (n % 5_000)) * 1e6;
        const host = `site-${n % 40}.example`;
        const title = `Headline ${n % 5_000} of site ${n % 40}`;
        const own = { id, keptAt, note: n % 10 ? '' : `Notes of day ${n % 365}`, tags: [`tag-${n % 20}`] };
        const reading = (old: unknown) => ({
          ...(old as object),
          value,
          metric: n % 2 ? 'revenue' : 'inference-cost',
        });
        const page = { ...(claim.page as object), url: `https://${host}/${n}`, title };
        const { block, start } = claim.reading as { block: number; start: number };
        write
          .objectStore('claims')
          .put({ ...claim, ...own, page, reading: reading(claim.reading), duplicateKey: `bench ${n}` });
        write.objectStore('claimRows').put({
          ...row,
          ...own,
          key: [-at, block, start, id],
          host,
          title,
          fragmentUrl: `https://${host}/${n}`,
          reading: reading(row.reading),
        });
      }
      await end;
    }
    database.close();
  }, count);

/** Milliseconds from the start of the page until its first rows are drawn. */
const firstRows = async (page: Page): Promise<number> => {
  await page.goto(await page.url());
  return page.waitFor(() =>
    document.querySelector('tr[data-claim]') === null ? null : Math.max(1, performance.now()),
  );
};

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
    await seed(page, CLAIMS);
    const show = (what: string, ms: number, limit: number): void =>
      console.log(`  ${what.padEnd(52)} ${ms.toFixed(0).padStart(6)} ms  (at most ${limit} ms)`);
    console.log(`\nLibrary of ${CLAIMS} kept claims in Chromium`);
    const firsts: number[] = [];
    for (let run = 0; run < 5; run += 1) firsts.push(await firstRows(page));
    show('first rows', median(firsts), 500);
    const started = Date.now();
    await page.waitFor(() =>
      /100,000 shown$/.test(document.querySelector('.tl-tools [role=status]')?.textContent ?? ''),
    );
    console.log(`  all rows and the search ready after ${((Date.now() - started) / 1000).toFixed(1)} s`);
    for (const words of SEARCHES) {
      show(`search “${words}”`, await timed(page, '[name=claim-search]', words), 100);
      await timed(page, '[name=claim-search]', '');
    }
    show('filter by tag', await timed(page, '[data-facet=tag] select', 'tag-7'), 100);
    show('filter by site as well', await timed(page, '[data-facet=site] select', 'site-7.example'), 100);
  } finally {
    await installed.close();
  }
}
