import type { Page } from './page';

/** What does not fit: the page itself, or controls and headings whose words are wider than they are. */
export const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX === 'auto' || scrolls(element.parentElement));
    const room = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll('body *')]
      .filter(
        (element) => !element.closest('.tl-hidden, svg') && element.checkVisibility() && !scrolls(element),
      )
      .filter((element) => element.getBoundingClientRect().right > room + 1)
      .map(
        (element) =>
          `${element.tagName}.${element.className} ${element.textContent?.slice(0, 60)}: off the page`,
      );
    const cut = [
      ...document.querySelectorAll<HTMLElement>('button, a, summary, label, h1, h2, h3, legend, th'),
    ]
      .filter((element) => !element.closest('.tl-hidden') && !element.querySelector('.tl-hidden'))
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(
        (element) =>
          `${element.tagName} ${element.textContent}: ${element.scrollWidth} > ${element.clientWidth}`,
      );
    return [...wide, ...cut];
  });
