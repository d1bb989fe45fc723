import { z } from '../../ledger/zod';
import { LIMITS } from './limits';
import { clippedText, idSchema, offsetSchema } from './primitives';

const headSchema = clippedText(LIMITS.metaText).exactOptional();

const blockSchema = z.object({
  text: z.string().min(1).max(LIMITS.block),
  role: z.enum(['heading', 'paragraph', 'item', 'cell', 'caption', 'quote']),
  lang: clippedText(LIMITS.name).exactOptional(),
  heads: z
    .object({
      row: headSchema,
      section: headSchema,
      column: headSchema,
      caption: headSchema,
      unit: headSchema,
    })
    .exactOptional(),
});

/** Text of a page that is to be read at once. */
export const textChunkSchema = z.object({
  id: idSchema,
  lead: offsetSchema,
  blocks: z.array(blockSchema).min(1).max(LIMITS.blocksPerChunk),
});
