import { z } from '../ledger/zod';
import { comparisonSchema, factViewSchema } from '../messages/schemas/comparison';
import { articleMetaSchema, figureSchema } from '../messages/schemas/figure';
import { LIMITS } from '../messages/schemas/limits';
import { instantSchema, offsetSchema } from '../messages/schemas/primitives';
import { CLAIM_COLOURS, GUESSABLE } from './types';

export const colourSchema = z.enum(CLAIM_COLOURS);
export const tagSchema = z.string().min(1).max(LIMITS.tag);

const quoteSchema = z.object({
  exact: z.string().min(1).max(LIMITS.quote),
  prefix: z.string().max(LIMITS.context),
  suffix: z.string().max(LIMITS.context),
});

const { kind, rangeUnit, value, valueMax, currency } = figureSchema.shape;

const seenTextSchema = z.object({
  quote: quoteSchema,
  sentence: z.string().max(LIMITS.sentence),
  amount: z.object({ kind, rangeUnit, value, valueMax, currency }),
  seenAt: instantSchema,
});

const judgedSchema = {
  comparison: comparisonSchema,
  facts: z.array(factViewSchema),
  packVersion: z.string(),
};

export const earlierSchema = z
  .array(z.object({ ...judgedSchema, replacedAt: instantSchema }))
  .max(LIMITS.historyPerClaim);

const revisionSchema = z.object({ before: seenTextSchema, after: seenTextSchema });

/** What is known since a claim was kept. Claims of before these were told hold none of them. */
const sinceSchema = {
  revisions: z.array(revisionSchema).max(LIMITS.historyPerClaim).exactOptional(),
  visit: z.object({ at: instantSchema, found: z.boolean(), seenAt: instantSchema }).exactOptional(),
  earlier: earlierSchema.exactOptional(),
};

const placeSchema = {
  position: z
    .object({ start: offsetSchema, end: offsetSchema })
    .refine(({ start, end }) => start < end, { error: 'ends before it starts', path: ['end'] })
    .exactOptional(),
  textLength: offsetSchema.exactOptional(),
  guessed: z.array(z.enum(GUESSABLE)).max(GUESSABLE.length).exactOptional(),
};

/** A kept claim, as stored and as read back from the database or a file. */
export const claimSchema = z.object({
  id: z.uuid(),
  keptAt: instantSchema,
  page: articleMetaSchema,
  quote: quoteSchema,
  sentence: z.string().max(LIMITS.sentence),
  ...placeSchema,
  fragmentUrl: z.string(),
  reading: figureSchema,
  machineReading: figureSchema.exactOptional(),
  ...judgedSchema,
  extensionVersion: z.string(),
  note: z.string().max(LIMITS.note),
  tags: z.array(tagSchema).max(LIMITS.tagsPerClaim),
  colour: colourSchema.exactOptional(),
  ...sinceSchema,
  deletedAt: instantSchema.nullable(),
});

/** What a page is told of a claim that stands on it. */
export const keptHereSchema = z.object({
  claimId: z.string().min(1).max(LIMITS.id),
  keptAt: instantSchema,
  quote: z.string().max(LIMITS.quote),
  note: claimSchema.shape.note,
  tags: claimSchema.shape.tags,
  revision: revisionSchema.nullable(),
});
