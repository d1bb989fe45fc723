import { keptHereSchema } from '../../claims/schema';
import { z } from '../../ledger/zod';
import { comparisonSchema } from './comparison';
import { articleMetaSchema, pageFigureSchema } from './figure';
import { LIMITS } from './limits';
import { browserIdSchema, clippedText, hostSchema, idSchema, offsetSchema } from './primitives';

const boxSchema = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });
const boxesSchema = z.array(boxSchema).max(LIMITS.boxesPerFigure).nullable();

export const guestCardSchema = z.object({
  path: z.array(offsetSchema).min(1).max(LIMITS.frameDepth),
  size: z.object({ width: z.number(), height: z.number() }),
  item: pageFigureSchema,
  comparison: comparisonSchema,
  kept: keptHereSchema.exactOptional(),
  cueWords: z.array(clippedText(LIMITS.context).nullable()).max(LIMITS.cuesPerFigure),
  original: pageFigureSchema,
  meta: articleMetaSchema,
  host: hostSchema,
  theme: z.enum(['light', 'dark']),
  font: clippedText(LIMITS.context).nullable(),
  pinned: z.boolean(),
  boxes: boxesSchema,
});

export const guestActSchema = z.union([
  z.object({ kind: z.enum(['hide', 'raise', 'focus']), id: idSchema }),
  z.object({ kind: z.literal('move'), id: idSchema, boxes: boxesSchema }),
]);

export const guestEventSchema = z.union([
  z.object({ kind: z.literal('close'), id: idSchema }),
  z.object({ kind: z.enum(['pin', 'keep-open']), id: idSchema, on: z.boolean() }),
  z.object({ kind: z.literal('held'), on: z.boolean() }),
  z.object({ kind: z.enum(['close-all', 'refused']) }),
]);

export const toldSchema = z.object({ frameId: browserIdSchema, event: guestEventSchema });
