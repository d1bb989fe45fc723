import type { Comparison } from '../compare/types';
import type { Block, Figure } from '../figures/types';

/** Where a figure stands: its block's text around it, kept short. `figure.start/end` count in `text`. */
export type FigureContext = { readonly prefix: string; readonly suffix: string; readonly sentence: string };

/** A figure with an id that is stable on its page as long as its text is unchanged. */
export type PageFigure = { readonly id: string; readonly figure: Figure; readonly context: FigureContext };

/** What the page says about itself (JSON-LD, Open Graph, `<meta>`, `<time>`); null where it says nothing. */
export type ArticleMeta = {
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** ISO date or date-time. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly lang: string | null;
};

/**
 * Text that is read at once. The first `lead` blocks only say what the others speak of: their figures are found
 * elsewhere. `id` names the answer; no two chunks of a frame have the same.
 */
export type TextChunk = { readonly id: string; readonly lead: number; readonly blocks: readonly Block[] };

/**
 * A figure that the background found in a chunk: as the engine read it, what the ledger says of it, and as a person
 * corrected it, where one did (null: none of theirs). `figure.block` counts in the chunk.
 */
export type ReadFigure = {
  readonly figure: Figure;
  readonly corrected?: Figure | null;
  readonly comparison: Comparison;
};

/** One row of a page's list, as the background keeps it for popup and panel. */
export type ListedFigure = PageFigure & { readonly comparison: Comparison; readonly frameId: number };

/**
 * A figure that is marked: the place of it in an answer that the background gave and may still hold, or all of it.
 * The short form spares pages the writing of what the background has just sent them.
 */
export type MarkedFigure =
  | { readonly id: string; readonly chunk: string; readonly index: number }
  | Omit<ListedFigure, 'frameId'>;
