import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Pack } from '../../../lib/ledger/schema';
import { makeClaimStore } from '../../../lib/store/claim-store';
import { loadPack } from '../../../lib/store/load-pack';
import { makePackStore } from '../../../lib/store/pack-store';
import { claims } from './backup/helpers';
import { freshDatabase, rawPack } from './helpers';

/** Dexie loses a transaction over many waits when nothing names it: what came before the loss would stay. */
test('keeping very many claims of which the last fails keeps none', async () => {
  const database = await freshDatabase();
  const broken = { ...claims(1, 9_999)[0]!, id: undefined as never };
  const kept = await makeClaimStore(database).keep([...claims(400), broken]);
  expect(kept).toMatchObject({ ok: false });
  expect([await database.claimBlocks.count(), await database.rowBlocks.count()]).toEqual([0, 0]);
});

test('a pack whose last row fails leaves the one before and lays nothing aside', async () => {
  const database = await freshDatabase();
  const packs = makePackStore(database);
  await loadPack(rawPack(), packs, new Date());
  const next = rawPack({ version: '2.0.0' }) as unknown as Pack;
  const facts = Array.from({ length: 12_000 }, (_, n) => ({ ...next.facts[0]!, id: `fact-${n}` }));
  const twice = [next.sources[0]!, next.sources[0]!];
  const replaced = await packs.replace({ ...next, facts, sources: twice }, { installedAt: 'now' });
  expect(replaced).toMatchObject({ ok: false });
  expect(await packs.read(next.pack)).toMatchObject({ ok: true, value: { version: '1.0.0' } });
  expect(await database.packVersions.count()).toBe(0);
});

test('two readers that find no pack at once install it once, and lay nothing aside', async () => {
  const database = await freshDatabase();
  const packs = makePackStore(database);
  const loaded = await Promise.all([1, 2, 3].map(() => loadPack(rawPack(), packs, new Date())));
  expect(loaded.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(await database.packVersions.count()).toBe(0);
  expect(await database.facts.count()).toBe(rawPack().facts.length);
});
