import type { Block, Figure } from '../figures/types';
import type { PageFigure } from '../messages/protocol';
import { toChunks } from './chunks';
import { contextOf, FigureNames } from './context';
import type { Pace } from './pace';
import { type PageBlock, rangesOf } from './page-block';

/** A figure of the page and where it is drawn: one range a text node. */
export type FoundFigure = PageFigure & {
  readonly ranges: readonly Range[];
  /** The page's words behind each of the figure's cues, in the order of the cues; null where nothing was said. */
  readonly cueWords: readonly (string | null)[];
};

/** What was read in blocks: `figure.block` counts in them. Not `complete`: another try may find more. */
export type Reading = { readonly figures: readonly Figure[]; readonly complete: boolean };

/** The engine as the page sees it: blocks in, figures out. */
export type ReadFigures = (blocks: readonly Block[]) => Reading | Promise<Reading>;

/** Figures of the last reading by the text they were read from: what did not change is not read again. */
export type ReadingCache = Map<string, readonly Figure[]>;

const keyOf = (pages: readonly PageBlock[], skip: number): string =>
  `${skip}\n${pages.map(({ block }) => `${block.role} ${block.lang ?? ''} ${JSON.stringify(block.heads ?? '')} ${block.text}`).join('\n')}`;

/**
 * Reads figures out of blocks, chunk by chunk, and ties them to the page. Figures whose text nodes changed in the
 * meantime are left out: the change itself asks for another reading. Replaces what `cache` holds.
 */
export const findFigures = async (
  blocks: readonly PageBlock[],
  read: ReadFigures,
  cache: ReadingCache,
  pace: Pace['step'],
): Promise<FoundFigure[]> => {
  const fresh: ReadingCache = new Map();
  const names = new FigureNames();
  const found: FoundFigure[] = [];
  for (const { prefix, body } of toChunks(blocks)) {
    const pages = [...prefix, ...body];
    const key = keyOf(pages, prefix.length);
    const known = cache.get(key);
    const { figures, complete } = known
      ? { figures: known, complete: true }
      : await read(pages.map(({ block }) => block));
    if (complete) fresh.set(key, figures);
    for (const figure of figures) {
      const page = pages[figure.block];
      if (!page || figure.block < prefix.length) continue;
      const id = names.name(page.block.text, figure);
      const ranges = figure.highlight ? rangesOf(page, figure.start, figure.end) : null;
      if (!ranges) continue;
      const cueWords = figure.cues.map(
        ({ block, start, end }) => pages[block]?.block.text.slice(start, end) || null,
      );
      found.push({ id, figure, context: contextOf(page.block.text, figure), ranges, cueWords });
    }
    await pace();
  }
  cache.clear();
  for (const [key, figures] of fresh) cache.set(key, figures);
  return found;
};
