import { expect, test } from 'vitest';
import type { Fact, Source } from '../../../lib/ledger/schema';
import { readLedger } from '../../../lib/store/ledger-in-force';
import { explainError, stored } from '../../../lib/store/result';
import { freshDatabase, rawPack } from './helpers';

const NAME = 'openai-microsoft';
const PACK = rawPack();

test('an empty database is filled and then read', async () => {
  const database = await freshDatabase();
  const inForce = await readLedger(NAME, PACK, stored(database));
  expect(inForce).toMatchObject({ storage: 'ok', problems: [], pack: { version: PACK.version } });
  expect(inForce.ledger.facts.size).toBe(PACK.facts.length);
  expect(await database.facts.count()).toBe(PACK.facts.length);
});

test('without a database the shipped pack answers, and says why', async () => {
  const closed = explainError(new DOMException('private window', 'InvalidStateError'));
  const inForce = await readLedger(NAME, PACK, closed);
  expect(inForce.storage).toBe('unavailable');
  expect(inForce.problems.join()).toContain('private window');
  expect(inForce.ledger.facts.size).toBe(PACK.facts.length);
});

test('a bad shipped pack leaves the stored one in force', async () => {
  const database = await freshDatabase();
  await readLedger(NAME, PACK, stored(database));
  const bad = rawPack({ version: '2.0.0', asOf: '2026-13-01' });
  const inForce = await readLedger(NAME, bad, stored(database));
  expect(inForce).toMatchObject({ storage: 'ok', pack: { version: PACK.version } });
  expect(inForce.problems.join()).toContain('asOf');
});

test('damaged rows are not compared with: the shipped pack answers', async () => {
  const database = await freshDatabase();
  await readLedger(NAME, PACK, stored(database));
  const row = (await database.facts.toCollection().first())!;
  await database.facts.put({ ...row, metric: 'gold' as Fact['metric'] });
  const inForce = await readLedger(NAME, PACK, stored(database));
  expect(inForce.storage).toBe('unavailable');
  expect(inForce.problems.join()).toContain('metric');
});

test('own facts join the ledger; a malformed one is named and left out', async () => {
  const database = await freshDatabase();
  const own = { ...PACK.facts[0], id: 'own-fact', basis: 'user' } as unknown as Fact;
  const source = rawPack().sources.find(({ id }) => id === own.source) as unknown as Source;
  const row = (fact: Fact) => ({ id: fact.id, fact: { ...fact, reply: undefined }, source, deletedAt: null });
  await database.userFacts.bulkAdd([
    row(own),
    row({ ...own, id: 'own-bad', value: 'x' as unknown as number }),
    { ...row({ ...own, id: 'own-deleted' }), deletedAt: '2026-01-02T03:04:05Z' },
  ]);
  const inForce = await readLedger(NAME, PACK, stored(database));
  expect(inForce.ledger.facts.has('own-fact')).toBe(true);
  expect(inForce.packOf.get('own-fact')).toBeNull();
  expect(inForce.ledger.facts.has('own-bad')).toBe(false);
  expect(inForce.ledger.facts.has('own-deleted')).toBe(false);
  expect(inForce.problems.join()).toContain('value');
});
