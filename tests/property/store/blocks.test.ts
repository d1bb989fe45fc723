import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Blocks } from '../../../lib/store/blocks';
import type { Block, BlockKind } from '../../../lib/store/open-blocks';

type Item = { readonly key: number; readonly tag: string };

const KIND: BlockKind<Item, number> = {
  table: 'blocks',
  size: 4,
  lowest: -Infinity,
  keyOf: ({ key }) => key,
  compare: (a, b) => a - b,
  indexes: { tags: ({ tag }) => [tag] },
};

const items = fc.array(
  fc.record({ key: fc.integer({ min: -40, max: 40 }), tag: fc.constantFrom('a', 'b', 'c') }),
  {
    maxLength: 30,
  },
);
const act = fc.oneof(
  fc.record({ put: items }),
  fc.record({ take: fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 20 }) }),
);

let opened = 0;

test('blocks hold what a map would, in order, found by key, part and index, and are never too large or empty', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), fc.integer({ min: 1, max: 9 }), async (acts, count) => {
      const database = new Dexie(`blocks-${opened++}`);
      database.version(1).stores({ blocks: 'first, size, keys, *tags' });
      const table = database.table<Block<Item, number>, number>('blocks');
      const model = new Map<number, Item>();
      for (const one of acts) {
        await database.transaction('rw', table, (within) => {
          const blocks = new Blocks(within, KIND);
          return 'put' in one ? blocks.put(one.put) : blocks.delete(one.take);
        });
        if ('put' in one) for (const item of one.put) model.set(item.key, item);
        else for (const key of one.take) model.delete(key);
      }
      const sorted = [...model.values()].sort((a, b) => a.key - b.key);
      const blocks = new Blocks(database, KIND);
      expect(await blocks.keys()).toEqual(sorted.map(({ key }) => key));
      expect(await blocks.count()).toBe(model.size);
      const asked = [40, -40, 0, 7, 7, -3];
      expect(await blocks.get(asked)).toEqual(asked.map((key) => model.get(key)));
      const parts: Item[][] = [];
      for (let after: number | null = null; ; ) {
        const part: Awaited<ReturnType<typeof blocks.after>> = await blocks.after(after, count);
        parts.push([...part.items]);
        after = part.next;
        if (after === null) break;
      }
      expect(parts.flat()).toEqual(sorted);
      expect(parts.slice(0, -1).every(({ length }) => length === count)).toBe(true);
      const tagged = (await blocks.having('tags', ['a', 'b'])).filter(({ tag }) => tag !== 'c');
      expect(tagged).toEqual(sorted.filter(({ tag }) => tag !== 'c'));
      const others = (await blocks.havingOther('tags', 'c')).filter(({ tag }) => tag !== 'c');
      expect(others).toEqual(tagged);
      const sizes = (await table.toArray()).map(({ items: { length } }) => length);
      expect(sizes.every((size) => size > 0 && size <= KIND.size)).toBe(true);
      await database.delete();
    }),
    { numRuns: 150 },
  );
});

test('an item is added once, and something that is no key is refused', async () => {
  const database = new Dexie('blocks-add');
  database.version(1).stores({ blocks: 'first, size, keys, *tags' });
  const blocks = new Blocks<Item, number>(database, KIND);
  const one = { key: 1, tag: 'a' };
  await blocks.add([one, { key: 2, tag: 'b' }]);
  await expect(blocks.add([{ key: 3, tag: 'c' }, one])).rejects.toThrow('1 is there already');
  await expect(
    blocks.add([
      { key: 5, tag: 'c' },
      { key: 5, tag: 'c' },
    ]),
  ).rejects.toThrow('5 is there already');
  await expect(blocks.put([{ key: undefined as never, tag: 'a' }])).rejects.toThrow();
  expect(await blocks.keys()).toEqual([1, 2]);
  await database.delete();
});

test('whoever reads while blocks are split sees every item that was there', async () => {
  const database = new Dexie('blocks-split');
  database.version(1).stores({ blocks: 'first, size, keys, *tags' });
  const blocks = new Blocks<Item, number>(database, KIND);
  const there = [0, 100, 200, 300].map((key) => ({ key, tag: 'a' }));
  const more = there.map(({ key }) => ({ key: key + 1, tag: 'b' }));
  const keys = there.map(({ key }) => key);
  await blocks.put(there);
  let isDone = false;
  const change = async (): Promise<void> => {
    for (let turn = 0; turn < 60; turn += 1) {
      await database.transaction('rw', 'blocks', (within) => new Blocks(within, KIND).put(more));
      // Blocks that became small stay apart: they are made anew.
      await database.transaction('rw', 'blocks', async (within) => {
        await within.table('blocks').clear();
        await new Blocks(within, KIND).put(there);
      });
    }
    isDone = true;
  };
  const get = async (): Promise<void> => {
    while (!isDone) expect(await blocks.get(keys)).toEqual(there);
  };
  const list = async (): Promise<void> => {
    while (!isDone) {
      const { items } = await blocks.after(100, 3);
      expect(items.filter(({ tag }) => tag === 'a')[0]).toEqual(there[2]);
    }
  };
  await Promise.all([change(), get(), list()]);
  await database.delete();
});
