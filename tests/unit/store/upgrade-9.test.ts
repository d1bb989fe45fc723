import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { joinBytes } from '../../../lib/claims/bytes';
import { claimsIn } from '../../../lib/store/claim-blocks';
import { makeClaimStore } from '../../../lib/store/claim-store';
import { openDatabase } from '../../../lib/store/database';
import { rowJsonOf } from '../../../lib/store/stored-claim';
import { UPGRADES } from '../../../lib/store/upgrades';
import { packRow } from '../../../lib/store/upgrades/v8';
import { claimOf } from '../export/read/whole-claim';
import { claims } from './backup/helpers';

const EARLIER = UPGRADES.map(({ version }) => version).filter((version) => version < 9);
const MANY = claims(1_100);
const BROKEN = { id: 'broken', keptAt: 7, deletedAt: null, duplicateKey: 'x' };

const leave = async (name: string, last: number, rows: readonly object[]): Promise<void> => {
  const old = new Dexie(name);
  for (const { version, stores } of UPGRADES.filter((one) => one.version <= last)) {
    old.version(version).stores({ ...stores });
  }
  await old.open();
  await old.table('claims').bulkAdd([...rows]);
  old.close();
};

const open = async (name: string) => {
  const opened = await openDatabase(name);
  if (!opened.ok) throw new Error(opened.detail);
  return opened.value;
};

test.each(EARLIER)('claims of version %d are stored in blocks, and are what they were', async (version) => {
  const name = `nine-from-${version}`;
  const rows = MANY.map((claim, n) => ({ ...claim, duplicateKey: `key ${n}` }));
  await leave(name, version, [...(version < 8 ? rows : rows.map(packRow)), BROKEN]);
  const database = await open(name);
  const list = await makeClaimStore(database).list({ includeDeleted: true });
  expect(list.ok && list.value.claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(MANY);
  expect(list.ok && list.value.problems).toEqual([expect.stringContaining('claim broken')]);
  const [broken, stored] = await claimsIn(database).get(['broken', MANY[7]?.id ?? '']);
  expect(broken).toEqual(BROKEN);
  expect(Object.keys(stored ?? {})).toEqual(['id', 'deletedAt', 'duplicateKey', 'json']);
  expect(stored && JSON.parse(strFromU8(joinBytes(rowJsonOf(stored))))).toEqual({
    ...MANY[7],
    duplicateKey: 'key 7',
  });
});

test('what claims of early versions do not hold is added', async () => {
  const { restsOn: _, assumptions, ...comparison } = claimOf().comparison;
  const { exchangeRates: __, onlyThen: ___, ...early } = assumptions;
  const old = { ...claimOf(), comparison: { ...comparison, assumptions: early }, duplicateKey: 'key' };
  await leave('nine-early', 1, [old]);
  const store = makeClaimStore(await open('nine-early'));
  expect(await store.get(claimOf().id)).toMatchObject({
    ok: true,
    value: { comparison: { restsOn: [], assumptions: { ...early, exchangeRates: [], onlyThen: false } } },
  });
});
