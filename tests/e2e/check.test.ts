import { expect, test } from 'vitest';
import { type ChosenFile, chooseFile } from '../support/choose-file';
import type { Page } from '../support/page';
import { inEveryBrowser } from '../support/suite';
import { type PdfPage, writePdf } from '../support/write-pdf';

const TEXT =
  'OpenAI spent $8.67 billion on inference in the first nine months of 2025.\nIts revenue was $4.3 billion in the first half.';

const PAGES: readonly PdfPage[] = [
  [
    { text: 'Infrastructure costs', y: 780 },
    { text: 'OpenAI spent $8.67 billion on inference on Azure in the first nine', y: 740 },
    { text: 'months of 2025.', y: 726 },
  ],
  [],
  [{ text: "OpenAI's revenue was $4.3 billion in the first half of 2025.", y: 740 }],
];
const REPORT = writePdf(PAGES);

const listed = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.tl-row-amount')].map((one) => one.textContent ?? ''));

const open = (file: ChosenFile, page: Page): Promise<void> => chooseFile(page, file.text, file);

inEveryBrowser('checking a text', { access: 'click' }, (installed) => {
  test('compares the figures of a pasted text', async () => {
    const page = await installed().browser.openExtensionPage('check.html');
    await page.clickOn('textarea');
    await page.type(TEXT);
    await page.clickOn('[data-action=check]');
    await page.waitFor(() => document.querySelectorAll('.tl-row').length === 2);
    expect((await listed(page)).sort()).toEqual(['$4.3 billion', '$8.67 billion']);
    expect(await page.evaluate(() => document.body.textContent)).toContain('Matches the ledger');
    expect(await page.evaluate(() => document.body.textContent)).toContain('OpenAI spent $8.67 billion');
    await page.close();
  });

  test('reads an HTML file with its tables and date, and runs nothing of it', async () => {
    const page = await installed().browser.openExtensionPage('check.html');
    const html = `<!doctype html><html lang="en"><meta property="article:published_time" content="2026-02-01">
      <script>document.title = 'ran'</script><h1>OpenAI in numbers</h1>
      <table><caption>OpenAI, in millions of dollars</caption><tr><th></th><th>2024</th></tr>
      <tr><th>Revenue</th><td>3,700</td></tr></table></html>`;
    await open({ text: html, name: 'saved.html', type: 'text/html' }, page);
    await page.waitFor(() => document.querySelectorAll('.tl-row').length === 1);
    expect(await listed(page)).toEqual(['3,700']);
    expect(await page.evaluate(() => document.title)).not.toBe('ran');
    await page.close();
  });

  test('reads the pages of a PDF file, and asks nobody for it', async () => {
    const page = await installed().browser.openExtensionPage('check.html');
    await open({ text: REPORT, name: 'report.pdf', type: 'application/pdf' }, page);
    await page.waitFor(() => document.querySelectorAll('.tl-row').length === 2);
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll('.tl-row')].map((row) => [
        row.querySelector('.tl-row-amount')?.textContent,
        row.querySelector('.tl-row-sentence')?.textContent,
      ]),
    );
    expect(rows.sort()).toEqual([
      ['$4.3 billion', "page 3 · OpenAI's revenue was $4.3 billion in the first half of 2025."],
      [
        '$8.67 billion',
        'page 1 · OpenAI spent $8.67 billion on inference on Azure in the first nine months of 2025.',
      ],
    ]);
    expect(installed().browser.strangers).toEqual([]);
    expect(page.errors).toEqual([]);
    await page.close();
  });

  test.each([
    ['behind a password', 'locked.pdf', writePdf(PAGES, { locked: true }), 'password'],
    ['that is damaged', 'broken.pdf', '%PDF-1.7\nnothing of the kind', 'damaged'],
    ['of pictures alone', 'scan.pdf', writePdf([[], []]), 'no text'],
    ['of another kind', 'sheet.bin', 'PK', 'Only text, HTML and PDF'],
  ])('says why a file %s is not read, and what to do', async (_name, name, text, words) => {
    const page = await installed().browser.openExtensionPage('check.html');
    const type = name.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream';
    await open({ text, name, type }, page);
    await page.waitFor((part) => document.querySelector('[role=alert]')?.textContent?.includes(part), words);
    await page.close();
  });

  test('is offered where a page cannot be read', async () => {
    const { browser } = installed();
    const popup = await installed().openFor(installed().welcome, 'popup');
    await popup.clickOn('[data-action=check-text]');
    const page = await browser.pageAt((url) => url.startsWith(browser.extensionUrl('check.html')));
    await page.waitFor(() => document.querySelector('textarea') !== null);
    await page.close();
    await popup.close();
  });
});
