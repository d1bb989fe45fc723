import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { claimsIn } from '../../../lib/store/claim-blocks';
import { countClaims, readClaimPart } from '../../../lib/store/claim-rows';
import { makeClaimStore } from '../../../lib/store/claim-store';
import { openDatabase } from '../../../lib/store/database';
import { UPGRADES } from '../../../lib/store/upgrades';
import { claimOf } from '../export/samples';

/** A database as version 3 left it. */
const versionThree = async (name: string, claims: readonly object[]): Promise<void> => {
  const old = new Dexie(name);
  for (const { version, stores } of UPGRADES.filter((one) => one.version <= 3)) {
    old.version(version).stores({ ...stores });
  }
  await old.open();
  await old.table('claims').bulkAdd([...claims]);
  old.close();
};

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

test('claims of version 3 get their rows; one that cannot be read is named and stays', async () => {
  const claims = Array.from({ length: 2_100 }, (_, n) => ({
    ...claimOf({ id: uuid(n), keptAt: new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString() }),
    duplicateKey: `key ${n}`,
  }));
  await versionThree('three', [...claims, { id: 'broken', keptAt: 7, duplicateKey: 'x', deletedAt: null }]);
  const opened = await openDatabase('three');
  if (!opened.ok) throw new Error(opened.detail);
  const part = await readClaimPart(opened.value, null, 3);
  expect(await countClaims(opened.value)).toEqual({
    ok: true,
    value: { total: 2_100, problems: ['claim broken'] },
  });
  expect(part.ok && part.value.rows.map(({ id }) => id)).toEqual([uuid(2099), uuid(2098), uuid(2097)]);
  const claim = await makeClaimStore(opened.value).get(uuid(7));
  expect(claim).toEqual({ ok: true, value: claimOf({ id: uuid(7), keptAt: '2026-01-01T00:00:07.000Z' }) });
  expect(await claimsIn(opened.value).keys()).toHaveLength(2_101);
});
