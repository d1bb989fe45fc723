import type { Upgrade } from './types';

/**
 * The state before a restore, to go back to.
 * - backups: what is known of it; written in the transaction of the restore
 * - backupParts: its bytes, in order
 */
export const v6: Upgrade = { version: 6, stores: { backups: 'id', backupParts: '[backup+part]' } };
