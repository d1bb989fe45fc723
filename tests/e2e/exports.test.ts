import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { openBundle } from '../../lib/export/bundle/open';
import { recreate } from '../../lib/export/bundle/recreate';
import type { Page } from '../support/browsers';
import { seedLibrary } from '../support/seed-library';
import { inEveryBrowser } from '../support/suite';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

inEveryBrowser('exports', { access: 'all' }, (installed) => {
  let page: Page;
  const wait = (selector: string) =>
    page.waitFor((wanted) => document.querySelector(wanted) !== null, selector);
  const says = (selector: string, words: string) =>
    page.waitFor(
      (where, wanted) =>
        [...document.querySelectorAll(where)].some(({ textContent }) => textContent?.includes(wanted)),
      selector,
      words,
    );
  const save = (format: string) =>
    installed().browser.download(() => page.clickOn(`[data-format=${format}]`));
  const openLibrary = async () => {
    page = await installed().browser.openExtensionPage('library.html');
    await wait('tr[data-claim]');
  };

  test('a bundle gives the same verdicts again, without the extension', async () => {
    await installed().keepAll('wire-en', /8\.67.* is kept/);
    await openLibrary();
    const { name, bytes } = await save('bundle');
    expect(name).toMatch(/\.bundle.*\.zip$/);
    const bundle = openBundle(bytes);
    if (!bundle.ok) throw new Error(bundle.detail);
    expect(bundle.value.claims.length).toBeGreaterThan(2);
    expect([...recreate(bundle.value)].filter(({ same }) => !same)).toEqual([]);
    expect(bundle.value.manifest.selection).toBe('all');
  });

  test('what is written follows the filter, and can be chosen', async () => {
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('[name=claim-search]');
      if (!field) throw new Error('search');
      field.value = '8.67 inference';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.byRole('heading', /1 figure shown/);
    expect(JSON.parse((await save('json')).content).claims).toHaveLength(1);
    await page.clickOn('[name=export-which][value=all]');
    await page.byRole('heading', /all \d+ kept figures/);
    expect(JSON.parse((await save('json')).content).claims.length).toBeGreaterThan(2);
  });

  test('a workbook, notes and the described CSV are zips', async () => {
    for (const [format, inside] of [
      ['xlsx', /sheet5\.xml$/],
      ['notes', /\.md$/],
      ['csv-package', /^datapackage\.json$/],
    ] as const) {
      const { files } = await JSZip.loadAsync((await save(format)).bytes, { checkCRC32: true });
      expect(Object.keys(files).some((file) => inside.test(file))).toBe(true);
    }
  });

  test('the table is in the clipboard', async () => {
    await page.front();
    await page.clickOn('[data-format=tsv]');
    await says('[role=status]', 'The table is in the clipboard.');
  });

  test('a bad template says where, and notes wait until it is mended; options are kept', async () => {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const field = document.querySelector<HTMLTextAreaElement>('[name=export-template]');
      if (!field) throw new Error('template');
      field.value = 'Kept:\n{{quotes}}';
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    });
    await says('#export-template-fault', 'Line 2: there is no “quotes”.');
    await page.waitFor(() => document.querySelector<HTMLButtonElement>('[data-format=notes]')?.disabled);
    await page.clickRole('switch', /byte order mark/);
    await page.waitFor(async () => document.querySelector('[role=switch][aria-checked=false]') !== null);
    await page.close();
    await openLibrary();
    await says('#export-template-fault', 'Line 2');
    expect((await save('csv')).content.charCodeAt(0)).not.toBe(0xfeff);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.clickOn('[data-action=reset-template]');
    await page.waitFor(() => !document.querySelector<HTMLButtonElement>('[data-format=notes]')?.disabled);
  });

  test('a comparison is saved as a picture', async () => {
    await page.clickOn('tr[data-claim] th button');
    await wait('[data-action=claim-svg]');
    const svg = await installed().browser.download(() => page.clickOn('[data-action=claim-svg]'));
    expect(svg.content).toContain('<svg');
    expect(svg.content).toContain('not quite right');
    const png = await installed().browser.download(() => page.clickOn('[data-action=claim-png]'));
    expect([...png.bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(png.bytes.readUInt32BE(16)).toBe(1440);
  });

  test.each(['light', 'dark'] as const)('the HTML report passes axe in %s', async (colorScheme) => {
    const { content } = await save('html');
    const report = await installed().browser.openExtensionPage('library.html');
    await report.media({ colorScheme });
    await report.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      parsed.querySelector('meta[http-equiv]')?.remove();
      document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
    }, content);
    await report.raw.run(`(() => { ${AXE}; return null; })()`);
    const faults = await report.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
      );
    });
    expect(faults).toEqual([]);
    await report.close();
  });

  test('ends at any moment, and leaves no file', async () => {
    await seedLibrary(page, 4_000);
    await page.close();
    await openLibrary();
    await page.byRole('heading', /all 4,\d{3} kept figures/);
    await page.evaluate(async () => {
      const button = (selector: string) => document.querySelector<HTMLButtonElement>(selector);
      button('[data-format=csv]')?.click();
      while (!button('[data-action=cancel-export]')) await new Promise((next) => setTimeout(next));
      button('[data-action=cancel-export]')?.click();
    });
    await says('.tl-exports [role=status]', 'no file was written');
    const { content } = await save('csv');
    expect(content.trimEnd().split('\r\n').length).toBeGreaterThan(4_000);
    expect(page.errors).toEqual([]);
  });

  test('a large library goes straight to the file that is chosen, whole or not at all', async () => {
    await seedLibrary(page, 20_000);
    await page.close();
    await openLibrary();
    await page.byRole('heading', /all 20,000 kept figures/);
    // No driver answers the dialog; Firefox has none. The answer is a file of the browser's own file system.
    await page.evaluate(() => {
      const chosen = window as unknown as { showSaveFilePicker: unknown };
      chosen.showSaveFilePicker = async () =>
        (await navigator.storage.getDirectory()).getFileHandle('export', { create: true });
    });
    const files = () =>
      page.evaluate(async () => {
        const found: string[] = [];
        const folder = (await navigator.storage.getDirectory()) as unknown as {
          entries(): AsyncIterable<[string, FileSystemFileHandle]>;
        };
        for await (const [, handle] of folder.entries()) found.push(await (await handle.getFile()).text());
        return found.map((text) => ({
          lines: text.trimEnd().split('\n').length,
          ids: new Set(text.match(/"claim":\{"id":"[^"]+"/g)).size,
          end: text.slice(-3),
        }));
      });
    await page.evaluate(async () => {
      const button = (selector: string) => document.querySelector<HTMLButtonElement>(selector);
      button('[data-format=json-lines]')?.click();
      while (!((document.querySelector<HTMLProgressElement>('progress')?.value ?? 0) > 500))
        await new Promise((next) => setTimeout(next));
      button('[data-action=cancel-export]')?.click();
    });
    await says('.tl-exports [role=status]', 'no file was written');
    expect((await files()).filter(({ ids }) => ids > 0)).toEqual([]);
    await page.clickOn('[data-format=json-lines]');
    await says('.tl-exports [role=status]', 'was written');
    expect(await files()).toEqual([{ lines: 20_000, ids: 20_000, end: '}}\n' }]);
    await page.clickOn('[data-format=csv]');
    await says('.tl-exports [role=status]', '.csv was written');
    const { rows, told, named } = await page.evaluate(async () => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle('export');
      const text = await (await handle.getFile()).text();
      const count = (part: string) => text.split(part).length - 1;
      return {
        rows: count('\r\n') - 1,
        told: count('""facts"":[{""id"":'),
        named: count('""facts"":{""named"":[""'),
      };
    });
    expect(rows).toBe(20_000);
    expect(told + named).toBe(rows);
    // Some 32 rows are read together; parts of the file begin anew.
    expect(told).toBeLessThan(rows / 20);
    expect(page.errors).toEqual([]);
  });
});
