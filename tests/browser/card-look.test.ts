import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Settings } from '../../lib/messages/settings';
import { ENGINES } from '../support/browsers';
import { waitForMarks } from '../support/marks';
import { annotate, type Browser, launch, openBare, type Page, story } from './support/bare-page';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const COST = 'In 2024 the Azure inference bill of OpenAI was $3.77 billion.';
const QUOTE = '$3.77 billion';

type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };

/** Neither axe nor styles can be asked inside a closed root; here it is opened before the card is made. */
const openRoots = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      return attachShadow.call(this, { ...init, mode: 'open' });
    };
  });

const faultsOf = async (page: Page): Promise<string[]> => {
  await page.raw.run(`window.axe ? null : (() => { ${AXE}; return null; })()`);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(where: object, how: object): Promise<AxeResult> } };
    const { violations } = await axe.run(
      { include: [['[popover]']] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] },
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
};

type Look = { paper: string; ink: string; family: string; moves: string[]; small: string[] };

/** The colour that a bar of the number line has in the open card. */
const barOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const card = document.querySelector('[popover]')?.shadowRoot?.querySelector('.tl-card');
    const bar = document.createElement('span');
    bar.className = 'tl-lane-claim tl-bar';
    card?.append(bar);
    const { backgroundColor } = getComputedStyle(bar);
    bar.remove();
    return backgroundColor;
  });

/** What the open card looks like: colours, font, what moves, and targets smaller than 24 px. */
const lookOf = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const card = document.querySelector('[popover]')?.shadowRoot?.querySelector('.tl-card');
    if (!card) throw new Error('no card');
    const { backgroundColor, color, fontFamily } = getComputedStyle(card);
    const all = [...card.querySelectorAll('*')];
    return {
      paper: backgroundColor,
      ink: color,
      family: fontFamily,
      moves: all
        .filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== 'none';
        })
        .map(({ className }) => String(className)),
      small: [...card.querySelectorAll('button, summary, select, input')]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    };
  });

const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelector('[popover]')?.shadowRoot?.querySelectorAll('details') ??
      []) {
      details.open = true;
    }
  });

const isDark = (colour: string): boolean => {
  const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return red + green + blue < 3 * 128;
};

const DARK = 'background: #111; color: #eee';
const LIGHT = 'background: #fff; color: #111';

describe.each(ENGINES)('look of the card in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(() => browser.close());

  const open = async (style: string, settings: Partial<Settings> = {}, inner = ''): Promise<Page> => {
    const page = await openBare(
      browser,
      story(`<div style="${style}"><p style="${inner}">${COST}</p></div>`),
    );
    await openRoots(page);
    await page.move(1, 1);
    await annotate(page, { [QUOTE]: 'above' });
    await waitForMarks(page, [QUOTE]);
    await page.evaluate((patch) => window.bare.set(patch), settings);
    await page.evaluate(() => window.bare.session.obey({ type: 'order/next' }));
    await page.byRole('dialog', QUOTE);
    return page;
  };

  test.each([
    ['light on a light page', LIGHT, {}, '', false],
    ['dark on a dark page', DARK, {}, '', true],
    ['light on a light box of a dark page', DARK, {}, LIGHT, false],
    [
      'dark where light text stands on a picture',
      'color: #eee; background: linear-gradient(#222, #000)',
      {},
      '',
      true,
    ],
    ['dark on a light page for who wants it so', LIGHT, { theme: 'dark' }, '', true],
    ['light on a dark page for who wants it so', DARK, { theme: 'light' }, '', false],
  ] as const)('is %s', async (_name, style, settings, inner, dark) => {
    const page = await open(style, settings, inner);
    const { paper, ink } = await lookOf(page);
    expect([isDark(paper), isDark(ink)]).toEqual([dark, !dark]);
    await page.close();
  });

  test.each([
    ['light', LIGHT],
    ['dark', DARK],
  ])('passes axe in %s, unfolded, pinned, as a sheet and large', async (_name, style) => {
    const page = await open(style);
    await openAll(page);
    expect(await faultsOf(page)).toEqual([]);
    expect((await lookOf(page)).small).toEqual([]);
    await page.clickRole('button', 'Pin this card');
    await page.byRole('button', 'Unpin this card');
    expect(await faultsOf(page)).toEqual([]);
    await page.evaluate(() => window.bare.set({ textSize: 'larger', font: 'serif' }));
    await page.resize(390, 700);
    await page.byRole('button', 'Change the height of the card');
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

  test('does not move for who wants it still, and is drawn in the colours of who forces them', async () => {
    const page = await open(LIGHT);
    await page.media({ reducedMotion: 'reduce' });
    await openAll(page);
    await page.waitFor(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
    expect((await lookOf(page)).moves).toEqual([]);
    await page.media({ forcedColors: 'active' });
    await page.waitFor(() => matchMedia('(forced-colors: active)').matches);
    const system = await page.evaluate(() => {
      const probe = document.createElement('div');
      probe.style.cssText = 'background: Canvas; color: CanvasText; color-scheme: light';
      document.body.append(probe);
      const { backgroundColor, color } = getComputedStyle(probe);
      probe.remove();
      return [backgroundColor, color];
    });
    const { paper, ink } = await lookOf(page);
    expect([paper, ink, await barOf(page)]).toEqual([...system, system[1]]);
    await page.close();
  });

  test('is set in the font that its reader chose', async () => {
    const page = await open(`${LIGHT}; font-family: 'Courier New', monospace`, { font: 'page' });
    expect((await lookOf(page)).family).toContain('Courier New');
    await page.evaluate(() => window.bare.set({ font: 'serif' }));
    await page.waitFor(() => {
      const card = document.querySelector('[popover]')?.shadowRoot?.querySelector('.tl-card');
      return card && getComputedStyle(card).fontFamily.includes('Georgia');
    });
    await page.close();
  });
});
