/** Redraws the PNG icons from their SVG sources: `npx tsx scripts/icons.ts` (needs Chromium). */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const FOLDER = new URL('../data/public/icon/', import.meta.url);
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

type Drawing = { readonly size: number; readonly source: string; readonly file: string };

/** The smallest sizes have a drawing of their own: thin lines of the large one would blur. */
const SIZES: readonly Drawing[] = [
  { size: 16, source: 'icon-small.svg', file: '16.png' },
  { size: 32, source: 'icon-small.svg', file: '32.png' },
  { size: 48, source: 'icon.svg', file: '48.png' },
  { size: 128, source: 'icon.svg', file: '128.png' },
];

/** What the toolbar button shows of a tab. Shapes differ, not only colours; the dark ground has a light edge for dark toolbars. */
const STATES: readonly Drawing[] = ['off', 'no-access', 'unreadable', 'storage'].flatMap((state) =>
  [16, 32].map((size) => ({ size, source: `state-${state}.svg`, file: `state-${state}-${size}.png` })),
);

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
try {
  for (const { size, source, file } of [...SIZES, ...STATES]) {
    const svg = await readFile(new URL(source, FOLDER), 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await writeFile(new URL(file, FOLDER), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
