import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Page } from './bare-page';

const FOLDER = '../shared/pages';

type Quote = { quote: string; context: string; occurrence?: number; of?: number };
export type ExpectedFigure = Quote & { isTarget: boolean; optional?: boolean };
export type Forbidden = Quote & { where: 'visible' | 'hidden' | 'raw'; why: string; states?: string[] };
export type Step = { click?: string | string[]; back?: boolean; wait?: number };
type State = { name: string; step: Step; figures: ExpectedFigure[] };

export type ExpectedPage = {
  name: string;
  url: string;
  lang: string;
  html: string;
  states: State[];
  mustNotMark: Forbidden[];
};

type Raw = Omit<ExpectedPage, 'name' | 'html' | 'states'> & {
  states?: State[];
  figures?: ExpectedFigure[];
  distinct?: ExpectedFigure[];
};

/**
 * Holds the timers that a page sets while it loads until a step of its script waits for them: the first state is
 * then there for as long as the test looks at it, however slow the machine.
 */
const HELD_TIMERS = `<script>{
  const { setTimeout, setInterval } = window;
  const held = [];
  const hold = (start) => (...args) => held.push(() => start(...args));
  Object.assign(window, { setTimeout: hold(setTimeout), setInterval: hold(setInterval) });
  addEventListener('DOMContentLoaded', () => Object.assign(window, { setTimeout, setInterval }));
  window.startTimers = () => held.splice(0).forEach((start) => start());
}</script>`;

const load = (name: string): ExpectedPage => {
  const raw = JSON.parse(readFileSync(`${FOLDER}/${name}/expected.json`, 'utf8')) as Raw;
  const figures = raw.figures ?? raw.distinct?.map((one) => ({ ...one, occurrence: 1 })) ?? [];
  return {
    name,
    url: raw.url,
    lang: raw.lang,
    html: readFileSync(`${FOLDER}/${name}/index.html`, 'utf8').replace('<head>', `<head>${HELD_TIMERS}`),
    states: raw.states ?? [{ name: 'load', step: {}, figures }],
    mustNotMark: raw.mustNotMark,
  };
};

/** Pages with exact expectations that lie beside the project, where they do. */
export const expectedPages = (): ExpectedPage[] => {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => existsSync(`${FOLDER}/${name}/expected.json`))
    .map(load);
};

/** Puts the text rule of the pages into a page. */
export const addTextRule = (page: Page): Promise<void> => {
  const rule = readFileSync(`${FOLDER}/tools/text.mjs`, 'utf8').replace(/^export /gm, '');
  return page.addScript({ content: `{ ${rule}\nwindow.pageText = pageText; }` });
};

export type Found = 'marked' | 'read' | 'unread' | 'absent';

/**
 * What became of each quote: drawn, in a block that was read, in none, or not on the page at all.
 * A quote stands where its context and it are found together by the text rule of the pages.
 */
export const lookUp = (page: Page, quotes: readonly Quote[]): Promise<Found[]> =>
  page.evaluate(
    async (wanted) => {
      type At = [Text, number] | null;
      const { pageText } = window as unknown as {
        pageText(root: Node, options: object): { text: string; at(index: number): At };
      };
      const { text, at } = pageText(document.body, { win: window, frames: true, map: true });
      const place = ({ quote, context, occurrence = 1 }: (typeof wanted)[number]): At => {
        const plain = (words: string): string => words.replace(/\s+/g, ' ');
        let from = -1;
        for (let count = 0; count < occurrence; count += 1) {
          from = text.indexOf(plain(context) + plain(quote), from + 1);
          if (from < 0) return null;
        }
        const start = from + plain(context).length;
        const end = start + plain(quote).length;
        for (let index = start; index < end; index += 1) {
          const here = at(index);
          if (here && /[\d\p{L}]/u.test(here[0].data[here[1]] ?? '')) return here;
        }
        return null;
      };
      const views = [window, ...Array.from(frames as unknown as ArrayLike<Window>)].filter((view) => view.tl);
      const read = new Set<Node>();
      for (const view of views) for (const node of await view.tl.readNodes()) read.add(node);
      const isMarked = (node: Text, offset: number): boolean =>
        views.some((view) =>
          view.bare.session.marks.some(({ ranges }) =>
            ranges.some(
              (range) =>
                range.startContainer === node && range.startOffset <= offset && offset < range.endOffset,
            ),
          ),
        );
      return wanted.map((one): Found => {
        const here = place(one);
        if (!here) return 'absent';
        if (isMarked(here[0], here[1])) return 'marked';
        return read.has(here[0]) ? 'read' : 'unread';
      });
    },
    quotes.map(({ quote, context, occurrence = 1 }) => ({ quote, context, occurrence })),
  ) as Promise<Found[]>;

/** Takes a step of a page's script of states. */
export const take = (page: Page, step: Step): Promise<void> =>
  page.evaluate(async ({ click, wait }) => {
    if (click) {
      let root: ParentNode = document;
      let element: Element | null = null;
      for (const selector of [click].flat()) {
        element = root.querySelector(selector);
        root = element?.shadowRoot ?? root;
      }
      (element as HTMLElement).click();
    }
    if (!wait) return;
    (window as unknown as { startTimers(): void }).startTimers();
    await new Promise((resolve) => setTimeout(resolve, wait));
  }, step);
