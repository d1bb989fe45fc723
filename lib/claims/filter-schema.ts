import { z } from '../ledger/zod';
import { LIMITS } from '../messages/schemas/limits';

const valueSchema = z.string().min(1).max(LIMITS.host).exactOptional();

/** A named filter, as stored and as sent. */
export const savedFilterSchema = z.object({
  name: z.string().min(1).max(LIMITS.name),
  words: z.string().max(LIMITS.quote),
  choice: z.object({
    site: valueSchema,
    company: valueSchema,
    metric: valueSchema,
    year: valueSchema,
    verdict: valueSchema,
    state: valueSchema,
    tag: valueSchema,
    month: valueSchema,
  }),
});

export const savedFiltersSchema = z.array(savedFilterSchema).max(LIMITS.savedFilters);
