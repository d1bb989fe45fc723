import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Figure } from '../../lib/figures/types';
import type { ListedFigure } from '../../lib/messages/protocol';
import { DEFAULT_SETTINGS } from '../../lib/messages/settings';
import { readArticle } from '../support/articles';
import type { Page } from '../support/browsers';
import { hover, readTraces, waitForMarks } from '../support/marks';
import { inEveryBrowser } from '../support/suite';

inEveryBrowser('switches', { access: 'all' }, (installed) => {
  let page: Page;
  let popup: Page;
  let figures: readonly ListedFigure[];
  const quotes = (keep: (figure: Figure) => boolean = () => true): string[] =>
    figures.filter(({ figure }) => keep(figure)).map(({ figure }) => figure.quote);

  beforeEach(async () => {
    page = await installed().openArticle('wire-en');
    figures = await installed().settle(page);
    popup = await installed().openFor(page, 'popup');
  });
  afterEach(async () => {
    const { access, ...patch } = DEFAULT_SETTINGS;
    await installed().ask('settings/patch', { patch });
    await popup.close();
    await page.close();
  });

  test('the popup counts and lists the figures of its page', async () => {
    await popup.byRole('button', /^\$8\.67 billion/);
    const text = await popup.evaluate(() => document.body.textContent ?? '');
    expect(text).toContain(`${figures.length} figures on this page`);
  });

  test('the site switch takes everything away and brings it back', async () => {
    await hover(page, '$8.67 billion');
    await page.byRole('dialog');
    await popup.front();
    const place = () =>
      popup.evaluate(() => {
        const site = [...document.querySelectorAll('label')].find((label) =>
          /^This site/.test(label.textContent),
        );
        return Math.round((site?.getBoundingClientRect().top ?? 0) + scrollY);
      });
    const before = await place();
    await popup.clickRole('switch', /^This site/);
    await waitForMarks(page, []);
    await popup.waitFor(() => document.body.textContent?.includes('Annotations are off here'));
    expect(await place(), 'a switch stays under the hand').toBe(before);
    await page.waitFor(() => document.querySelectorAll(':popover-open').length === 0);
    expect(await readTraces(page)).toEqual({ highlights: 0, elements: [] });
    expect(
      await page.evaluate(() => [...document.documentElement.children].map((one) => one.localName)),
    ).toEqual(['head', 'body']);
    await popup.clickRole('switch', /^This site/);
    await waitForMarks(page, quotes());
  });

  test('the page switch holds for this page alone', async () => {
    const other = await installed().browser.open('https://news.example/other', readArticle('wire-en').html);
    await waitForMarks(other, quotes());
    await popup.front();
    await popup.clickRole('switch', /^This page/);
    await waitForMarks(page, []);
    await waitForMarks(other, quotes());
    await other.close();
  });

  test('each company has its switch', async () => {
    await popup.clickRole('switch', 'Microsoft');
    await waitForMarks(
      page,
      quotes(({ company }) => company !== 'microsoft'),
    );
    await popup.clickRole('switch', 'Microsoft');
    await waitForMarks(page, quotes());
  });

  test('each quantity has its switch', async () => {
    await popup.clickOn('details summary');
    await popup.clickRole('switch', 'inference cost');
    await waitForMarks(
      page,
      quotes(({ metric }) => metric !== 'inference-cost'),
    );
  });

  test('each verdict has its switch', async () => {
    const shown = figures.map(({ comparison }) => comparison.verdict);
    const [verdict] = shown;
    await installed().ask('settings/patch', { patch: { hiddenVerdicts: verdict ? [verdict] : [] } });
    await waitForMarks(
      page,
      figures.filter(({ comparison }) => comparison.verdict !== verdict).map(({ figure }) => figure.quote),
    );
  });

  test('only listed sites are read when told so', async () => {
    await installed().ask('settings/patch', { patch: { siteRule: 'only' } });
    await waitForMarks(page, []);
    await popup.clickRole('switch', /^This site/);
    await waitForMarks(page, quotes());
  });

  test('a site rests for a while and comes back', async () => {
    await popup.clickOn('[data-action=rest]');
    await waitForMarks(page, []);
    const { host } = new URL(await page.url());
    const over = [{ host, until: new Date(0).toISOString() }];
    await installed().ask('settings/patch', { patch: { restingSites: over } });
    await waitForMarks(page, quotes());
  });

  test('one switch turns all of it off', async () => {
    await popup.clickRole('switch', 'Annotations');
    await waitForMarks(page, []);
    expect(await readTraces(page)).toEqual({ highlights: 0, elements: [] });
  });

  test('the panel leads to a figure and opens its card', async () => {
    const panel = await installed().openFor(page, 'sidepanel');
    await panel.clickRole('button', /\$250 billion/);
    await page.front();
    await page.byRole('dialog', /250 billion/);
    await panel.close();
  });

  test('speaks French when told to', async () => {
    await installed().ask('settings/patch', { patch: { language: 'fr' } });
    const french = await installed().readArticle('depeche-fr');
    await hover(french, '8,67 milliards de dollars');
    await french.byRole('dialog', /8,67/);
    const text = await french.textOf('dialog');
    expect(text).toContain('coût d’inférence');
    await french.close();
  });
});
