import { claimSchema } from '../claims/schema';
import { z } from '../ledger/zod';
import { instantSchema } from '../messages/schemas/primitives';
import { JSON_FORMAT } from './json';

type JsonSchema = Readonly<Record<string, unknown>>;

/** A Zod schema as JSON Schema (draft 2020-12). What only code can check (order of dates) is not in it. */
export const toJsonSchema = (title: string, schema: z.ZodType): JsonSchema => ({
  title,
  ...z.toJSONSchema(schema, { io: 'input' }),
});

const head = {
  format: z.literal(JSON_FORMAT.format),
  version: z.literal(JSON_FORMAT.version),
  exportedAt: instantSchema,
};

/** Our own JSON, as it is read back. */
export const claimsFileSchema = z.object({ ...head, claims: z.array(claimSchema) });

/** A line of JSON Lines, as it is read back. */
export const claimLineSchema = z.object({ ...head, claim: claimSchema });

export const claimsJsonSchema = (): JsonSchema => toJsonSchema('Two Ledgers kept figures', claimsFileSchema);
