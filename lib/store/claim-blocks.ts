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

const isText = (value: unknown): value is string => typeof value === 'string';
const once = (values: readonly unknown[]): readonly string[] => [...new Set(values.filter(isText))];

const trashEntry = ({ deletedAt, id }: StoredClaim): string | null =>
  isText(deletedAt) ? `${deletedAt} ${id}` : null;

/** The id in an entry of the trash. */
export const idOfTrashed = (entry: string): string => entry.slice(entry.indexOf(' ') + 1);

const CLAIMS: BlockKind<StoredClaim, string> = {
  table: 'claimBlocks',
  size: 32,
  lowest: '',
  keyOf: ({ id }) => id,
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  together: shareFacts,
  indexes: (claims) => ({
    duplicateKeys: once(claims.map(({ duplicateKey }) => duplicateKey)),
    trashed: once(claims.map(trashEntry)),
  }),
};

const ROWS: BlockKind<StoredSummary, ClaimKey> = {
  table: 'rowBlocks',
  size: 32,
  lowest: [-Infinity, 0, 0, ''],
  keyOf: ({ key }) => key,
  compare: compareKeys,
  indexes: (rows) => ({
    pages: once(rows.flatMap(({ pages }) => pages)),
    packVersions: once(rows.map(({ packVersion }) => packVersion)),
  }),
};

/** Claims as they are stored, trash included. */
export const claimsIn = (tables: Tables): Blocks<StoredClaim, string> => new Blocks(tables, CLAIMS);

/** Rows of the library's table, trash included. */
export const rowsIn = (tables: Tables): Blocks<StoredSummary, ClaimKey> => new Blocks(tables, ROWS);
