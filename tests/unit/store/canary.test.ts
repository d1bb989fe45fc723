import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { renewCanary, settleCanary, type Twin } from '../../../lib/store/canary';
import { freshDatabase } from './helpers';

const ids = () => {
  let n = 0;
  return () => `canary ${++n}`;
};

/** Extension storage of one installation; `until`: writes after which the background ends. */
const storage = (until = Infinity) => {
  let [twin, writes]: [Twin | null, number] = [null, 0];
  return {
    read: async () => twin,
    write: async (next: Twin) => {
      if (writes >= until) throw new Error('ended');
      writes += 1;
      twin = next;
    },
    wipe: () => {
      twin = null;
    },
    wake: () => {
      writes = -Infinity;
    },
  };
};

test('nothing is said on first run, nor after it', async () => {
  const [database, twins] = [await freshDatabase(), storage()];
  for (let start = 0; start < 3; start++) {
    expect(await settleCanary(database, twins, ids())).toEqual({ ok: true, value: 'ok' });
  }
  expect(await twins.read()).toEqual({ id: 'canary 1', state: 'set' });
});

test.each([0, 1])('nothing is said when setting was cut short after %d writes', async (until) => {
  const [database, twins] = [await freshDatabase(), storage(until)];
  expect(await settleCanary(database, twins, ids())).toMatchObject({ ok: false });
  twins.wake();
  expect(await settleCanary(database, twins, ids())).toEqual({ ok: true, value: 'ok' });
  expect(await twins.read()).toMatchObject({ state: 'set' });
});

test('a database that was wiped is told again and again, until the canary is set anew', async () => {
  const twins = storage();
  await settleCanary(await freshDatabase(), twins, ids());
  const wiped = await freshDatabase();
  for (let start = 0; start < 2; start++) {
    expect(await settleCanary(wiped, twins, ids())).toEqual({ ok: true, value: 'database-wiped' });
  }
  await renewCanary(wiped, twins, ids());
  expect(await settleCanary(wiped, twins, ids())).toEqual({ ok: true, value: 'ok' });
});

test('settings that were wiped are told', async () => {
  const [database, twins] = [await freshDatabase(), storage()];
  await settleCanary(database, twins, ids());
  twins.wipe();
  expect(await settleCanary(database, twins, ids())).toEqual({ ok: true, value: 'settings-wiped' });
});
