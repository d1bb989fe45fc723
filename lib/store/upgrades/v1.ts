import type { Upgrade } from './types';

/**
 * First version.
 * - facts, sources: rows of packs, keyed by pack and id
 * - packs: one row for each installed pack, without its rows
 * - userFacts: facts that a person added; no pack ever touches them
 * - claims: kept figures; `duplicateKey` finds the same place on the same page
 * - meta: single values by key
 */
export const v1: Upgrade = {
  version: 1,
  stores: {
    facts: '[pack+id], pack',
    sources: '[pack+id], pack',
    packs: 'pack',
    userFacts: 'id',
    claims: 'id, keptAt, deletedAt, duplicateKey',
    meta: 'key',
  },
};
