import { CANARY_KEY } from './backup/tables';
import type { Database } from './database';
import { attempt, type StoreResult } from './result';

/**
 * What the two canaries tell: `ok`, or which of the two stores was emptied behind the extension's back. The one in the
 * database has a twin in extension storage.
 */
export type CanaryState = 'ok' | 'database-wiped' | 'settings-wiped';

/** The twin; `new` until the one in the database is known to be there. */
export type Twin = { readonly id: string; readonly state: 'new' | 'set' };

/** Where the twin lies. */
export type TwinStore = { read(): Promise<Twin | null>; write(twin: Twin): Promise<void> };

const readRow = async (database: Database): Promise<string | null> => {
  const row = await database.meta.get(CANARY_KEY);
  return typeof row?.value === 'string' ? row.value : null;
};

/** Sets both, in an order that tells at every moment which of them is still missing. */
const setBoth = async (database: Database, twins: TwinStore, id: string): Promise<void> => {
  await twins.write({ id, state: 'new' });
  await database.meta.put({ key: CANARY_KEY, value: id });
  await twins.write({ id, state: 'set' });
};

/**
 * Looks at both canaries. Where neither is there (first run, after erasing) both are set; where setting was cut short, it
 * is finished.
 */
export const settleCanary = (
  database: Database,
  twins: TwinStore,
  freshId: () => string,
): Promise<StoreResult<CanaryState>> =>
  attempt(async () => {
    const [row, twin] = [await readRow(database), await twins.read()];
    if (twin === null && row !== null) return 'settings-wiped';
    if (twin?.state === 'set') return row === twin.id ? 'ok' : 'database-wiped';
    await setBoth(database, twins, twin?.id ?? freshId());
    return 'ok';
  });

/** Sets both anew: once a person has been told, and after a restore. */
export const renewCanary = (
  database: Database,
  twins: TwinStore,
  freshId: () => string,
): Promise<StoreResult<null>> =>
  attempt(async () => {
    await setBoth(database, twins, freshId());
    return null;
  });
