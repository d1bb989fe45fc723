import { expect, test } from 'vitest';
import type { Page } from '../support/browsers';
import { hover } from '../support/marks';
import { inEveryBrowser } from '../support/suite';

inEveryBrowser('keeping', { access: 'all' }, (installed) => {
  let library: Page;

  test('keeps a figure from its card', async () => {
    const page = await installed().readArticle('wire-en');
    await hover(page, '$8.67 billion');
    await page.clickRole('button', 'Keep');
    await page.byRole('button', 'Kept');
    await page.close();
  });

  test('keeps another from the panel, where it is taken back at once and kept again', async () => {
    const page = await installed().readArticle('depeche-fr');
    const panel = await installed().openFor(page, 'sidepanel');
    await panel.clickRole('button', /^Keep 3,77/);
    await panel.byRole('button', /3,77.* is kept/);
    await panel.clickOn('[data-action=undo-keep]');
    await panel.clickRole('button', /^Keep 3,77/);
    await panel.byRole('button', /3,77.* is kept/);
    await panel.close();
    await page.close();
  });

  test('lists both in the library with their verdicts', async () => {
    library = await installed().browser.openExtensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('tbody tr').length === 2);
    const text = await library.evaluate(() => document.querySelector('tbody')?.textContent ?? '');
    expect(text).toContain('$8.67 billion');
    expect(text).toContain('Matches the ledger');
    expect(text).toContain('North Quay News');
  });

  const save = (format: string) =>
    installed().browser.download(() => library.clickOn(`[data-format=${format}]`));

  test('exports CSV', async () => {
    const { name, content } = await save('csv');
    expect(name).toMatch(/^two-ledgers-claims-\d{4}-\d\d-\d\d.*\.csv$/);
    const head = content.replace(/^\uFEFF/, '').split(/\r?\n/)[0];
    expect(head).toContain('raw_text');
    expect(content).toContain('$8.67 billion');
    expect(content).toContain('8670000000');
    expect(content).toContain('https://news.example/2025/11/14/openai-cloud-bill');
  });

  test('exports JSON', async () => {
    const file = JSON.parse((await save('json')).content);
    expect(file.claims).toHaveLength(2);
    const claim = file.claims.find(
      (one: { quote: { exact: string } }) => one.quote.exact === '$8.67 billion',
    );
    expect(claim.page).toMatchObject({
      url: 'https://news.example/2025/11/14/openai-cloud-bill',
      publisher: 'North Quay News',
      published: expect.stringMatching(/^2025-11-14/),
    });
    expect(claim.reading).toMatchObject({ value: 8.67e9, company: 'openai', metric: 'inference-cost' });
    expect(claim.comparison.verdict).toBe('matches');
    expect(claim.facts.length).toBeGreaterThan(0);
    expect(claim.packVersion).not.toBe('');
  });

  test('exports Markdown', async () => {
    const { name, content } = await save('markdown');
    expect(name).toMatch(/\.md$/);
    expect(content).toContain('$8.67 billion');
    expect(content).toContain('Matches the ledger');
  });

  test('exports Web Annotations', async () => {
    const { name, content } = await save('web-annotation');
    expect(name).toMatch(/\.jsonld$/);
    const page = JSON.parse(content);
    expect(page.type).toBe('AnnotationPage');
    const quotes = page.items.flatMap((item: { target: { selector: { exact?: string }[] } }) =>
      item.target.selector.map(({ exact }) => exact),
    );
    expect(quotes).toContain('$8.67 billion');
  });

  test('exports only what is ticked', async () => {
    await library.clickRole('checkbox', /^Select \$8\.67/);
    await library.byRole('heading', /1 selected figure/);
    const file = JSON.parse((await save('json')).content);
    expect(file.claims).toHaveLength(1);
  });
});
