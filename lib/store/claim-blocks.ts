import { type ClaimKey, compareKeys, type StoredSummary } from '../claims/summary';
import { Blocks, type Tables } from './blocks';
import type { Block, BlockKind } from './open-blocks';
import { type StoredClaim, shareFacts } from './stored-claim';

/** Claims by id; found by the words of their place, and those in the trash by the instant of their deletion. */
export type ClaimBlock = Block<StoredClaim, string> & {
  readonly duplicateKeys: readonly string[];
  /** `instant id` of each claim in the trash. */
  readonly trashed: readonly string[];
};

/** Rows of the library's table in its order; found by the pages of the claims and the packs they were compared with. */
export type RowBlock = Block<StoredSummary, ClaimKey> & {
  readonly pages: readonly string[];
  readonly packVersions: readonly string[];
};

/** A row that cannot be read may hold anything. */
const textsOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : []);

/** The id in an entry of the trash. */
export const idOfTrashed = (entry: string): string => entry.slice(entry.indexOf(' ') + 1);

const CLAIMS: BlockKind<StoredClaim, string> = {
  table: 'claimBlocks',
  size: 32,
  lowest: '',
  keyOf: ({ id }) => id,
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  together: shareFacts,
  indexes: {
    duplicateKeys: ({ duplicateKey }) => textsOf(duplicateKey),
    trashed: ({ deletedAt, id }) => textsOf(deletedAt).map((instant) => `${instant} ${id}`),
  },
};

const ROWS: BlockKind<StoredSummary, ClaimKey> = {
  table: 'rowBlocks',
  size: 32,
  lowest: [-Infinity, 0, 0, ''],
  keyOf: ({ key }) => key,
  compare: compareKeys,
  indexes: {
    pages: ({ pages }) => pages,
    packVersions: ({ packVersion }) => textsOf(packVersion),
  },
};

/** Claims as they are stored, trash included. */
export const claimsIn = (tables: Tables): Blocks<StoredClaim, string> => new Blocks(tables, CLAIMS);

/** Rows of the library's table, trash included. */
export const rowsIn = (tables: Tables): Blocks<StoredSummary, ClaimKey> => new Blocks(tables, ROWS);
