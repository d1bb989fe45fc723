import { z } from '../ledger/zod';
import { claimSchema } from './schema';

/** A claim that is still to be compared. */
export const draftSchema = claimSchema.omit({
  comparison: true,
  facts: true,
  packVersion: true,
  extensionVersion: true,
});

/** A claim of a file on its way into the library. */
export const importItemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim'), claim: claimSchema }),
  z.object({ kind: z.literal('draft'), draft: draftSchema }),
]);
