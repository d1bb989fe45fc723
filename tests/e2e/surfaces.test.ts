import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../lib/i18n/languages';
import type { Page } from '../support/browsers';
import { overflowOf } from '../support/overflow';
import { inEveryBrowser } from '../support/suite';
import { openSurfaces, type Surface } from '../support/surfaces';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeResult = {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
};

/** What axe finds wrong by WCAG 2.2 A and AA and by its own best practices, a line each. */
const faultsOf = async (page: Page): Promise<string[]> => {
  await page.raw.run(`window.axe ? null : (() => { ${AXE}; return null; })()`);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResult> } };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary ?? ''})`),
    );
  });
};

/** Words of controls and headings that are broken in two although a line of their own would hold them. */
const brokenOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const range = document.createRange();
    const brokenIn = (text: Text): string[] =>
      [...text.data.matchAll(/\p{Script=Latin}+/gu)].flatMap(({ 0: word, index }) => {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : [];
      });
    return [...document.querySelectorAll('button, a, summary, label, h1, h2, h3, legend, th, dt')]
      .filter((element) => element.checkVisibility() && !element.closest('.tl-hidden'))
      .flatMap((element) => {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const broken: string[] = [];
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          if (!node.parentElement?.closest('.tl-hidden, select, textarea'))
            broken.push(...brokenIn(node as Text));
        }
        return broken.map((word) => `${element.tagName} ${element.textContent}: ${word} is broken`);
      });
  });

/** Words four tenths longer, with accents and marks at both ends, as translations may be. */
const pseudoLocalise = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.nodeValue ?? '';
      if (!/[a-z]{3}/i.test(text) || node.parentElement?.closest('script, style, textarea')) continue;
      const longer = text.replace(/[aeiouy]/gi, (vowel) => `${vowel}\u0301`);
      node.nodeValue = `[${longer} ${'één wõrd '.repeat(Math.ceil((text.length * 0.4) / 9)).trim()}]`;
    }
  });

inEveryBrowser('surfaces', { access: 'all' }, (installed) => {
  let surfaces: readonly Surface[] = [];
  beforeAll(async () => {
    surfaces = await openSurfaces(installed());
  });

  test.each(['light', 'dark'] as const)('pass axe in %s', async (colorScheme) => {
    const faults: string[] = [];
    for (const { name, page } of surfaces) {
      await page.front();
      await page.media({ colorScheme });
      faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test.each(LANGUAGES)('hold their words in %s, narrow', async (language) => {
    await installed().ask('settings/patch', { patch: { language } });
    const faults: string[] = [];
    for (const { name, page, width } of surfaces) {
      await page.resize(width, 800);
      await page.waitFor((wanted) => document.documentElement.lang === wanted, language);
      const found = [...(await overflowOf(page)), ...(await brokenOf(page))];
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test('hold words that are much longer', async () => {
    await installed().ask('settings/patch', { patch: { language: 'en' } });
    const faults: string[] = [];
    for (const { name, page } of surfaces) {
      await page.waitFor(() => document.documentElement.lang === 'en');
      await pseudoLocalise(page);
      faults.push(...(await overflowOf(page)).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
