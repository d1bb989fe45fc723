import { readFigures } from '../figures';
import type { Figure } from '../figures/types';
import type { FigureContext, TextChunk } from '../messages/protocol';
import { contextOf } from './context';

/** What the page says of itself: its date (ISO), which settles "last quarter", and the tag of its language. */
export type PageSaid = { readonly published: string | null; readonly lang: string | null };

/** A figure of a chunk with the words around it; `figure.block` counts in the chunk. */
export type ChunkFigure = { readonly figure: Figure; readonly context: FigureContext };

/**
 * Reads the figures of a chunk that are to be underlined, each block in its own language. It brings the engine and all
 * languages with it: the background calls it, pages never do.
 */
export const readChunk = ({ blocks, lead }: TextChunk, { published, lang }: PageSaid): ChunkFigure[] =>
  readFigures({ blocks, published, ...(lang ? { lang } : {}) }).flatMap((figure) => {
    const text = figure.highlight && figure.block >= lead ? blocks[figure.block]?.text : undefined;
    return text === undefined ? [] : [{ figure, context: contextOf(text, figure) }];
  });
