/** Redraws the pictures of the README from the installed extension: `npx tsx scripts/pictures.ts`, after a build. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../lib/i18n/languages';
import type { ArticleName } from '../tests/support/articles';
import type { Page } from '../tests/support/browsers';
import type { Media } from '../tests/support/driver';
import { Installed } from '../tests/support/installed';
import { hover } from '../tests/support/marks';

const FOLDER = join('data', 'pictures');

/** The ledger page in both themes, tall enough for the chart and the first facts. */
async function drawLedger(page: Page): Promise<void> {
  await page.resize(1200, 1160);
  for (const [colorScheme, name] of [
    ['light', 'ledger'],
    ['dark', 'ledger-dark'],
  ] as const) {
    await page.media({ colorScheme });
    await page.waitFor(() => document.querySelectorAll('.tl-chart svg rect, .tl-table tbody th').length > 20);
    await page.screenshot(join(FOLDER, `${name}.png`));
  }
}

type View = {
  readonly article: ArticleName;
  readonly name: string;
  readonly language?: Language;
  readonly media?: Media;
  /** Width and height of the viewport, px. */
  readonly size?: readonly [number, number];
};

/** The card in other languages, without colours, on a narrow screen, and with the room that 200 % zoom leaves. */
const VIEWS: readonly View[] = [
  { article: 'kiji-ja', name: 'card-japanese', language: 'ja' },
  { article: 'meldung-de', name: 'card-german', language: 'de' },
  { article: 'wire-en', name: 'card-forced-colours', media: { forcedColors: 'active' } },
  { article: 'wire-en', name: 'card-narrow', size: [390, 780] },
  { article: 'wire-en', name: 'card-zoomed', size: [550, 400] },
];

/** Opens the card of the first figure that agrees with the ledger, and draws it. */
async function drawView(installed: Installed, { article, name, language, media, size }: View): Promise<void> {
  await installed.ask('settings/patch', { patch: { language: language ?? 'en' } });
  const page = await installed.readArticle(article);
  await page.resize(...(size ?? ([1100, 800] as const)));
  if (media) await page.media(media);
  const figures = await installed.settle(page);
  const first = figures.find(({ comparison }) => comparison.verdict === 'matches');
  if (!first) throw new Error(`${article}: no figure that matches`);
  await page.front();
  await hover(page, first.figure.quote);
  await page.byRole('dialog');
  await page.screenshot(join(FOLDER, `${name}.png`));
  await page.close();
}

type Surface = 'sidepanel' | 'popup';
type State = Omit<View, 'name' | 'size'> & {
  readonly sizes: Readonly<Record<Surface, readonly [number, number]>>;
};

const USUAL: State['sizes'] = { sidepanel: [420, 800], popup: [380, 560] };

/** Panel and popup in both themes, without colours, narrow, with the room that 200 % zoom leaves, and in other languages. */
const STATES: Readonly<Record<string, State>> = {
  light: { article: 'wire-en', sizes: USUAL },
  dark: { article: 'wire-en', media: { colorScheme: 'dark' }, sizes: USUAL },
  'forced-colours': { article: 'wire-en', media: { forcedColors: 'active' }, sizes: USUAL },
  narrow: { article: 'wire-en', sizes: { sidepanel: [300, 800], popup: [300, 560] } },
  zoomed: { article: 'wire-en', sizes: { sidepanel: [210, 500], popup: [300, 300] } },
  japanese: { article: 'kiji-ja', language: 'ja', sizes: USUAL },
  german: { article: 'meldung-de', language: 'de', sizes: USUAL },
};

/** Draws panel and popup of an article in one state. */
async function drawSurfaces(installed: Installed, [name, state]: readonly [string, State]): Promise<void> {
  await installed.ask('settings/patch', { patch: { language: state.language ?? 'en' } });
  const page = await installed.readArticle(state.article);
  await installed.settle(page);
  for (const surface of ['sidepanel', 'popup'] as const) {
    const opened = await installed.openFor(page, surface);
    await opened.resize(...state.sizes[surface]);
    if (state.media) await opened.media(state.media);
    await opened.waitFor(() => document.querySelector('.tl-row-amount') !== null);
    await opened.screenshot(join(FOLDER, `${surface === 'popup' ? 'popup' : 'panel'}-${name}.png`));
    await opened.close();
  }
  await page.close();
}

mkdirSync(FOLDER, { recursive: true });
const installed = await Installed.start('chromium');
try {
  await installed.choose('all');
  for (const [article, name] of [
    ['wire-en', 'article-card'],
    ['dark', 'card-dark'],
  ] as const) {
    const page = await installed.readArticle(article);
    const figures = await installed.settle(page);
    await page.front();
    const [first] = figures.filter(({ comparison }) => comparison.verdict === 'matches');
    if (!first) throw new Error(`${article}: no figure that matches`);
    await hover(page, first.figure.quote);
    await page.byRole('dialog');
    await page.screenshot(join(FOLDER, `${name}.png`));
    await page.press('Escape');
    if (article !== 'wire-en') continue;
    await installed.ask('settings/patch', { patch: { tipsDone: true } });
    const panel = await installed.openFor(page, 'sidepanel');
    await panel.resize(420, 1100);
    await panel.clickOn('[data-action=keep-all]');
    await panel.evaluate(() => scrollTo(0, 0));
    await panel.screenshot(join(FOLDER, 'panel.png'));
    const library = await installed.browser.openExtensionPage('library.html');
    await library.waitFor(() => document.querySelector('tbody tr') !== null);
    await library.screenshot(join(FOLDER, 'library.png'));
    await drawLedger(await installed.browser.openExtensionPage('library.html#ledger'));
  }
  for (const view of VIEWS) await drawView(installed, view);
  for (const state of Object.entries(STATES)) await drawSurfaces(installed, state);
  await installed.ask('settings/patch', { patch: { language: 'en' } });
} finally {
  await installed.close();
}
