import { readFigures } from '../figures';
import { blocksOfText } from '../figures/tables';
import type { Block } from '../figures/types';
import type { PageFigure } from '../messages/protocol';
import { readArticleMeta } from './article-meta';
import { contextOf, FigureNames } from './context';
import { toPageBlock } from './page-block';
import { scanRuns } from './scan';
import { Tables } from './table';

/** A text to check: its blocks, and the ISO date it names as its own. */
export type GivenText = { readonly blocks: readonly Block[]; readonly published: string | null };

/** A plain text, whose lines are its blocks. */
export const plainText = (text: string): GivenText => ({
  blocks: blocksOfText(text).map(({ block }) => block),
  published: null,
});

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
