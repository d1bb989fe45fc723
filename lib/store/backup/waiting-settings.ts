import type { Settings } from '../../messages/settings';
import type { Database } from '../database';
import { repairSettings } from '../repair-settings';
import { attempt, type StoreResult } from '../result';
import { WAITING_SETTINGS_KEY } from './tables';

/**
 * After a restore: hands over the settings that wait in the database, and forgets them once they are in place. False when
 * none wait.
 */
export const applyWaitingSettings = (
  database: Database,
  apply: (settings: Settings) => Promise<void>,
): Promise<StoreResult<boolean>> =>
  attempt(async () => {
    const row = await database.meta.get(WAITING_SETTINGS_KEY);
    if (row === undefined) return false;
    await apply(repairSettings(row.value).settings);
    await database.meta.delete(WAITING_SETTINGS_KEY);
    return true;
  });
