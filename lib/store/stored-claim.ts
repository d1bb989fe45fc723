import { parseClaim } from '../claims/claim-json';
import type { Claim } from '../claims/types';
import { isWholeClaim } from '../claims/whole-shape';

/** A claim with the key that recognises the same place on the same page. */
export type ClaimRow = Claim & { readonly duplicateKey: string };

/**
 * A claim as it is stored: what the database finds it by, and all of it as JSON in UTF-8, which is read three times as fast
 * as objects in objects and goes into files as it is. A row that is no whole claim is stored as it came, without `json`.
 */
export type StoredClaim = Pick<ClaimRow, 'id' | 'deletedAt' | 'duplicateKey'> & {
  readonly json?: Uint8Array<ArrayBuffer>;
};

/** The claim without what only the database needs. */
export const fromRow = ({ duplicateKey: _key, ...claim }: ClaimRow): Claim => claim;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A row as it is stored. */
export const packClaim = (row: ClaimRow): StoredClaim => {
  const { id, deletedAt, duplicateKey } = row;
  if (!isWholeClaim(row) || typeof duplicateKey !== 'string') return row;
  return { id, deletedAt, duplicateKey, json: encoder.encode(JSON.stringify(fromRow(row))) };
};

/** A row as it was before it was stored. */
export const unpackClaim = (stored: StoredClaim): ClaimRow => {
  const { json, duplicateKey } = stored;
  return json ? { ...parseClaim(json), duplicateKey } : (stored as ClaimRow);
};

/** The row as JSON, as files hold it. */
export const rowJsonOf = (stored: StoredClaim): string => {
  const { json, duplicateKey } = stored;
  if (!json) return JSON.stringify(stored);
  return `${decoder.decode(json).slice(0, -1)},"duplicateKey":${JSON.stringify(duplicateKey)}}`;
};
