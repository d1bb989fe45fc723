import { Dexie } from 'dexie';
import { duplicateKey } from '../../claims/quote';
import type { Claim } from '../../claims/types';
import type { Database } from '../database';

export type ClaimIdentity = { readonly id: string; readonly key: string };

/** Claims that are imported, in order, read a part at a time. Each id stands once. */
export type ImportSource = {
  readonly identities: () => Promise<readonly ClaimIdentity[]>;
  readonly read: (from: number, count: number) => Promise<readonly Claim[]>;
};

/** Claims at hand. */
export const sourceOfClaims = (claims: readonly Claim[]): ImportSource => ({
  identities: async () => claims.map((claim) => ({ id: claim.id, key: duplicateKey(claim) })),
  read: async (from, count) => claims.slice(from, from + count),
});

/** Claims of an upload that was staged; inside a transaction that holds the table. */
export const sourceOfStaged = ({ staged }: Database, upload: string): ImportSource => ({
  identities: async () => {
    const all = staged.where('[upload+at+id+key]').between([upload, Dexie.minKey], [upload, Dexie.maxKey]);
    const keys = (await all.keys()) as unknown as [string, number, string, string][];
    return keys.map(([, , id, key]) => ({ id, key }));
  },
  read: async (from, count) => {
    const part = staged.where('[upload+at]').between([upload, from], [upload, from + count]);
    return (await part.toArray()).map(({ claim }) => claim);
  },
});
