/** Redraws the pictures of the README from the installed extension: `npx tsx scripts/pictures.ts`, after a build. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../tests/support/browsers';
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
    const panel = await installed.openFor(page, 'sidepanel');
    await panel.resize(420, 800);
    await panel.clickOn('[data-action=keep-all]');
    await panel.screenshot(join(FOLDER, 'panel.png'));
    const library = await installed.browser.openExtensionPage('library.html');
    await library.waitFor(() => document.querySelector('tbody tr') !== null);
    await library.screenshot(join(FOLDER, 'library.png'));
    await drawLedger(await installed.browser.openExtensionPage('library.html#ledger'));
  }
} finally {
  await installed.close();
}
