import { claimsIn } from '../../../lib/store/claim-blocks';
import { tableRowsOf } from './helpers';
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { toStoredSummary } from '../../../lib/claims/summary';
import { openDatabase } from '../../../lib/store/database';
import { UPGRADES } from '../../../lib/store/upgrades';
import { claims, NOW } from './backup/helpers';

const KEPT = claims(3);

/** Rows of each table that a version brought. */
const SINCE: Readonly<Record<number, Readonly<Record<string, readonly object[]>>>> = {
  1: {
    claims: KEPT.map((claim, n) => ({ ...claim, duplicateKey: `key ${n}` })),
    meta: [{ key: 'claim-filters', value: [] }],
  },
  2: { userFacts: [{ id: 'own', fact: { id: 'own' }, source: null, deletedAt: null }] },
  3: { corrections: [{ id: 'c1', madeAt: NOW, deletedAt: null }] },
  5: { claimRows: KEPT.map(toStoredSummary) },
};

const leave = async (name: string, last: number): Promise<void> => {
  const old = new Dexie(name);
  for (const { version, stores } of UPGRADES.filter((one) => one.version <= last)) {
    old.version(version).stores({ ...stores });
  }
  await old.open();
  for (const [version, tables] of Object.entries(SINCE)) {
    if (Number(version) > last) continue;
    for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkAdd([...rows]);
  }
  old.close();
};

test.each([1, 2, 3, 4, 5])(
  'a database of version %d keeps its rows and gets room for a former state',
  async (last) => {
    await leave(`six-from-${last}`, last);
    const opened = await openDatabase(`six-from-${last}`);
    if (!opened.ok) throw new Error(opened.detail);
    const { value: database } = opened;
    expect(await claimsIn(database).keys()).toEqual(KEPT.map(({ id }) => id));
    expect(await database.meta.toArray()).toEqual([{ key: 'claim-filters', value: [] }]);
    expect([await database.userFacts.count(), await database.corrections.count()]).toEqual([
      last >= 2 ? 1 : 0,
      last >= 3 ? 1 : 0,
    ]);
    expect(await tableRowsOf(database)).toHaveLength(3);
    await database.backups.add({ id: 'a', madeAt: NOW, bytes: 1, claims: 3 });
    await database.backupParts.add({ backup: 'a', part: 0, bytes: new Uint8Array(1) });
    expect(await database.backupParts.get(['a', 0])).toMatchObject({ part: 0 });
  },
);
