import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES } from '../support/browsers';
import { type Browser, launch, openBare, type Page, story } from './support/bare-page';

/** Counts calls, so that a second one is seen. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const state = { count: 0 };
    Object.assign(window, { named: state });
    window.tl.watchForNames(new AbortController(), () => {
      state.count += 1;
    });
  });

const count = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { named: { count: number } }).named.count);

const becomes = (page: Page, wanted: number): Promise<unknown> =>
  page.waitFor(
    (expected) => (window as unknown as { named: { count: number } }).named.count === expected,
    wanted,
  );

/** Long pages are read in spans of this many elements. */
const SPAN = 4096;
const filler = (elements: number): string => '<i>.</i>'.repeat(elements);
const inLetters = [...'Microsoft'].map((letter) => `<i>${letter}</i>`).join('');

const LONG_NAMED: readonly [string, string][] = [
  ['at the end', `${filler(3 * SPAN)}<p>OpenAI</p>`],
  ['behind the last element', `${filler(3 * SPAN)}OpenAI`],
  ['across two spans', `${filler(SPAN - 4)}${inLetters}${filler(SPAN)}`],
  ['in two halves with a few elements in between', `${filler(SPAN - 20)}Micro${'<i></i>'.repeat(40)}soft`],
];
const LONG_UNNAMED: readonly [string, string][] = [
  ['at all', filler(3 * SPAN)],
  [
    'but in scripts',
    `${filler(2 * SPAN)}<script>"OpenAI"</script>${filler(SPAN)}<style>/* Microsoft */</style>`,
  ],
];

const NAMED = [
  '<p>OpenAI lost money.</p>',
  '<p><b>Micro</b>soft</p>',
  '<p>微软的账</p>',
  '<p>マイクロソフトの決算</p>',
  '<p>ChatGPT-maker</p>',
];
const UNNAMED = [
  '<p>Azure tiles, windows and an open air bath.</p>',
  '<script>var tag = "Microsoft";</script><p>Nothing.</p>',
  '<style>.OpenAI { color: red }</style><p>Nothing.</p>',
  '<template><p>OpenAI</p></template><p>Nothing.</p>',
  '<p title="Microsoft">Nothing.</p>',
];

describe.each(ENGINES)('gate in %s', (engine) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(engine);
  });
  afterAll(() => browser.close());

  test.each(NAMED)('finds a company named in %s', async (html) => {
    const page = await openBare(browser, story(html));
    await watch(page);
    expect(await count(page)).toBe(1);
    await page.close();
  });

  test.each(UNNAMED)('finds none in %s', async (html) => {
    const page = await openBare(browser, story(html));
    await watch(page);
    expect(await count(page)).toBe(0);
    await page.close();
  });

  test.each(LONG_NAMED)('finds a company named %s of a long page', async (_, html) => {
    const page = await openBare(browser, story(html));
    await watch(page);
    await becomes(page, 1);
    await page.close();
  });

  test.each(LONG_UNNAMED)('finds none where a long page names none %s', async (_, html) => {
    const page = await openBare(browser, story(html));
    await watch(page);
    // What comes late is read after all that was there before.
    await page.evaluate(() => document.body.append('Nothing.'));
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(await count(page)).toBe(0);
    await page.close();
  });

  test('finds a name that arrives while a long page is read', async () => {
    const page = await openBare(browser, story(filler(3 * SPAN)));
    await watch(page);
    await page.evaluate(() => document.body.prepend('Microsoft'));
    await becomes(page, 1);
    await page.close();
  });

  test('finds a name that arrives late, once', async () => {
    const page = await openBare(browser, story('<p>Nothing.</p>'));
    await watch(page);
    await page.evaluate(() => document.body.append('Microsoft'));
    await becomes(page, 1);
    await page.evaluate(() => document.body.append('OpenAI'));
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(await count(page)).toBe(1);
  });

  test('finds a name in a shadow root that is attached late, and in one that grows', async () => {
    const late = await openBare(browser, story('<late-story style="display:block"></late-story>'));
    await watch(late);
    await late.evaluate(() => {
      class LateStory extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).innerHTML = '<p>OpenAI</p>';
        }
      }
      customElements.define('late-story', LateStory);
    });
    await becomes(late, 1);
    const growing = await openBare(
      browser,
      story('<div id="host"><template shadowrootmode="open"><p>Nothing.</p></template></div>'),
    );
    await watch(growing);
    await growing.waitFor(() => document.getElementById('host')?.shadowRoot != null);
    await growing.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await growing.evaluate(() => {
      document.getElementById('host')?.shadowRoot?.append('Microsoft');
      document.body.append('.');
    });
    await becomes(growing, 1);
  });
});
