import { expect, test } from 'vitest';
import type { Claim } from '../../lib/claims/types';
import { createPageTranslator } from '../../lib/i18n/create-translator';
import type { Page } from '../support/browsers';
import { chooseBytes, chooseFile } from '../support/choose-file';
import { buildLargeCsv } from '../support/large-csv';
import { readListed } from '../support/stored';
import { inEveryBrowser } from '../support/suite';

type Kept = { id: string; note: string; quote: { prefix: string } };

const CSV_FILE = { name: 'claims.csv', type: 'text/csv' };
const JSON_FILE = { name: 'claims.json', type: 'application/json' };
/** Claims of a file that takes a while to read and to store. */
const MANY = 3_000;

inEveryBrowser('ways of importing', { access: 'all' }, (installed) => {
  let page: Page;
  let exported = '';
  let bundle: Buffer;
  let kept = 0;

  const wait = (selector: string) =>
    page.waitFor((wanted) => document.querySelector(wanted) !== null, selector);
  const count = async () => (await readListed(installed().welcome)).length;
  const staged = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('two-ledgers');
        opening.onsuccess = () => resolve(opening.result);
      });
      const rows = await new Promise<number>((resolve) => {
        const counting = database.transaction('staged').objectStore('staged').count();
        counting.onsuccess = () => resolve(counting.result);
      });
      database.close();
      return rows;
    });
  /** The exported file with as many claims as wanted, each at a place of its own. */
  const many = () => {
    const file = JSON.parse(exported) as { claims: Kept[] };
    const [one] = file.claims;
    if (!one) throw new Error('nothing exported');
    const claims = Array.from({ length: MANY }, (_, n) => ({
      ...one,
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      quote: { ...one.quote, prefix: `number ${n} of ` },
    }));
    return JSON.stringify({ ...file, claims });
  };
  /** Accepts what is looked at and cancels as soon as that can be, inside the page: a driver's click may come too late. */
  const acceptAndCancel = () =>
    page.evaluate(async () => {
      const button = (action: string) =>
        document.querySelector<HTMLElement>(`[data-action=${action}]:enabled`);
      button('accept-import')?.click();
      while (!button('cancel-import')) await new Promise((next) => setTimeout(next));
      button('cancel-import')?.click();
    });
  /** Chooses a file and cancels as soon as that can be. */
  const chooseAndCancel = (text: string) =>
    page.evaluate(async (given) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('no place for a file');
      const files = new DataTransfer();
      files.items.add(new File([given], 'claims.json', { type: 'application/json' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      const button = () =>
        document.querySelector<HTMLElement>('[data-part=reading] [data-action=cancel-import]');
      while (!button()) await new Promise((next) => setTimeout(next));
      button()?.click();
    }, text);
  /** Lets a request to the background go by: whatever was asked for before has had its turn. */
  const settled = () => installed().ask('imports/list', {});

  test('a file that is dropped is looked at like one that is chosen', async () => {
    await installed().keepAll('wire-en', /8\.67.* is kept/);
    kept = await count();
    page = await installed().browser.openExtensionPage('library.html');
    await wait('[data-format=json]:enabled');
    exported = (await installed().browser.download(() => page.clickOn('[data-format=json]'))).content;
    bundle = (await installed().browser.download(() => page.clickOn('[data-format=bundle]'))).bytes;
    await page.clickRole('link', 'Import');
    await wait('.tl-check input[type=file]');
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      const area = document.querySelector('.tl-check');
      for (const type of ['dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        area?.dispatchEvent(event);
        if (!event.defaultPrevented) throw new Error(`${type} would open the file in the place of the page`);
      }
    }, exported);
    await wait('[data-part=import-preview]');
    expect(await page.evaluate(() => document.querySelector('[data-count=unchanged]')?.textContent)).toBe(
      String(kept),
    );
    await page.clickOn('[data-action=refuse-import]');
  });

  test('an evidence bundle takes the place of what was changed since', async () => {
    const { claims } = JSON.parse(exported) as { claims: Kept[] };
    const ids = claims.map(({ id }) => id);
    await installed().ask('claims/change', { ids, change: { kind: 'note', text: 'Mine.' } });
    await chooseBytes(page, bundle, 'evidence.zip');
    await wait('[data-part=import-preview]');
    await page.clickOn('[name=import-mode][value=replace]');
    await page.clickOn('[data-action=accept-import]');
    await wait('[data-action=undo-import]');
    const rows = await readListed(installed().welcome);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(rows.every(({ note }) => note === '')).toBe(true);
  });

  test('rows cut out of a large table rest on the ledger here where it holds their facts', async () => {
    const { claims } = JSON.parse(exported) as { claims: Claim[] };
    const again = claims.map((claim, n) => ({
      ...claim,
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      quote: { ...claim.quote, prefix: `number ${n} of ` },
    }));
    const options = { now: '2025-11-20T10:00:00.000Z', t: createPageTranslator('en') };
    const [head, ...rows] = buildLargeCsv([...claims, ...again], options).split('\r\n');
    const cut = rows.slice(claims.length, -1);
    expect(cut.every((row) => row.includes('""facts"":{""named"":["'))).toBe(true);
    const fileOf = (text: string) => [head, text].join('\r\n');
    await chooseFile(page, fileOf(cut.join('\r\n')), CSV_FILE);
    await wait('[data-part=import-preview]');
    await page.clickOn('[data-action=accept-import]:enabled');
    await wait('[data-action=undo-import]');
    expect(await count()).toBe(kept + cut.length);
    await page.clickOn('[data-action=undo-import]');
    await expect.poll(count).toBe(kept);
    await chooseFile(page, fileOf(cut.join('\r\n').replace(/@[\da-f]{16}/g, '@0000000000000000')), CSV_FILE);
    await wait('[data-part=import-preview]');
    const refused = () => document.querySelector('[data-count=refused]')?.textContent;
    expect(await page.evaluate(refused)).toBe(String(cut.length));
    await page.clickOn('[data-action=refuse-import]');
  });

  test('a changed bundle is refused and changes nothing', async () => {
    const changed = Buffer.from(bundle);
    changed[200] = (changed[200] ?? 0) ^ 0xff;
    await chooseBytes(page, changed, 'evidence.zip');
    await wait('[data-refusal]');
    expect(await count()).toBe(kept);
  });

  test('reading can be cancelled, and leaves nothing aside', async () => {
    await chooseAndCancel(many());
    await page.waitFor(() => document.querySelector('[data-part=reading]') === null);
    await settled();
    await expect.poll(staged).toBe(0);
    expect(await page.evaluate(() => document.querySelector('[data-part=import-preview]') === null)).toBe(
      true,
    );
    expect(await count()).toBe(kept);
  });

  test('storing can be cancelled: nothing of the file is in the library', async () => {
    await chooseFile(page, many(), JSON_FILE);
    await wait('[data-part=import-preview]');
    await page.waitFor(() => document.querySelector('[data-action=accept-import]:enabled') !== null);
    await acceptAndCancel();
    await page.waitFor(() => document.querySelector('[role=alert]')?.textContent?.includes('Cancelled'));
    expect(await count()).toBe(kept);
    await expect.poll(staged).toBe(0);
    expect(page.errors).toEqual([]);
  });
});
