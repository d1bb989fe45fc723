/** `npm start [-- FILE.html|FILE.txt] [--published DATE] [--lang xx] [--browser firefox]`: see it work. */
import { parseArgs } from 'node:util';
import type { Engine } from '../tests/support/driver';
import { Installed } from '../tests/support/installed';
import { loadArticle, type Shown } from './article-file';
import { ensureBrowsers } from './setup';
import { runTool, secondsSince } from './tools';
import { takeTour } from './tour';

const BUILDS: Record<Engine, string[]> = {
  chromium: ['build', '-b', 'chrome'],
  firefox: ['build', '-b', 'firefox', '--mv3'],
};

const hasDisplay = (): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function build(engine: Engine): Promise<void> {
  const start = performance.now();
  const { ok, output } = await runTool('wxt', BUILDS[engine]);
  if (!ok) throw new Error(`The build failed.\n${output}`);
  console.log(`built in ${secondsSince(start)}`);
}

/** Opens a window on the article with the extension at work, and stays until it is closed. */
async function showWindow(engine: Engine, { url, html }: Shown): Promise<void> {
  const installed = await Installed.start(engine, { headed: true, online: true });
  await installed.choose('all');
  await installed.browser.open(url, html);
  console.log(`${url} is open with Two Ledgers. Close the browser to end.`);
  await installed.browser.ended;
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { published: { type: 'string' }, lang: { type: 'string' }, browser: { type: 'string' } },
  });
  const { published, lang, browser = 'chromium' } = values;
  if (published && !/^\d{4}-\d{2}-\d{2}/.test(published)) {
    throw new Error(`--published ${published}: expected a date such as 2025-11-13`);
  }
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`--browser ${browser}: expected chromium or firefox`);
  }
  const engine: Engine = browser;
  return { file: positionals[0], published, lang, engine };
}

async function main(): Promise<void> {
  const { engine, ...options } = readOptions();
  const article = loadArticle(options);
  const shown = hasDisplay();
  ensureBrowsers([shown ? engine : 'chromium']);
  await build(shown ? engine : 'chromium');
  await (shown ? showWindow(engine, article) : takeTour(article, options.lang));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
