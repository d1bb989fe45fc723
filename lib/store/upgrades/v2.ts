import type { Upgrade } from './types';

/**
 * Earlier packs and facts of one's own that can be edited.
 * - packVersions: packs that were replaced or removed, without their rows; packBodies: those packs whole, by the same id
 * - userFacts: each fact with its source, and the instant of its deletion while it is in the trash
 */
export const v2: Upgrade = {
  version: 2,
  stores: { packVersions: '++id, pack', packBodies: 'id', userFacts: 'id, deletedAt' },
  upgrade: async (transaction) => {
    const table = transaction.table<{ id: string }>('userFacts');
    const rows = await table.toArray();
    await table.bulkPut(rows.map((fact) => ({ id: fact.id, fact, source: null, deletedAt: null })));
  },
};
