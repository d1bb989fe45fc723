import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createPageTranslator } from '../lib/i18n/create-translator';
import { pickLanguage } from '../lib/i18n/languages';
import type { ListedFigure } from '../lib/messages/protocol';
import type { Page } from '../tests/support/browsers';
import { Installed } from '../tests/support/installed';
import { hover } from '../tests/support/marks';
import type { Shown } from './article-file';
import { describeFigure } from './describe-figure';

const FOLDER = join('.output', 'tour');

/** Shows the extension at work without a display: prints each figure, writes pictures of every surface. */
export async function takeTour({ url, html }: Shown, lang: string | undefined): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const installed = await Installed.start('chromium');
  try {
    await installed.choose('all');
    const language = pickLanguage('auto', [lang ?? 'en']);
    await installed.ask('settings/patch', { patch: { language } });
    const page = await installed.browser.open(url, html);
    const figures = await installed.settle(page);
    printFigures(figures, lang);
    await takePictures(installed, page, figures);
  } finally {
    await installed.close();
  }
}

function printFigures(figures: readonly ListedFigure[], lang: string | undefined): void {
  const t = createPageTranslator(pickLanguage('auto', [lang ?? 'en']));
  for (const figure of figures) console.log(`${describeFigure(figure, t).join('\n')}\n`);
  console.log(t('list.count', { count: figures.length }));
}

async function takePictures(
  installed: Installed,
  page: Page,
  figures: readonly ListedFigure[],
): Promise<void> {
  const picture = async (shown: Page, name: string): Promise<void> => {
    const path = join(FOLDER, `${name}.png`);
    await shown.screenshot(path);
    console.log(path);
  };
  await page.front();
  await picture(page, 'page');
  const best = figures.find(({ comparison }) => comparison.verdict === 'matches') ?? figures[0];
  if (best) {
    await hover(page, best.figure.quote);
    await page.byRole('dialog');
    await picture(page, 'card');
    await page.press('Escape');
  }
  const panel = await installed.openFor(page, 'sidepanel');
  await panel.resize(420, 900);
  await panel.clickOn('[data-action=keep-all]');
  await picture(panel, 'panel');
  const library = await installed.browser.openExtensionPage('library.html');
  await library.waitFor(() => document.querySelector('tbody tr') !== null);
  await picture(library, 'library');
}
