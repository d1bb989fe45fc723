import { Dexie } from 'dexie';
import { duplicateKey } from '../../claims/quote';
import type { Claim } from '../../claims/types';
import type { Tables } from '../blocks';
import type { StagedRow } from './types';

export type ClaimIdentity = { readonly id: string; readonly key: string };

/** Claims that are imported, in order, read a part at a time. Each id stands once. */
export type ImportSource = {
  readonly identities: (within: Tables) => Promise<readonly ClaimIdentity[]>;
  readonly read: (within: Tables, from: number, count: number) => Promise<readonly Claim[]>;
};

/** Claims at hand. */
export const sourceOfClaims = (claims: readonly Claim[]): ImportSource => ({
  identities: async () => claims.map((claim) => ({ id: claim.id, key: duplicateKey(claim) })),
  read: async (_within, from, count) => claims.slice(from, from + count),
});

const stagedIn = (within: Tables) => within.table<StagedRow, [string, number]>('staged');

/** Claims of an upload that was staged. */
export const sourceOfStaged = (upload: string): ImportSource => ({
  identities: async (within) => {
    const all = stagedIn(within)
      .where('[upload+at+id+key]')
      .between([upload, Dexie.minKey], [upload, Dexie.maxKey]);
    const keys = (await all.keys()) as unknown as [string, number, string, string][];
    return keys.map(([, , id, key]) => ({ id, key }));
  },
  read: async (within, from, count) => {
    const part = stagedIn(within)
      .where('[upload+at]')
      .between([upload, from], [upload, from + count]);
    return (await part.toArray()).map(({ claim }) => claim);
  },
});
