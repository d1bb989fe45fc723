import type { SavedFilter } from '../claims/facets';
import { savedFiltersSchema } from '../claims/filter-schema';
import type { Database } from './database';
import { attempt, type StoreResult } from './result';

const KEY = 'claim-filters';

/** Named filters of the library, in the order of their names. Throws no error: one that cannot be read is a failure. */
export const readFilters = (database: Database): Promise<StoreResult<readonly SavedFilter[]>> =>
  attempt(async () => {
    const row = await database.meta.get(KEY);
    return row === undefined ? [] : savedFiltersSchema.parse(row.value);
  });

/** Puts these filters in the place of those that were there; answers the former ones. */
export const writeFilters = (
  database: Database,
  filters: readonly SavedFilter[],
): Promise<StoreResult<readonly SavedFilter[]>> =>
  attempt(() =>
    database.transaction('rw', database.meta, async () => {
      const row = await database.meta.get(KEY);
      await database.meta.put({ key: KEY, value: filters });
      const former = savedFiltersSchema.safeParse(row?.value);
      return former.success ? former.data : [];
    }),
  );
