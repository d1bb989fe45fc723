import { z } from '../../ledger/zod';
import { BACKUP_RHYTHMS, NEW_RECORD } from '../safety';
import { LIMITS } from './limits';
import { instantSchema } from './primitives';

const countsSchema = z.object({
  claims: z.int().min(0),
  corrections: z.int().min(0),
  ownFacts: z.int().min(0),
});

export const lastBackupSchema = z.object({
  at: instantSchema,
  automatic: z.boolean(),
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
  counts: countsSchema,
});

/** What is remembered about back-ups, as stored: a damaged field takes its default. */
export const recordSchema = z.object({
  last: lastBackupSchema.nullable().catch(NEW_RECORD.last),
  rhythm: z.enum(BACKUP_RHYTHMS).catch(NEW_RECORD.rhythm),
  triedAt: instantSchema.nullable().catch(NEW_RECORD.triedAt),
  failed: z
    .object({ at: instantSchema, detail: z.string().max(LIMITS.detail) })
    .nullable()
    .catch(NEW_RECORD.failed),
  quietUntil: instantSchema.nullable().catch(NEW_RECORD.quietUntil),
  asked: z.boolean().catch(NEW_RECORD.asked),
});
