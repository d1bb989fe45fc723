import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Assumptions } from '../../lib/compare/types';
import type { Page } from '../support/browsers';
import { chooseFile } from '../support/choose-file';
import { hover } from '../support/marks';
import { inEveryBrowser } from '../support/suite';
import { until } from '../support/wait';

type Raw = {
  version: string;
  facts: { id: string; variantOf: string | null; derivation: { inputs: string[] } | null; reply?: string }[];
};
const SHIPPED = new URL('../../data/ledger/openai-microsoft.json', import.meta.url);
const LEAKED_BILL = /^openai-inference-/;

/** The shipped pack as another version, without the leaked bills and whatever rests on them. */
const packWithoutBills = (): string => {
  const pack = JSON.parse(readFileSync(SHIPPED, 'utf8')) as Raw;
  pack.version = '9.0.0';
  pack.facts = pack.facts.filter(({ id }) => !LEAKED_BILL.test(id));
  for (let before = -1; before !== pack.facts.length; ) {
    before = pack.facts.length;
    const ids = new Set(pack.facts.map(({ id }) => id));
    pack.facts = pack.facts.filter(({ variantOf, derivation }) =>
      [variantOf, ...(derivation?.inputs ?? [])].every((id) => !id || ids.has(id)),
    );
    for (const fact of pack.facts) if (fact.reply && !ids.has(fact.reply)) delete fact.reply;
  }
  return JSON.stringify(pack);
};

inEveryBrowser('the ledger page', { access: 'all' }, (installed) => {
  let page: Page;
  const wait = (selector: string) =>
    page.waitFor((wanted) => document.querySelector(wanted) !== null, selector);
  const fill = (values: Readonly<Record<string, string>>, form = '.tl-own') =>
    page.evaluate(
      (wanted, inside) => {
        for (const [name, value] of Object.entries(wanted)) {
          const input = document.querySelector<HTMLInputElement>(`${inside} [name=${name}]`);
          if (!input) throw new Error(name);
          input.value = value;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }
      },
      values,
      form,
    );
  const assumed = (holds: (assumptions: Assumptions) => boolean) =>
    until('the assumptions to be stored', async () => {
      const reply = await installed().ask('settings/get', {});
      return reply.ok && holds(reply.settings.assumptions);
    });
  const search = (words: string) => fill({ 'ledger-search': words }, 'search');
  const cell = (words: string) =>
    page.waitFor((wanted) => document.querySelector('.tl-cell-value')?.textContent?.includes(wanted), words);
  const text = (selector: string) =>
    page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

  test('lists every fact, and only rows near the screen are in the page', async () => {
    page = await installed().browser.openExtensionPage('library.html#ledger');
    await wait('.tl-table tbody th');
    const { rows, count } = await page.evaluate(() => ({
      rows: document.querySelectorAll('.tl-scroll-tall tbody th').length,
      count: Number(document.querySelector('.tl-scroll-tall table')?.getAttribute('aria-rowcount')),
    }));
    expect(count).toBeGreaterThan(150);
    expect(rows).toBeLessThan(60);
  });

  test('sorts by value, searches and follows a derivation to its inputs', async () => {
    await page.clickOn('[data-sort=value]');
    await page.clickOn('[data-sort=value]');
    await wait('th[aria-sort=descending] [data-sort=value]');
    await search('openai-revenue-cy2026-h1');
    await page.waitFor(() => document.querySelectorAll('.tl-scroll-tall tbody th').length === 1);
    await page.clickOn('#fact-openai-revenue-cy2026-h1 button');
    await wait('#fact-particulars[data-fact=openai-revenue-cy2026-h1]');
    await page.clickOn('[data-fact=openai-revenue-cy2026-q1]');
    await wait('#fact-particulars[data-fact=openai-revenue-cy2026-q1]');
    await page.clickOn('[data-action=close-fact]');
  });

  test('draws the timeline, and its table tells the same bars', async () => {
    await wait('.tl-chart svg rect');
    const { bars, rows } = await page.evaluate(() => ({
      bars: [...document.querySelectorAll('.tl-chart svg rect title')].length,
      rows: document.querySelectorAll('.tl-timeline tbody tr').length,
    }));
    expect(bars).toBe(rows);
    const svg = await installed().browser.download(() => page.clickOn('[data-action=save-svg]'));
    expect(svg.name).toMatch(/\.svg$/);
    expect(svg.content).toContain('Two Ledgers');
    expect(svg.content).not.toContain('var(--');
    const png = await installed().browser.download(() => page.clickOn('[data-action=save-png]'));
    expect(png.name).toMatch(/\.png$/);
  });

  test('adds an own fact, edits it, deletes it, and takes each back', async () => {
    await page.clickOn('[data-action=add-fact]');
    await wait('[name=amount]');
    await page.clickOn('[data-action=save-fact]');
    await wait('[name=amount][aria-invalid=true]');
    await fill({
      amount: '4.2',
      start: '2025-01-01',
      end: '2025-06-30',
      publisher: 'North Quay News',
      title: 'What a half cost',
      url: 'https://news.example/half',
      published: '2025-11-14',
    });
    await page.clickOn('[data-action=save-fact]');
    await wait('[data-action=undo-fact]');
    await page.clickOn('[data-action=undo-fact]');
    await page.waitFor(() => document.querySelector('[data-action=restore-fact]') !== null);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.clickOn('[data-action=restore-fact]');
    await page.waitFor(() => document.querySelector('[data-action=restore-fact]') === null);
    await search('What a half cost');
    await page.waitFor(() => document.querySelectorAll('.tl-scroll-tall tbody th').length === 1);
    await page.clickOn('.tl-scroll-tall tbody th button');
    await page.clickOn('[data-action=edit-fact]');
    await fill({ amount: '4.3' });
    await page.clickOn('[data-action=save-fact]');
    await cell('4.3');
    await page.clickOn('[data-action=undo-fact]');
    await cell('4.2');
    await page.clickOn('[data-action=delete-fact]');
    await page.waitFor(() => document.querySelectorAll('.tl-scroll-tall tbody th').length === 0);
    await page.clickOn('[data-action=undo-fact]');
    await cell('4.2');
  });

  test('says what is wrong with a pack and changes nothing', async () => {
    await page.evaluate(() => {
      location.hash = '#packs';
    });
    await wait('input[type=file]');
    await chooseFile(page, '{"format": 1, "pack": "openai-microsoft"}');
    await wait('[role=alert]');
    expect(await text('[role=alert]')).toMatch(/version/);
    await chooseFile(page, 'no json');
    await page.waitFor(() => /JSON/.test(document.querySelector('[role=alert]')?.textContent ?? ''));
    expect(await text('[data-pack]')).toContain('1.0.0');
  });

  test('shows what a pack would change, kept figures included, and leaves all as it is when refused', async () => {
    const article = await installed().readArticle('wire-en');
    await hover(article, '$8.67 billion');
    await article.clickRole('button', 'Keep');
    await article.byRole('button', 'Kept');
    await article.close();
    await page.front();
    await chooseFile(page, packWithoutBills());
    await wait('[data-preview="openai-microsoft 9.0.0"]');
    expect(await text('[data-preview]')).toMatch(/1 kept figure would be judged otherwise/);
    expect(await text('[data-preview]')).toMatch(/Matches the ledger →/);
    await page.clickOn('[data-action=refuse-pack]');
    await page.waitFor(() => document.querySelector('[data-preview]') === null);
    expect(await text('[data-pack]')).toContain('1.0.0');
  });

  /** In the library, and taken back. */
  const compareAnew = async () => {
    await page.evaluate(() => {
      location.hash = '#claims';
    });
    await wait('[data-part=outdated] li');
    expect(await text('[data-part=outdated]')).toMatch(/1 kept figure would be judged otherwise/);
    await page.clickOn('[data-action=compare-anew]');
    await page.waitFor(() => document.querySelector('[data-part=outdated]') === null);
    await page.clickOn('tr[data-claim] th button');
    await wait('[data-part=earlier]');
    expect(await text('[data-part=earlier]')).toContain('Matches the ledger, with openai-microsoft 1.0.0');
    await page.clickOn('[data-action=undo]');
    await wait('[data-part=outdated] li');
    await page.waitFor(() => document.querySelector('[data-part=earlier]') === null);
    await page.evaluate(() => {
      location.hash = '#packs';
    });
    await wait('[data-earlier="openai-microsoft 1.0.0"]');
  };

  test('pages follow a pack that is accepted, and one that is taken back', async () => {
    const verdict = async () => {
      const article = await installed().readArticle('wire-en');
      await hover(article, '$8.67 billion');
      const words = await article.textOf('dialog');
      await article.close();
      await page.front();
      return words;
    };
    await chooseFile(page, packWithoutBills());
    await wait('[data-preview]');
    await page.clickOn('[data-action=accept-pack]');
    await wait('[data-pack="openai-microsoft 9.0.0"]');
    expect(await verdict()).not.toContain('Matches the ledger');
    await compareAnew();
    await page.clickOn('[data-earlier="openai-microsoft 1.0.0"] [data-action=roll-back]');
    await wait('[data-preview="openai-microsoft 1.0.0"]');
    await page.clickOn('[data-action=accept-pack]');
    await wait('[data-pack="openai-microsoft 1.0.0"]');
    expect(await verdict()).toContain('Matches the ledger');
  });

  test('the card tells the argument, and changes what is assumed for every page', async () => {
    const article = await installed().readArticle('wire-en');
    await hover(article, '$8.67 billion');
    await article.clickRole('text', 'How was this made?');
    await article.byRole('text', /^Figure: “\$8\.67 billion”/);
    await article.clickRole('text', 'How was this made?');
    await article.clickRole('text', 'Change what is assumed');
    await article.clickRole('switch', /^Cut totals by days/);
    await assumed((assumptions) => !assumptions.prorate);
    await article.clickRole('button', 'Back to the defaults');
    await assumed((assumptions) => assumptions.prorate);
    await article.close();
  });
});
