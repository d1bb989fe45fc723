import type { Box } from './driver';
import type { Page } from './page';
import { until } from './wait';

export type SeenMark = { quote: string; style: string; box: Box };

/**
 * Underlined figures of a page in reading order, as the page itself sees them in its highlight registry.
 * Travels into the page. With `scrollTo`, the first figure of that text is brought into view before boxes are taken.
 */
function collectMarks(scrollTo: string | null): SeenMark[] {
  const parts: { range: Range; style: string }[] = [];
  CSS.highlights.forEach((highlight, name) => {
    if (!name.startsWith('two-ledgers-') || /-(?:current|kept)$/.test(name)) return;
    highlight.forEach((range) => {
      if (range instanceof Range) parts.push({ range, style: name.slice('two-ledgers-'.length) });
    });
  });
  const rootOf = ({ startContainer }: Range): Node => startContainer.getRootNode();
  // In shadow trees there is no order of boundary points; what a tree is drawn in has a place in the document.
  const placeOf = ({ startContainer }: Range): Node => {
    let node: Node = startContainer;
    for (let root = node.getRootNode(); root instanceof ShadowRoot; root = node.getRootNode())
      node = root.host;
    return node;
  };
  const before = (a: Range, b: Range): number => {
    if (rootOf(a) === rootOf(b)) return a.compareBoundaryPoints(Range.START_TO_START, b);
    if (placeOf(a) === placeOf(b)) return a.getBoundingClientRect().top - b.getBoundingClientRect().top;
    const relation = placeOf(a).compareDocumentPosition(placeOf(b));
    if (relation & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_CONTAINS)) {
      return a.getBoundingClientRect().top - b.getBoundingClientRect().top;
    }
    return relation & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  };
  parts.sort((a, b) => before(a.range, b.range));
  const marks: { first: Range; last: Range; quote: string; style: string }[] = [];
  for (const { range, style } of parts) {
    const last = marks.at(-1);
    const gap = document.createRange();
    const isSameTree = last && rootOf(last.last) === rootOf(range);
    if (isSameTree) {
      gap.setStart(last.last.endContainer, last.last.endOffset);
      gap.setEnd(range.startContainer, range.startOffset);
    }
    // A figure split by markup is several ranges without a character between them.
    if (isSameTree && last.style === style && gap.toString() === '') {
      last.quote += range.toString();
      last.last = range;
    } else {
      marks.push({ first: range, last: range, quote: range.toString(), style });
    }
  }
  const plain = (text: string): string => text.replace(/\s+/g, ' ');
  const wanted = scrollTo && marks.find(({ quote }) => plain(quote) === plain(scrollTo));
  if (wanted) {
    wanted.first.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
  return marks.map(({ first, quote, style }) => {
    const { x, y, width, height } = first.getClientRects()[0] ?? new DOMRect();
    return { quote: plain(quote), style, box: { x, y, width, height } };
  });
}

/** Text and line style of every underlined figure. */
export const readMarks = (page: Page): Promise<SeenMark[]> => page.evaluate(collectMarks, null);

/** Texts of a page that are marked as kept, in no order. */
export const readKept = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    CSS.highlights.get('two-ledgers-kept')?.forEach((range) => {
      if (range instanceof Range) texts.push(range.toString().replace(/\s+/g, ' '));
    });
    return texts;
  });

export const quotesOf = async (page: Page): Promise<string[]> =>
  (await readMarks(page)).map(({ quote }) => quote);

/** Waits until exactly these figures are underlined, in this order. */
export async function waitForMarks(page: Page, quotes: readonly string[]): Promise<void> {
  const wanted = quotes.map((quote) => quote.replace(/\s+/g, ' ')).join(' | ');
  let seen = '';
  const what = () => `the underlines ${wanted || '(none)'}; there were ${seen || '(none)'}`;
  await until(what, async () => {
    seen = (await quotesOf(page)).join(' | ');
    return seen === wanted;
  });
}

/** Brings an underlined figure into view and says where its first line is. */
export async function findMark(page: Page, quote: string): Promise<Box> {
  const plain = quote.replace(/\s+/g, ' ');
  const marks = await page.evaluate(collectMarks, quote);
  const mark = marks.find((one) => one.quote === plain);
  if (!mark)
    throw new Error(`${quote} is not underlined; there are ${marks.map((one) => one.quote).join(' | ')}`);
  return mark.box;
}

/** Points at an underlined figure as a hand does: from beside it, in small steps. */
export async function hover(page: Page, quote: string): Promise<void> {
  const { x, y, width, height } = await findMark(page, quote);
  await page.move(x + width / 2, Math.max(1, y - 30));
  await page.move(x + width / 2, y + height / 2, 5);
}

type Traces = { highlights: number; elements: string[] };

/** Everything of ours that a page can see: highlights, and elements under our name. */
export const readTraces = (page: Page): Promise<Traces> =>
  page.evaluate(() => {
    let highlights = 0;
    CSS.highlights.forEach((_, name) => {
      if (name.startsWith('two-ledgers-')) highlights++;
    });
    const elements = [...document.querySelectorAll('*')]
      .filter((element) =>
        /two-ledgers|^tl-/i.test(`${element.localName} ${element.id} ${element.className}`),
      )
      .map((element) => element.outerHTML.slice(0, 120));
    return { highlights, elements };
  });
