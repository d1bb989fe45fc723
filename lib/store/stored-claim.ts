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

/** What stands after the claim where a row is written as JSON: it begins in the place of the claim's last bracket. */
const tailOf = (duplicateKey: string): Uint8Array =>
  encoder.encode(`,"duplicateKey":${JSON.stringify(duplicateKey)}}`);

/** The row as JSON in UTF-8, in pieces, as files hold it. */
export const rowJsonOf = (stored: StoredClaim): readonly Uint8Array[] => {
  const { json, duplicateKey } = stored;
  return json ? [json.subarray(0, -1), tailOf(duplicateKey)] : [encoder.encode(JSON.stringify(stored))];
};

const endsWith = (text: Uint8Array, end: Uint8Array): boolean =>
  text.length > end.length && end.every((byte, at) => byte === text[text.length - end.length + at]);

const CLOSE = '}'.charCodeAt(0);

/** `packClaim` for a row that was read from a file: what `rowJsonOf` wrote is stored as it stands there. */
export const packClaimAsWritten = (row: ClaimRow, text: Uint8Array): StoredClaim => {
  const { id, deletedAt, duplicateKey } = row;
  const tail = tailOf(duplicateKey);
  if (!isWholeClaim(row) || !endsWith(text, tail)) return packClaim(row);
  const json = text.slice(0, text.length - tail.length + 1);
  json[json.length - 1] = CLOSE;
  return { id, deletedAt, duplicateKey, json };
};
