import type { Transaction } from 'dexie';

/** What one version of the database changes. Released versions are never edited. */
export type Upgrade = {
  readonly version: number;
  /** Dexie schema of the tables that are new or changed; null drops a table. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Moves rows from the version before. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
};
