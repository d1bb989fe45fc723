import { strToU8 } from 'fflate';
import { type ClaimJson, cutClaim, parseClaim } from '../claims/claim-json';
import type { Claim } from '../claims/types';
import { isWholeClaim } from '../claims/whole-shape';

/** A claim with the key that recognises the same place on the same page. */
export type ClaimRow = Claim & { readonly duplicateKey: string };

/**
 * A claim as it is stored: what the database finds it by, and all of it as JSON in UTF-8, which is read three times as fast
 * as objects in objects and goes into files as it is. A row that is no whole claim is stored as it came, without `json`.
 */
export type StoredClaim = Pick<ClaimRow, 'id' | 'deletedAt' | 'duplicateKey'> & { readonly json?: ClaimJson };

/** The claim without what only the database needs. */
export const fromRow = ({ duplicateKey: _key, ...claim }: ClaimRow): Claim => claim;

type Bytes = Uint8Array<ArrayBuffer>;

const toBytes = (value: object): Bytes => strToU8(JSON.stringify(value)) as Bytes;

const storedAs = ({ id, deletedAt, duplicateKey }: ClaimRow, json: Bytes): StoredClaim => ({
  id,
  deletedAt,
  duplicateKey,
  json: cutClaim(json),
});

/** A row as it is stored. */
export const packClaim = (row: ClaimRow): StoredClaim =>
  isWholeClaim(row) && typeof row.duplicateKey === 'string' ? storedAs(row, toBytes(fromRow(row))) : row;

/** A row as it was before it was stored. */
export const unpackClaim = (stored: StoredClaim): ClaimRow => {
  const { json, duplicateKey } = stored;
  return json ? { ...parseClaim(json), duplicateKey } : (stored as ClaimRow);
};

/** What stands after the claim where a row is written as JSON: it begins in the place of the claim's last bracket. */
const tailOf = (duplicateKey: string): Uint8Array =>
  strToU8(`,"duplicateKey":${JSON.stringify(duplicateKey)}}`);

/** The row as JSON in UTF-8, in pieces, as files hold it. */
export const rowJsonOf = (stored: StoredClaim): readonly Uint8Array[] => {
  const { json, duplicateKey } = stored;
  if (!json) return [toBytes(stored)];
  const pieces = json.filter(({ length }) => length > 0);
  return [
    ...pieces.slice(0, -1),
    ...pieces.slice(-1).map((last) => last.subarray(0, -1)),
    tailOf(duplicateKey),
  ];
};

const endsWith = (text: Uint8Array, end: Uint8Array): boolean =>
  text.length > end.length && end.every((byte, at) => byte === text[text.length - end.length + at]);

const CLOSE = '}'.charCodeAt(0);

/** `packClaim` for a row that was read from a file: what `rowJsonOf` wrote is stored as it stands there. */
export const packClaimAsWritten = (row: ClaimRow, text: Uint8Array): StoredClaim => {
  const tail = tailOf(row.duplicateKey);
  if (!isWholeClaim(row) || !endsWith(text, tail)) return packClaim(row);
  const json = text.slice(0, text.length - tail.length + 1);
  json[json.length - 1] = CLOSE;
  return storedAs(row, json as Bytes);
};

const isSameBytes = (a: Bytes, b: Bytes): boolean => {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
};

/** The same claims, with one object for facts that several rest on: a browser stores an object of a record once. */
export const shareFacts = (claims: readonly StoredClaim[]): readonly StoredClaim[] => {
  const shared: Bytes[] = [];
  const theOne = (facts: Bytes): Bytes => {
    const one = shared.find((other) => other === facts) ?? shared.find((other) => isSameBytes(other, facts));
    if (one) return one;
    shared.push(facts);
    return facts;
  };
  return claims.map((claim) => {
    if (!claim.json) return claim;
    const [before, facts, after] = claim.json;
    const one = theOne(facts);
    return one === facts ? claim : { ...claim, json: [before, one, after] };
  });
};
