import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../tests/support/driver';
import { findBrowser, INSTALL_BROWSERS } from '../tests/support/find';

const PACKAGES: Record<Engine, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Makes sure that the browsers are there. Installs missing ones where it may (root on a machine with apt);
 * elsewhere it throws with the one command that does.
 */
export function ensureBrowsers(engines: readonly Engine[]): void {
  const missing = engines.filter((engine) => !findBrowser(engine));
  if (missing.length === 0) return;
  if (!mayInstall()) {
    throw new Error(`Missing: ${missing.join(', ')}. Install with: ${INSTALL_BROWSERS}`);
  }
  console.log(`installing ${missing.join(' and ')} …`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...missing.map((engine) => PACKAGES[engine]));
}

const mayInstall = (): boolean =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed. Install by hand: ${INSTALL_BROWSERS}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    ensureBrowsers(['chromium', 'firefox']);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
