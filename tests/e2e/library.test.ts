import { expect, test } from 'vitest';
import type { Page } from '../support/browsers';
import { inEveryBrowser } from '../support/suite';

inEveryBrowser('the library of kept claims', { access: 'all' }, (installed) => {
  let page: Page;
  let kept = 0;
  const rowCount = (count: number) =>
    page.waitFor((wanted) => document.querySelectorAll('tr[data-claim]').length === wanted, count);
  const wait = (selector: string) =>
    page.waitFor((wanted) => document.querySelector(wanted) !== null, selector);
  const gone = (selector: string) =>
    page.waitFor((wanted) => document.querySelector(wanted) === null, selector);
  const holds = (selector: string, words: string) =>
    page.waitFor(
      (where, wanted) => document.querySelector(where)?.textContent?.includes(wanted),
      selector,
      words,
    );
  const fill = (selector: string, value: string) =>
    page.evaluate(
      (wanted, text) => {
        const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted);
        if (!field) throw new Error(wanted);
        field.value = text;
        field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      },
      selector,
      value,
    );

  test('finds by words, also by the beginning of one', async () => {
    await installed().keepAll('wire-en', /8\.67.* is kept/);
    page = await installed().browser.openExtensionPage('library.html');
    await wait('tr[data-claim]');
    kept = await page.evaluate(() => document.querySelectorAll('tr[data-claim]').length);
    expect(kept).toBeGreaterThan(2);
    await fill('[name=claim-search]', '8.67 infer');
    await rowCount(1);
    await fill('[name=claim-search]', 'nobody-says-this');
    await rowCount(0);
    await fill('[name=claim-search]', '');
    await rowCount(kept);
  });

  test('narrows by a facet with counts, and keeps the filter by name', async () => {
    const option = await page.evaluate(() => {
      const [, first] = document.querySelectorAll<HTMLOptionElement>('[data-facet=metric] option');
      return { value: first?.value ?? '', text: first?.textContent ?? '' };
    });
    const count = Number(/\((\d+)\)$/.exec(option.text)?.[1]);
    expect(count).toBeGreaterThan(0);
    await fill('[data-facet=metric] select', option.value);
    await rowCount(count);
    await fill('[name=filter-name]', 'Mine');
    await page.clickOn('[data-action=save-filter]');
    await page.clickOn('[data-action=clear-filter]');
    await rowCount(kept);
    await page.close();
    page = await installed().browser.openExtensionPage('library.html');
    await page.clickOn('[data-filter=Mine] button');
    await rowCount(count);
    await page.clickOn('[data-action=delete-filter]');
    await gone('[data-filter=Mine]');
    await page.clickOn('[data-action=undo-filter]');
    await wait('[data-filter=Mine]');
    await page.clickOn('[data-action=clear-filter]');
    await rowCount(kept);
  });

  test('tags many at once, and takes that back', async () => {
    await page.clickRole('checkbox', 'Select all');
    await wait('[name=bulk-tag]');
    await fill('[name=bulk-tag]', 'leak');
    await page.clickOn('[data-action=bulk-tag]');
    await page.waitFor((count) => document.querySelectorAll('.tl-tags').length === count, kept);
    await fill('[name=claim-search]', 'leak');
    await rowCount(kept);
    await page.clickOn('[data-action=undo]');
    await gone('.tl-tags');
    await rowCount(0);
    await fill('[name=claim-search]', '');
    await rowCount(kept);
    await page.clickRole('checkbox', 'Select all');
  });

  test('keeps a note', async () => {
    await fill('[name=claim-search]', '8.67 inference');
    await rowCount(1);
    await page.clickOn('tr[data-claim] th button');
    await wait('#claim-particulars textarea');
    await fill('#claim-particulars textarea', 'Ask the press office.');
    await page.clickOn('[data-action=save-note]');
    await wait('[data-action=undo]');
    await fill('[name=claim-search]', 'press office');
    await rowCount(1);
  });

  test('a corrected reading is compared anew and keeps the machine’s beside it', async () => {
    await holds('#claim-particulars .tl-verdict', 'Matches the ledger');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await fill('[name=reading-amount]', '86.7');
    await page.clickOn('[data-action=correct-reading]');
    await holds('[data-part=machine]', '$8.67 billion');
    await holds('#claim-particulars .tl-verdict', 'Above the ledger');
    await page.clickOn('[data-action=undo]');
    await gone('[data-part=machine]');
    await holds('#claim-particulars .tl-verdict', 'Matches the ledger');
  });

  test('counts by outlet in a table', async () => {
    await fill('[name=claim-search]', '');
    await rowCount(kept);
    await holds('[data-statistics=outlet] tbody', 'North Quay News');
    await holds('[data-statistics=outlet] td', String(kept));
  });

  test('moves to the trash and restores', async () => {
    await page.clickRole('checkbox', /^Select \$8\.67/);
    await page.clickOn('[data-action=delete]');
    await rowCount(kept - 1);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.clickOn('[data-action=restore]');
    await rowCount(kept);
    expect(page.errors).toEqual([]);
  });
});
