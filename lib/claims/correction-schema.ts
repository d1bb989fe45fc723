import { z } from '../ledger/zod';
import { figureSchema, metricSchema } from '../messages/schemas/figure';
import { LIMITS } from '../messages/schemas/limits';
import { clippedText, hostSchema, idSchema, periodSchema } from '../messages/schemas/primitives';

export const correctionChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('figure') }),
  z.object({ kind: z.literal('company'), company: z.enum(['openai', 'microsoft', 'other']) }),
  z.object({ kind: z.literal('metric'), metric: metricSchema }),
  z.object({ kind: z.literal('period'), period: periodSchema.nullable() }),
]);

/** A stored correction: rows that do not fit are named and left out. */
export const correctionSchema = z.object({
  id: idSchema,
  madeAt: z.iso.datetime(),
  host: hostSchema,
  published: clippedText(LIMITS.name).exactOptional(),
  lang: clippedText(LIMITS.name).exactOptional(),
  sentence: clippedText(LIMITS.sentence),
  figure: figureSchema,
  change: correctionChangeSchema,
  deletedAt: z.iso.datetime().nullable(),
});
