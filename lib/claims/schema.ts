import { z } from '../ledger/zod';
import { comparisonSchema, factViewSchema } from '../messages/schemas/comparison';
import { articleMetaSchema, figureSchema } from '../messages/schemas/figure';
import { LIMITS } from '../messages/schemas/limits';
import { instantSchema } from '../messages/schemas/primitives';
import { CLAIM_COLOURS } from './types';

export const colourSchema = z.enum(CLAIM_COLOURS);
export const tagSchema = z.string().min(1).max(LIMITS.tag);

/** A kept claim, as stored and as read back from the database or a file. */
export const claimSchema = z.object({
  id: z.uuid(),
  keptAt: instantSchema,
  page: articleMetaSchema,
  quote: z.object({
    exact: z.string().min(1).max(LIMITS.quote),
    prefix: z.string().max(LIMITS.context),
    suffix: z.string().max(LIMITS.context),
  }),
  sentence: z.string().max(LIMITS.sentence),
  fragmentUrl: z.string(),
  reading: figureSchema,
  machineReading: figureSchema.exactOptional(),
  comparison: comparisonSchema,
  facts: z.array(factViewSchema),
  packVersion: z.string(),
  extensionVersion: z.string(),
  note: z.string().max(LIMITS.note),
  tags: z.array(tagSchema).max(LIMITS.tagsPerClaim),
  colour: colourSchema.exactOptional(),
  deletedAt: instantSchema.nullable(),
});
