import { performance } from 'node:perf_hooks';
import { bigPack } from '../support/big-pack';
import { chooseFile } from '../support/choose-file';
import { Installed } from '../support/installed';

const FACTS = 100_000;

/** Looking at and accepting a pack of 100,000 facts in the installed extension, in Chromium. */
export async function benchImport(): Promise<void> {
  const installed = await Installed.start('chromium');
  try {
    const page = await installed.browser.openExtensionPage('library.html#packs');
    const text = JSON.stringify(bigPack(FACTS, { version: '9.0.0' }));
    const started = performance.now();
    await chooseFile(page, text);
    await page.waitFor(() => document.querySelector('[data-action=accept-pack]') !== null);
    const looked = performance.now();
    await page.clickOn('[data-action=accept-pack]');
    await page.waitFor(() => document.querySelector('[data-pack="openai-microsoft 9.0.0"]') !== null);
    const accepted = performance.now();
    const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
    console.log(`\nImport of ${FACTS} facts in Chromium, ${(text.length / 1e6).toFixed(0)} MB`);
    console.log(`  read, checked and compared with the one in force   ${seconds(looked - started)}`);
    console.log(
      `  stored in one transaction                          ${seconds(accepted - looked)}  (at most 10 s)`,
    );
  } finally {
    await installed.close();
  }
}
