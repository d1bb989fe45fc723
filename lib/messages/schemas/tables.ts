import type { TableText } from '../../compare/table-sums';
import { z } from '../../ledger/zod';
import { clippedText } from './primitives';

const textSchema = clippedText(200);

/** Tables as a script in a page found them: the page may hold anything, so all of it is bounded here. */
export const tablesSchema: z.ZodType<readonly TableText[]> = z
  .array(
    z.object({
      columns: z.array(textSchema).max(200),
      rows: z.array(z.object({ label: textSchema, cells: z.array(textSchema).max(200) })).max(200),
    }),
  )
  .max(60);
