import { readFigures } from '../figures';
import { blocksOfText } from '../figures/tables';
import type { Block } from '../figures/types';
import type { PageFigure } from '../messages/protocol';
import { readArticleMeta } from './article-meta';
import { contextOf, FigureNames } from './context';
import { toPageBlock } from './page-block';
import { scanRuns } from './scan';
import { Tables } from './table';

/** A text to check: its blocks, the ISO date it names as its own, and for texts with pages the page of each block. */
export type GivenText = {
  readonly blocks: readonly Block[];
  readonly published: string | null;
  readonly pages?: readonly number[];
};

/** A plain text, whose lines are its blocks. */
export const plainText = (text: string): GivenText => ({
  blocks: blocksOfText(text).map(({ block }) => block),
  published: null,
});

/** A text that comes in pages, which are counted from 1. */
export const pagedText = (texts: readonly string[]): GivenText => {
  const placed = texts.flatMap((text, at) =>
    blocksOfText(text).map(({ block }) => ({ block, page: at + 1 })),
  );
  return { blocks: placed.map(({ block }) => block), published: null, pages: placed.map(({ page }) => page) };
};

/** In a file nothing is laid out: all of its text counts as seen. */
const EVERYTHING = { shows: (): boolean => true };

/** An HTML file: parsed without running or loading anything of it. */
export const htmlText = async (html: string): Promise<GivenText> => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { runs } = await scanRuns(page.body, () => undefined);
  const tables = new Tables();
  const blocks = runs.flatMap((run) => toPageBlock(run, tables, EVERYTHING)?.block ?? []);
  return { blocks, published: readArticleMeta(page, '').published };
};

/** Figures of a text that would be underlined on a page; `published` dates "last quarter". */
export const figuresIn = ({ blocks, published }: GivenText): PageFigure[] => {
  const names = new FigureNames();
  return readFigures({ blocks, published })
    .filter(({ highlight }) => highlight)
    .flatMap((figure) => {
      const text = blocks[figure.block]?.text;
      return text === undefined
        ? []
        : [{ id: names.name(text, figure), figure, context: contextOf(text, figure) }];
    });
};
