import { rowsIn } from '../../../lib/store/claim-blocks';
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { toSummary } from '../../../lib/claims/summary';
import { countClaims, readClaimPart } from '../../../lib/store/claim-rows';
import { makeClaimStore } from '../../../lib/store/claim-store';
import { openDatabase } from '../../../lib/store/database';
import { UPGRADES } from '../../../lib/store/upgrades';
import { factOf } from '../components/samples';
import { claimOf } from '../export/samples';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const CLAIMS = [1, 2, 3].map((n) => claimOf({ id: uuid(n), keptAt: `2026-01-0${n}T00:00:00.000Z` }));
const ROWS = CLAIMS.map((claim, n) => ({ ...claim, duplicateKey: `key ${n}` }));

/** Rows of each table that a version brought. */
const SINCE: Readonly<Record<number, Readonly<Record<string, readonly object[]>>>> = {
  1: {
    claims: [...ROWS, { id: 'broken', keptAt: 7, duplicateKey: 'x', deletedAt: null }],
    meta: [{ key: 'filters', value: [] }],
  },
  2: { userFacts: [{ id: 'own', fact: factOf(), source: null, deletedAt: null }] },
  3: { corrections: [{ id: 'c1', madeAt: '2026-01-01T00:00:00.000Z', deletedAt: null }] },
  4: { claimRows: CLAIMS.map(toSummary) },
};

const leave = async (name: string, last: number): Promise<void> => {
  const old = new Dexie(name);
  for (const { version, stores } of UPGRADES.filter((one) => one.version <= last)) {
    old.version(version).stores({ ...stores });
  }
  await old.open();
  for (let version = 1; version <= last; version += 1) {
    for (const [table, rows] of Object.entries(SINCE[version] ?? {}))
      await old.table(table).bulkAdd([...rows]);
  }
  old.close();
};

describe.each([1, 2, 3, 4])('a database of version %d', (last) => {
  test('keeps its claims as they were, and finds them by page and pack', async () => {
    const name = `five from ${last}`;
    await leave(name, last);
    const opened = await openDatabase(name);
    if (!opened.ok) throw new Error(opened.detail);
    const { value: database } = opened;
    expect(database.verno).toBe(UPGRADES.at(-1)?.version);
    const stored = await makeClaimStore(database).list({ includeDeleted: true });
    expect(stored.ok && stored.value.claims).toEqual(CLAIMS.toReversed());
    const ids = async (index: string, key: string) =>
      (await rowsIn(database).having(index, [key])).map(({ id }) => id).sort();
    const all = CLAIMS.map(({ id }) => id);
    expect(await ids('pages', 'https://news.example/a?b=1')).toEqual(all);
    expect(await ids('pages', 'https://news.example/a')).toEqual(all);
    expect(await ids('packVersions', '1.0.0')).toEqual(all);
    const part = await readClaimPart(database, null, 9);
    const counted = await countClaims(database);
    expect(counted).toEqual({ ok: true, value: { total: 3, problems: ['claim broken'] } });
    expect(part.ok && part.value.rows).toEqual(CLAIMS.toReversed().map(toSummary));
    expect(await database.corrections.count()).toBe(last >= 3 ? 1 : 0);
    expect(await database.userFacts.count()).toBe(last >= 2 ? 1 : 0);
    database.close();
  });
});
