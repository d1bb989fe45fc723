import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../lib/figures/languages';
import { ENGINES, until } from '../support/browsers';
import { annotate, type Browser, launch, openBare, type Page } from './support/bare-page';
import { addTextRule, type ExpectedPage, expectedPages, lookUp, take } from './support/expected';

/** On pages in languages that no lexicon reads nothing is marked, yet their text is read. */
const isRead = (lang: string): boolean => (LANGUAGES as readonly string[]).includes(lang.slice(0, 2));
const PAGES = expectedPages();

const label = ({ context, quote }: { context: string; quote: string }): string => `${context}[${quote}]`;

/** Targets that are not where `wanted` says, once the page has been read in its present state. */
const missing = async (
  page: Page,
  state: ExpectedPage['states'][number],
  wanted: string[],
): Promise<string[]> => {
  const targets = state.figures.filter((figure) => figure.isTarget && !figure.optional);
  const found = await lookUp(page, targets);
  return targets.filter((_, at) => !wanted.includes(found[at] as string)).map(label);
};

/** What is drawn although it must not be: text beside the story, and figures of the story that are no targets. */
const wronglyMarked = async (
  page: Page,
  { mustNotMark }: ExpectedPage,
  { name, figures }: ExpectedPage['states'][number],
): Promise<string[]> => {
  const visible = [
    ...mustNotMark.filter(({ where, states }) => where === 'visible' && (states?.includes(name) ?? true)),
    ...figures.filter(({ isTarget, optional }) => !isTarget && !optional),
  ];
  const found = await lookUp(page, visible);
  return visible.filter((_, at) => found[at] === 'marked').map(label);
};

const isNamed = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    let named = false;
    const controller = new AbortController();
    window.tl.watchForNames(controller, () => {
      named = true;
    });
    controller.abort();
    return named;
  });

/** Waits until all that a fresh reading of the page and of its frames finds is drawn, and nothing else. */
const settle = (page: Page): Promise<unknown> =>
  until('the annotator to catch up with the page', () =>
    page.evaluate(async () => {
      const views = [window, ...Array.from(frames as unknown as ArrayLike<Window>)].filter((view) => view.tl);
      for (const view of views) if (!(await view.tl.isCaughtUp())) return false;
      return true;
    }),
  );

describe.skipIf(PAGES.length === 0).each(ENGINES)('pages in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(() => browser.close());

  test.each(PAGES)('$name', async (expected) => {
    const page = await openBare(browser, expected.html, expected.url);
    await addTextRule(page);
    if (!(await isNamed(page))) {
      expect(expected.states.flatMap(({ figures }) => figures.filter(({ isTarget }) => isTarget))).toEqual(
        [],
      );
      return;
    }
    await annotate(page);
    const wanted = isRead(expected.lang) ? ['marked'] : ['marked', 'read'];
    for (const state of expected.states) {
      await take(page, state.step);
      await settle(page);
      expect(await missing(page, state, wanted)).toEqual([]);
      expect(await wronglyMarked(page, expected, state)).toEqual([]);
    }
    expect(page.errors).toEqual([]);
    await page.close();
  });
});
