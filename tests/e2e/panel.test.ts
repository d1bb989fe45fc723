import { expect, test } from 'vitest';
import type { Page } from '../support/page';
import { inEveryBrowser } from '../support/suite';

const ARTICLE = `<!doctype html><html lang="en"><title>Two halves</title><article>
  <h1>Two halves of a year</h1>
  <p>OpenAI's revenue was $4.3 billion in the first half of 2025, says its own letter.</p>
  <p>OpenAI's revenue came to $3.4 billion in the first half of 2025, the company told investors.</p>
  <p>OpenAI spent $8.67 billion on inference on Azure in the first nine months of 2025.</p>
  <p>Microsoft's revenue was $77.7 billion in the quarter to September 2025.</p>
</article></html>`;

const TABLE = `<!doctype html><html lang="en"><title>OpenAI's revenue was $4.3 billion in the first half of 2025</title><article>
  <h1>OpenAI's revenue was $4.3 billion in the first half of 2025</h1>
  <p>OpenAI's revenue came to $3.4 billion in the first half of 2025, the company told investors.</p>
  <table><caption>OpenAI, in millions of dollars</caption>
    <tr><th></th><th>2024</th><th>2025</th></tr>
    <tr><th>Inference cost</th> <td>3,770</td> <td>6,500</td></tr>
    <tr><th>Training cost</th> <td>3,000</td> <td>2,400</td></tr>
    <tr><th>Total costs</th> <td>6,770</td> <td>9,900</td></tr>
  </table>
  <table><caption>OpenAI, first half of 2025, in millions of dollars</caption>
    <tr><th>Inference cost</th> <td>2,512</td></tr>
    <tr><th>Training cost</th> <td>1,388</td></tr>
    <tr><th>Other</th> <td>613</td></tr>
    <tr><th>Total</th> <td>4,913</td></tr>
  </table></article></html>`;

const amounts = (panel: Page): Promise<string[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('.tl-groups .tl-row-amount')].map((one) => one.textContent ?? ''),
  );

const choose = (panel: Page, value: string): Promise<void> =>
  panel.evaluate((wanted) => {
    const select = [...document.querySelectorAll<HTMLSelectElement>('.tl-filters select')].find((one) =>
      [...one.options].some((option) => option.value === wanted),
    );
    if (!select) throw new Error(`no choice ${wanted}`);
    select.value = wanted;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);

inEveryBrowser('the panel', { access: 'all' }, (installed) => {
  test('narrows its list, names what does not fit together and leads to it', async () => {
    const page = await installed().browser.open('https://news.example/halves', ARTICLE);
    await installed().settle(page);
    const panel = await installed().openFor(page, 'sidepanel');
    await panel.waitFor(() => document.querySelectorAll('.tl-groups .tl-row').length === 4);
    const checks = await panel.evaluate(() => document.querySelector('.tl-checks')?.textContent ?? '');
    expect(checks).toContain('$4.3 billion and $3.4 billion');
    await choose(panel, 'microsoft');
    await panel.waitFor(() => document.querySelectorAll('.tl-groups .tl-row').length === 1);
    expect(await amounts(panel)).toEqual(['$77.7 billion']);
    await choose(panel, 'all');
    await panel.waitFor(() => document.querySelectorAll('.tl-groups .tl-row').length === 4);
    await panel.clickOn('.tl-checks .tl-link');
    await page.front();
    await page.byRole('dialog', /4\.3 billion/);
    await panel.close();
    await page.close();
  });

  test('draws the claims among the leaked lines, and is a table as well', async () => {
    const page = await installed().readArticle('wire-en');
    const panel = await installed().openFor(page, 'sidepanel');
    await panel.waitFor(() => document.querySelectorAll('.tl-chart-row').length > 0);
    const [rows, strips] = await panel.evaluate(() => [
      document.querySelectorAll('.tl-claims-chart tbody tr').length,
      document.querySelectorAll('.tl-chart-strip').length,
    ]);
    expect(rows).toBe(strips);
    await panel.clickOn('.tl-chart-row');
    await page.front();
    await page.byRole('dialog');
    await panel.close();
    await page.close();
  });

  test('names a headline that its text contradicts, and a total that its table does not give', async () => {
    const page = await installed().browser.open('https://news.example/table', TABLE);
    await installed().settle(page);
    const panel = await installed().openFor(page, 'sidepanel');
    const checks = await panel.waitFor(() => {
      const text = document.querySelector('.tl-checks')?.textContent ?? '';
      return text.includes('“Total costs”') && text.includes('“Total”') ? text : null;
    });
    expect(checks).toContain('The headline gives $4.3 billion, the text $3.4 billion');
    expect(checks).toContain('is given as 9,900, but the rows above add up to 8,900');
    expect(checks.match(/Total costs/g)).toHaveLength(1);
    expect(checks).toContain('“Total” is given as 4,913, but the rows above add up to 4,513');
    await panel.close();
    await page.close();
  });

  test('shows its tips once, and never again', async () => {
    const page = await installed().readArticle('wire-en');
    const popup = await installed().openFor(page, 'popup');
    await popup.clickOn('[data-action=tips-done]');
    await popup.waitFor(() => document.querySelector('.tl-tips') === null);
    const panel = await installed().openFor(page, 'sidepanel');
    await panel.waitFor(() => document.querySelector('.tl-row') !== null);
    expect(await panel.evaluate(() => document.querySelector('.tl-tips'))).toBeNull();
    for (const open of [popup, panel, page]) await open.close();
  });

  test('copies its list for notes', async () => {
    const page = await installed().readArticle('wire-en');
    const panel = await installed().openFor(page, 'sidepanel');
    await panel.clickOn('[data-action=copy-all]');
    await panel.byRole('button', 'Copied');
    await panel.close();
    await page.close();
  });
});
