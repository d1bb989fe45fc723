import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of the manifest what Firefox for Android passes over; the APIs that hang on it leave with it. */
const KEYS = ['commands', 'sidebar_action'];
const PERMISSIONS = ['contextMenus'];

/**
 * Takes away what is missing there else
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Browser_support_for_JavaScript_APIs); runs before every
 * script of ours. Of downloads the names are there, and most of them answer that they are not implemented. What the button
 * shows is taken, too: the calls are there, and what a phone makes of them is not known.
 */
const TAKE_AWAY = `
Object.defineProperty(browser, 'windows', { value: undefined });
for (const name of ['setBadgeText', 'setBadgeBackgroundColor', 'setIcon', 'openPopup']) {
  Object.defineProperty(browser.action, name, { value: undefined });
}
Object.defineProperty(browser.downloads, 'search', { value: async () => { throw new Error('Not implemented'); } });
`;
const FILE = 'take-away.js';

type Manifest = { permissions: string[]; background: { scripts: string[] }; [key: string]: unknown };

/** A copy of the Firefox build that finds the APIs of Firefox for Android alone. Returns its folder. */
export const makeAndroidBuild = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'two-ledgers-android-'));
  cpSync('.output/firefox-mv3', folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  for (const key of KEYS) delete manifest[key];
  manifest.permissions = manifest.permissions.filter((name) => !PERMISSIONS.includes(name));
  manifest.background.scripts.unshift(FILE);
  writeFileSync(path, JSON.stringify(manifest));
  writeFileSync(join(folder, FILE), TAKE_AWAY);
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.html'))) {
    const page = join(folder, name);
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace('<head>', `<head><script src="/${FILE}"></script>`),
    );
  }
  return folder;
};
