import { readFileSync } from 'node:fs';
import { type Browser, type Engine, launch, type Page } from '../../support/browsers';
import { bundle } from '../../support/bundle';

const STYLES = readFileSync('data/public/highlights.css', 'utf8');
let address = 0;

/** Opens HTML on a page of its own with the project's modules and underlines in it, and no extension. */
export const openBare = async (
  browser: Browser,
  html: string,
  url = `https://news.example/bare/${++address}`,
): Promise<Page> => {
  const page = await browser.open(url, html);
  await prepare(page);
  return page;
};

/** Puts modules and underlines into a page and its frames of the same site, as injection would. */
export const prepare = async (page: Page): Promise<void> => {
  const script = await bundle('tests/browser/support/in-page.ts');
  await page.evaluate(
    (code, css) => {
      const inject = (target: Document): void => {
        const style = target.createElement('style');
        style.textContent = css;
        const element = target.createElement('script');
        element.textContent = code;
        target.head.append(style, element);
        element.remove();
        for (const frame of target.querySelectorAll('iframe')) {
          if (frame.contentDocument?.head) inject(frame.contentDocument);
        }
      };
      inject(document);
    },
    script,
    STYLES,
  );
};

/** Begins to annotate, in frames too. */
export const annotate = (page: Page, verdicts: Record<string, string> = {}): Promise<void> =>
  page.evaluate((wanted) => {
    const begin = (target: Window): void => {
      target.bare = target.tl.start(wanted as Parameters<typeof target.tl.start>[0]);
      for (const frame of target.document.querySelectorAll('iframe')) {
        if (frame.contentWindow?.tl) begin(frame.contentWindow);
      }
    };
    begin(window);
  }, verdicts);

/** A document around the body of a story. */
export const story = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story</title>${head}</head><body>${body}</body></html>`;

export { type Browser, type Engine, launch, type Page };
