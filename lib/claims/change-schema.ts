import { z } from '../ledger/zod';
import { comparisonSchema, factViewSchema } from '../messages/schemas/comparison';
import { figureSchema, metricSchema } from '../messages/schemas/figure';
import { LIMITS } from '../messages/schemas/limits';
import { idSchema, instantSchema, periodSchema } from '../messages/schemas/primitives';
import { colourSchema, earlierSchema, tagSchema } from './schema';

export const tagsSchema = z.array(tagSchema).max(LIMITS.tagsPerClaim);
export const noteSchema = z.string().max(LIMITS.note);

export const claimChangeSchema = z.union([
  z.object({ kind: z.literal('tag'), tags: tagsSchema }),
  z.object({ kind: z.literal('untag'), tags: tagsSchema }),
  z.object({ kind: z.literal('colour'), colour: colourSchema.nullable() }),
  z.object({ kind: z.literal('append'), text: noteSchema }),
  z.object({ kind: z.literal('note'), text: noteSchema }),
  z.object({ kind: z.literal('trash') }),
  z.object({ kind: z.literal('restore') }),
]);

export const formerClaimSchema = z.object({
  id: idSchema,
  note: noteSchema.exactOptional(),
  tags: tagsSchema.exactOptional(),
  colour: colourSchema.nullable().exactOptional(),
  deletedAt: instantSchema.nullable().exactOptional(),
  corrected: z
    .object({
      reading: figureSchema,
      comparison: comparisonSchema,
      facts: z.array(factViewSchema),
      packVersion: z.string(),
      machineReading: figureSchema.nullable(),
      earlier: earlierSchema.nullable().exactOptional(),
    })
    .exactOptional(),
});

export const readingPatchSchema = z.object({
  company: z.enum(['openai', 'microsoft', 'other']),
  metric: metricSchema,
  period: periodSchema.nullable(),
  value: z.number(),
  precision: z.number().min(0),
});
