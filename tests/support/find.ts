import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Engine } from './driver';

/** Names on PATH and usual places elsewhere, best first. */
const PLACES: Record<Engine, { variable: string; names: string[]; paths: string[] }> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
};

/** The one command that installs both on a Debian base. */
export const INSTALL_BROWSERS = 'apt-get install -y chromium firefox-esr';

/** Where an engine's browser is, or null. The variables CHROMIUM_PATH and FIREFOX_PATH come first. */
export function findBrowser(engine: Engine): string | null {
  const { variable, names, paths } = PLACES[engine];
  const chosen = process.env[variable];
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...paths].find(isExecutable) ?? null;
}

/** Where an engine's browser is; throws with the command that installs it. */
export function requireBrowser(engine: Engine): string {
  const path = findBrowser(engine);
  if (path) return path;
  const { variable } = PLACES[engine];
  throw new Error(`${engine} is missing. Install it: ${INSTALL_BROWSERS} (or set ${variable} to its path)`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
