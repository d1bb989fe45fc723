import { expect, test } from 'vitest';
import type { Page } from '../support/page';
import { inEveryBrowser } from '../support/suite';

const ARTICLE = `<!doctype html><html lang="en"><title>Two halves</title><article>
  <h1>OpenAI's revenue was $4.3 billion in the first half of 2025</h1>
  <p>OpenAI's revenue came to $3.4 billion in the first half of 2025, the company told investors.</p>
  <p>OpenAI spent $8.67 billion on inference on Azure in the first nine months of 2025.</p>
  <p>Microsoft's revenue was $77.7 billion in the quarter to September 2025.</p>
</article></html>`;

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

  test('copies its list for notes', async () => {
    const page = await installed().readArticle('wire-en');
    const panel = await installed().openFor(page, 'sidepanel');
    await panel.clickOn('[data-action=copy-all]');
    await panel.byRole('button', 'Copied');
    await panel.close();
    await page.close();
  });
});
