import { chooseFile } from './choose-file';
import type { Installed } from './installed';
import type { Page } from './page';

/** One page of ours in one state; `ready` matches once all of it is drawn. */
export type Surface = { readonly name: string; readonly page: Page; readonly width: number };

const SECTIONS = {
  claims: '[data-part=trash]',
  import: 'input[type=file]',
  corrections: 'h1',
  ledger: '.tl-table tbody th',
  packs: 'h2, .tl-button',
  settings: 'fieldset, select',
  safety: '[data-action=begin-erase]',
  privacy: '.tl-prose h2',
} as const;

const CONTRADICTION = `<!doctype html><html lang="en"><title>Two halves</title><article>
  <p>OpenAI's revenue was $4.3 billion in the first half of 2025.</p>
  <p>OpenAI's revenue came to $3.4 billion in the first half of 2025, the company told investors.</p>
</article></html>`;

const openAt = async (installed: Installed, path: string, ready: string): Promise<Page> => {
  const page = await installed.browser.openExtensionPage(path);
  await page.waitFor((selector) => document.querySelector(selector) !== null, ready);
  return page;
};

const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Popup and panel of a page with figures and of one without. */
const listsOf = async (installed: Installed): Promise<Surface[]> => {
  const article = await installed.readArticle('wire-en');
  const quiet = await installed.openArticle('neither');
  const popup = await installed.openFor(article, 'popup');
  const panel = await installed.openFor(article, 'sidepanel');
  const empty = await installed.openFor(quiet, 'popup');
  for (const page of [popup, panel]) await page.waitFor(() => document.querySelector('.tl-row') !== null);
  const closed = await installed.openFor(installed.welcome, 'popup');
  for (const page of [empty, closed]) await page.waitFor(() => document.querySelector('.tl-box') !== null);
  return [
    { name: 'popup', page: popup, width: 380 },
    { name: 'popup of a page without figures', page: empty, width: 380 },
    { name: 'popup where no page can be read', page: closed, width: 380 },
    { name: 'panel', page: panel, width: 280 },
  ];
};

const checked = async (installed: Installed): Promise<Surface> => {
  const page = await openAt(installed, 'check.html', 'textarea');
  await page.clickOn('textarea');
  await page.type('OpenAI spent $8.67 billion on inference on Azure in the first nine months of 2025.');
  await page.clickOn('[data-action=check]');
  await page.waitFor(() => document.querySelector('.tl-row') !== null);
  return { name: 'check', page, width: 400 };
};

/** The check page with a file that it refuses, and a panel whose page does not fit together; its figures go to the trash. */
const troubled = async (installed: Installed): Promise<Surface[]> => {
  const check = await openAt(installed, 'check.html', 'textarea');
  await chooseFile(check, 'PK', { name: 'sheet.bin', type: 'application/octet-stream' });
  await check.waitFor(() => document.querySelector('[role=alert]') !== null);
  const article = await installed.browser.open('https://news.example/halves', CONTRADICTION);
  await installed.settle(article);
  const panel = await installed.openFor(article, 'sidepanel');
  await panel.waitFor(() => document.querySelector('.tl-checks') !== null);
  await panel.clickOn('[data-action=keep-all]');
  await panel.waitFor(() => document.querySelector('[data-action=undo-keep]') !== null);
  await panel.clickOn('[data-action=undo-keep]');
  return [
    { name: 'check, refusing a file', page: check, width: 400 },
    { name: 'panel with checks', page: panel, width: 280 },
  ];
};

/** Files on their way in: a table whose columns are to be mapped, and one row that is refused. */
const importsOf = async (installed: Installed): Promise<Surface[]> => {
  const files = [
    { name: 'table.csv', type: 'text/csv', text: 'Words,Amount\n$8.67 billion,8670000000', part: 'mapping' },
    {
      name: 'claims.json',
      type: 'application/json',
      text: '{"format":"two-ledgers-claims","version":1,"claims":[null]}',
      part: 'import-preview',
    },
  ];
  const surfaces: Surface[] = [];
  for (const { text, part, ...file } of files) {
    const page = await openAt(installed, 'library.html#import', 'input[type=file]');
    await chooseFile(page, text, file);
    await page.waitFor((wanted) => document.querySelector(`[data-part=${wanted}]`) !== null, part);
    surfaces.push({ name: `library, ${part}`, page, width: 360 });
  }
  return surfaces;
};

/** Every page of ours, open, each in its fullest state and at a width that is narrow for it. */
export async function openSurfaces(installed: Installed): Promise<readonly Surface[]> {
  const lists = await listsOf(installed);
  const panel = lists.at(-1)?.page;
  await panel?.clickOn('[data-action=keep-all]');
  const welcome = {
    name: 'welcome',
    page: await openAt(installed, 'welcome.html', '[data-access]'),
    width: 400,
  };
  const surfaces: Surface[] = [
    ...lists,
    welcome,
    await checked(installed),
    ...(await troubled(installed)),
    ...(await importsOf(installed)),
  ];
  for (const [section, ready] of Object.entries(SECTIONS)) {
    const page = await openAt(installed, `library.html#${section}`, ready);
    surfaces.push({ name: `library, ${section}`, page, width: 360 });
  }
  for (const { page } of surfaces) await openAll(page);
  return surfaces;
}
