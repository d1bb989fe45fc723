import { factSchema, packHeadSchema, sourceSchema } from './rows';
import { z } from './zod';

/**
 * The pack format as JSON Schema (draft 2020-12), for editors and for those who write packs. What only the loader
 * can check (possible dates, ids that exist, derivations without a circle) is not in it.
 */
export const packJsonSchema = (): Readonly<Record<string, unknown>> => ({
  title: 'Two Ledgers pack of facts',
  ...z.toJSONSchema(packHeadSchema.extend({ facts: z.array(factSchema), sources: z.array(sourceSchema) }), {
    io: 'input',
  }),
});
