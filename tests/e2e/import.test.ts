import { expect, test } from 'vitest';
import type { Page } from '../support/browsers';
import { chooseFile } from '../support/choose-file';
import { readListed } from '../support/stored';
import { inEveryBrowser } from '../support/suite';

const JSON_FILE = { name: 'claims.json', type: 'application/json' };
const CSV_FILE = { name: 'table.csv', type: 'text/csv' };

/** A table of somebody else: one good row, one whose number is no number. */
const TABLE = [
  'Words,Link,Amount,Company,Published',
  '$8.67 billion,https://other.example/x,8670000000,OpenAI,2025-11-13',
  '$1 billion,https://other.example/y,1 billion,OpenAI,2025-11-13',
].join('\n');

inEveryBrowser('importing kept figures', { access: 'all' }, (installed) => {
  let page: Page;
  let exported = '';
  let kept = 0;

  const listed = () => readListed(installed().welcome);
  const claimsNow = async () => (await listed()).filter(({ deletedAt }) => deletedAt === null);
  const trashNow = async () => (await listed()).filter(({ deletedAt }) => deletedAt !== null);
  const wait = (selector: string) =>
    page.waitFor((wanted) => document.querySelector(wanted) !== null, selector);
  const countOf = (name: string) =>
    page.evaluate((wanted) => document.querySelector(`[data-count=${wanted}]`)?.textContent ?? '0', name);
  const select = (name: string, value: string) =>
    page.evaluate(
      (field, wanted) => {
        const list = document.querySelector<HTMLSelectElement>(`select[name=${field}]`);
        if (!list) throw new Error(field);
        list.value = wanted;
        list.dispatchEvent(new Event('change', { bubbles: true }));
      },
      name,
      value,
    );
  const look = async (text: string, file: typeof JSON_FILE) => {
    await chooseFile(page, text, file);
    await wait('[data-part=import-preview]');
  };

  test('a file of our own that is here already changes nothing', async () => {
    await installed().keepAll('wire-en', /8\.67.* is kept/);
    kept = (await claimsNow()).length;
    expect(kept).toBeGreaterThan(2);
    page = await installed().browser.openExtensionPage('library.html');
    await wait('[data-format=json]');
    exported = (await installed().browser.download(() => page.clickOn('[data-format=json]'))).content;
    await page.clickRole('link', 'Import');
    await look(exported, JSON_FILE);
    expect(await countOf('unchanged')).toBe(String(kept));
    expect(await countOf('added')).toBe('0');
    await page.clickOn('[data-action=refuse-import]');
  });

  test('merging adds what a file has more, and is taken back', async () => {
    const file = JSON.parse(exported) as { claims: { note: string; tags: string[] }[] };
    Object.assign(file.claims[0] ?? {}, { note: 'From a colleague.', tags: ['shared'] });
    await look(JSON.stringify(file), JSON_FILE);
    expect(await countOf('merged')).toBe('1');
    await page.clickOn('[data-action=accept-import]');
    await wait('[data-action=undo-import]');
    expect((await claimsNow()).filter(({ note }) => note === 'From a colleague.')).toHaveLength(1);
    await page.clickOn('[data-action=undo-import]');
    await page.waitFor(() => document.querySelector('[data-import]') === null);
    expect((await claimsNow()).every(({ note, tags }) => note === '' && tags.length === 0)).toBe(true);
  });

  test('replacing moves to the trash what a file does not hold, and is taken back', async () => {
    const file = JSON.parse(exported) as { claims: unknown[] };
    await look(JSON.stringify({ ...file, claims: file.claims.slice(0, 1) }), JSON_FILE);
    await page.clickOn('[name=import-mode][value=replace]');
    await page.waitFor(
      (count) => document.querySelector('[data-count=trashed]')?.textContent === count,
      `${kept - 1}`,
    );
    await page.clickOn('[data-action=accept-import]');
    await wait('[data-action=undo-import]');
    expect(await claimsNow()).toHaveLength(1);
    expect(await trashNow()).toHaveLength(kept - 1);
    await page.clickOn('[data-import="claims.json"] [data-action=undo-earlier]');
    await page.waitFor(() => document.querySelector('[data-import]') === null);
    expect(await claimsNow()).toHaveLength(kept);
  });

  test.each([
    ['cut', (text: string) => text.slice(0, -50), 'not-json'],
    ['later', (text: string) => text.replace(/"version": ?1/, '"version":2'), 'newer-format'],
    ['of nobody', () => '{"a": 1}', 'unknown-format'],
  ] as const)('a file that is %s is refused and changes nothing', async (_name, spoil, reason) => {
    await chooseFile(page, spoil(exported), JSON_FILE);
    await wait(`[data-refusal=${reason}]`);
    expect(await page.evaluate(() => document.querySelector('[role=alert]')?.textContent)).toContain(
      'nothing was changed',
    );
    expect(await claimsNow()).toHaveLength(kept);
  });

  test('a refused row refuses the file, unless a person leaves it out', async () => {
    const file = JSON.parse(exported) as { claims: Record<string, unknown>[] };
    Object.assign(file.claims[1] ?? {}, { keptAt: '<img src=x onerror=alert(1)>' });
    await look(JSON.stringify(file), JSON_FILE);
    expect(await countOf('refused')).toBe('1');
    const refused = await page.evaluate(() => document.querySelector('[data-result=refused]')?.textContent);
    expect(refused).toContain('keptAt');
    expect(
      await page.evaluate(
        () => document.querySelector<HTMLButtonElement>('[data-action=accept-import]')?.disabled,
      ),
    ).toBe(true);
    const { name, content } = await installed().browser.download(() =>
      page.clickOn('[data-action=save-report]'),
    );
    expect(name).toMatch(/^two-ledgers-import-report-.*\.csv$/);
    expect(content).toContain('2,Refused,');
    await page.clickOn('[data-action=refuse-import]');
  });

  test('a table is read by its columns and compared here', async () => {
    await chooseFile(page, TABLE, CSV_FILE);
    await wait('[data-part=mapping]');
    expect(
      await page.evaluate(() => document.querySelector<HTMLSelectElement>('select[name=url]')?.value),
    ).toBe('c1');
    for (const [name, value] of [
      ['raw_text', 'c0'],
      ['unit', '=money'],
      ['currency', '=USD'],
      ['metric', '=inference-cost'],
      ['stance', '=actual'],
    ] as const)
      await select(name, value);
    await page.waitFor(
      () => document.querySelector<HTMLButtonElement>('[data-action=read-table]')?.disabled === false,
    );
    await page.clickOn('[data-action=read-table]');
    await wait('[data-part=import-preview]');
    expect([await countOf('added'), await countOf('refused')]).toEqual(['1', '1']);
    await page.clickRole('switch', /^Leave out/);
    await page.waitFor(
      () => document.querySelector<HTMLButtonElement>('[data-action=accept-import]')?.disabled === false,
    );
    await page.clickOn('[data-action=accept-import]');
    await wait('[data-action=undo-import]');
    const added = (await claimsNow()).find(({ host }) => host === 'other.example');
    expect(added).toMatchObject({
      quote: '$8.67 billion',
      reading: { value: 8.67e9, metric: 'inference-cost' },
    });
    expect(added?.verdict).toBeTruthy();
    expect(page.errors).toEqual([]);
  });
});
