import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';

type Manifest = {
  manifest_version: number;
  permissions: string[];
  optional_host_permissions: string[];
  host_permissions?: string[];
  content_scripts?: unknown[];
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko: { strict_min_version: string; data_collection_permissions: { required: string[] } };
    gecko_android?: { strict_min_version: string };
  };
  default_locale: string;
  incognito?: string;
  commands: Record<string, { suggested_key?: { default: string } }>;
};

const BUILDS = [
  { folder: 'chrome-mv3', args: ['-b', 'chrome'] },
  { folder: 'edge-mv3', args: ['-b', 'edge'] },
  { folder: 'firefox-mv3', args: ['-b', 'firefox', '--mv3'] },
];

const COMMON = [
  'activeTab',
  'alarms',
  'contextMenus',
  'downloads',
  'scripting',
  'storage',
  'unlimitedStorage',
];

describe.each(BUILDS)('$folder', ({ folder, args }) => {
  const root = new URL(`../../.output/${folder}/`, import.meta.url);
  let manifest: Manifest;

  beforeAll(() => {
    if (!existsSync(new URL('manifest.json', root))) {
      execFileSync('npx', ['wxt', 'build', ...args], {
        cwd: new URL('../../', import.meta.url),
        stdio: 'pipe',
      });
    }
    manifest = JSON.parse(readFileSync(new URL('manifest.json', root), 'utf8'));
  });

  test('asks for no host at install and puts no script on pages', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  test('asks for no permission beyond what is used', () => {
    const panel = folder.startsWith('firefox') ? [] : ['offscreen', 'sidePanel'];
    expect([...manifest.permissions].sort()).toEqual([...COMMON, ...panel].sort());
  });

  test('no page of the web reaches into it', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('names the oldest browser that it works in, and that it collects nothing', () => {
    const gecko = manifest.browser_specific_settings?.gecko;
    if (folder.startsWith('firefox')) {
      expect(gecko?.strict_min_version).toBe('149.0');
      expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
    } else {
      expect(manifest.minimum_chrome_version).toBe('128');
    }
  });

  test('has one background for private windows and others', () => {
    expect(manifest.incognito).toBe('spanning');
  });

  test('may be installed in Firefox for Android', () => {
    const android = manifest.browser_specific_settings?.gecko_android;
    expect(android).toEqual(folder.startsWith('firefox') ? { strict_min_version: '149.0' } : undefined);
  });

  test('suggests four shortcuts, the most that browsers take, and leaves the summary to be given one', () => {
    const suggested = Object.entries(manifest.commands).filter(([, { suggested_key }]) => suggested_key);
    expect(suggested).toHaveLength(4);
    expect(manifest.commands['speak-summary']?.suggested_key).toBeUndefined();
  });

  test('brings what reading PDF files takes', () => {
    expect(existsSync(new URL('pdf/worker.js', root))).toBe(true);
    const maps = readdirSync(new URL('pdf/cmaps/', root));
    expect(maps).toEqual(expect.arrayContaining(['UniJIS-UTF16-H.bcmap', 'GBK-EUC-H.bcmap', 'LICENSE']));
    expect(maps.filter((name) => /Korea|CNS/.test(name))).toEqual([]);
  });

  test('brings every script that is injected or runs in a worker', () => {
    const files = readdirSync(root);
    expect(files).toEqual(
      expect.arrayContaining([
        'background.js',
        'gate.js',
        'annotator.js',
        'article.js',
        'card.js',
        'exporter.js',
        'tables.js',
        'highlights.css',
      ]),
    );
  });

  test('its own name and commands are said in each language', () => {
    const used = [...new Set(JSON.stringify(manifest).match(/(?<=__MSG_)\w+(?=__)/g))];
    const locales = readdirSync(new URL('_locales/', root));
    expect(locales).toContain(manifest.default_locale);
    for (const locale of locales) {
      const messages = JSON.parse(readFileSync(new URL(`_locales/${locale}/messages.json`, root), 'utf8'));
      expect(Object.keys(messages).sort()).toEqual([...used].sort());
    }
  });
});
