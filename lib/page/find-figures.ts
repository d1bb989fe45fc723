import type { Block } from '../figures/types';
import type { PageFigure, ReadFigure } from '../messages/protocol';
import { type Chunk, toChunks } from './chunks';
import { contextOf, FigureNames } from './context';
import type { Pace } from './pace';
import { type PageBlock, rangesOf } from './page-block';

/** A figure of the page, where it is drawn (one range a text node), and what was answered for it. */
export type FoundFigure = PageFigure &
  Pick<ReadFigure, 'corrected' | 'comparison'> & {
    readonly ranges: readonly Range[];
    /** The page's words behind each of the figure's cues, in the order of the cues; null where nothing was said. */
    readonly cueWords: readonly (string | null)[];
    /** Its place in the answer that it came with. */
    readonly answer: { readonly chunk: string; readonly index: number };
  };

/** What was found in a chunk, under the name of the answer. */
export type Answer = { readonly id: string; readonly figures: readonly ReadFigure[] };

/** The engine as the page sees it: blocks in, figures out; the first `lead` blocks only give context. */
export type ReadFigures = (blocks: readonly Block[], lead: number) => Promise<Answer>;

/** Answers of the last reading by the text they were read from: what did not change is not read again. */
export type ReadingCache = Map<string, Answer>;

const keyOf = (pages: readonly PageBlock[], lead: number): string =>
  `${lead}\n${pages.map(({ block }) => `${block.role} ${block.lang ?? ''} ${block.heads ? JSON.stringify(block.heads) : ''} ${block.text}`).join('\n')}`;

/** Ties the figures of a chunk to the page; those whose text nodes changed in the meantime are left out. */
const tie = ({ prefix, body }: Chunk, { id: chunk, figures }: Answer, names: FigureNames): FoundFigure[] => {
  const pages = [...prefix, ...body];
  return figures.flatMap((read, index) => {
    const { figure } = read;
    const page = pages[figure.block];
    if (!page) return [];
    const id = names.name(page.block.text, figure);
    const ranges = rangesOf(page, figure.start, figure.end);
    if (!ranges) return [];
    const cueWords = figure.cues.map(
      ({ block, start, end }) => pages[block]?.block.text.slice(start, end) || null,
    );
    const context = contextOf(page.block.text, figure);
    return [{ ...read, id, context, ranges, cueWords, answer: { chunk, index } }];
  });
};

/**
 * Has figures read out of blocks, chunk by chunk, and ties them to the page. A change in the meantime asks for another
 * reading by itself. Replaces what `cache` holds.
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
  for (const chunk of toChunks(blocks)) {
    const pages = [...chunk.prefix, ...chunk.body];
    const key = keyOf(pages, chunk.prefix.length);
    const answer =
      cache.get(key) ??
      (await read(
        pages.map(({ block }) => block),
        chunk.prefix.length,
      ));
    fresh.set(key, answer);
    found.push(...tie(chunk, answer, names));
    await pace();
  }
  cache.clear();
  for (const [key, answer] of fresh) cache.set(key, answer);
  return found;
};
