import type { Table } from 'dexie';

/**
 * Neighbours in one record: a browser takes as long for each record as for the 6 kB of a claim, and a record with many is
 * written and read five times as fast as many records. `keys` are those of the items, in order; `first` is the lowest
 * key that belongs here; `size` is their number, by which they are counted. Each kind adds what its records are found by.
 */
export type Block<T, K> = {
  readonly first: K;
  readonly size: number;
  readonly keys: readonly K[];
  readonly items: readonly T[];
};

/** What is kept in blocks, and how. */
export type BlockKind<T, K> = {
  /** Name of the table. */
  readonly table: string;
  /** Items of a block at most. */
  readonly size: number;
  /** At or below every key: of the first block. */
  readonly lowest: K;
  readonly keyOf: (item: T) => K;
  readonly compare: (a: K, b: K) => number;
  /** Items as they are put into one record. */
  readonly together?: (items: readonly T[]) => readonly T[];
  /** What an item is found by beside its key, by index. */
  readonly indexes: Readonly<Record<string, (item: T) => readonly string[]>>;
};

/** Items in the order of their keys, and the key after which the next ones come; null after the last ones. */
export type BlockPart<T, K> = { readonly items: readonly T[]; readonly next: K | null };

type Change<T, K> = { readonly key: K; readonly item?: T };
/** Changes of one block, in the order of their keys. */
type Group<T, K> = { readonly home: K; readonly changes: Change<T, K>[] };

/** Blocks rewritten together: some megabytes. */
const TOGETHER = 16;

type BlockTable<T, K> = Table<Block<T, K>, K>;

/** A table of blocks inside a transaction. */
export class OpenBlocks<T, K> {
  constructor(
    private readonly table: BlockTable<T, K>,
    private readonly kind: BlockKind<T, K>,
  ) {}

  async count(): Promise<number> {
    const sizes = (await this.table.orderBy('size').keys()) as number[];
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  async keys(): Promise<readonly K[]> {
    const keys = (await this.table.orderBy('keys').keys()) as unknown as (readonly K[])[];
    return keys.flat() as K[];
  }

  async get(keys: readonly K[]): Promise<readonly (T | undefined)[]> {
    const homes = await this.#homesOf(keys);
    const blocks = await this.#read([...new Set(homes)]);
    return keys.map((key, at) => {
      const block = blocks.get(homes[at] as K);
      return block && this.#find(block, key);
    });
  }

  async having(index: string, values: readonly string[]): Promise<readonly T[]> {
    const wanted = new Set(values);
    const items = await this.#itemsOf(await this.table.where(index).anyOf(values).primaryKeys());
    return items.filter((item) => this.#valuesOf(index, item).some((value) => wanted.has(value)));
  }

  async havingOther(index: string, value: string): Promise<readonly T[]> {
    const items = await this.#itemsOf(await this.table.where(index).notEqual(value).primaryKeys());
    return items.filter((item) => this.#valuesOf(index, item).some((other) => other !== value));
  }

  async after(after: K | null, count: number): Promise<BlockPart<T, K>> {
    const { compare, lowest, size } = this.kind;
    const items: T[] = [];
    let from: K | null = after === null ? lowest : await this.#home(after);
    for (let isIncluded = true; from !== null && items.length <= count; isIncluded = false) {
      const limit = Math.ceil((count - items.length + 1) / size) + 1;
      const start = this.table.where(':id');
      const blocks: Block<T, K>[] = await (isIncluded ? start.aboveOrEqual(from) : start.above(from))
        .limit(limit)
        .toArray();
      for (const block of blocks) {
        block.items.forEach((item, at) => {
          if (after === null || compare(block.keys[at] as K, after) > 0) items.push(item);
        });
      }
      from = blocks.length < limit ? null : (blocks.at(-1)?.first ?? null);
    }
    const last = items.length > count ? items[count - 1] : undefined;
    return { items: items.slice(0, count), next: last === undefined ? null : this.kind.keyOf(last) };
  }

  async add(items: readonly T[]): Promise<void> {
    const { keyOf, compare } = this.kind;
    const keys = items.map(keyOf).toSorted(compare);
    const there = await this.get(keys);
    const clash = keys.findIndex(
      (key, at) => there[at] !== undefined || (at > 0 && compare(keys[at - 1] as K, key) === 0),
    );
    if (clash >= 0) throw new DOMException(`The key ${keys[clash]} is there already.`, 'ConstraintError');
    await this.put(items);
  }

  put(items: readonly T[]): Promise<void> {
    return this.#change(items.map((item) => ({ key: this.kind.keyOf(item), item })));
  }

  delete(keys: readonly K[]): Promise<void> {
    return this.#change(keys.map((key) => ({ key })));
  }

  /** The last block that begins at or before a key: it holds the key, or would. */
  async #home(key: K): Promise<K> {
    const [found] = await this.table.where(':id').belowOrEqual(key).reverse().limit(1).primaryKeys();
    return found ?? this.kind.lowest;
  }

  /** The same for many; equal homes are one object. */
  async #homesOf(keys: readonly K[]): Promise<readonly K[]> {
    const { compare, lowest } = this.kind;
    const sorted = keys.toSorted(compare);
    const [low, high] = [sorted[0], sorted.at(-1)];
    if (low === undefined || high === undefined) return [];
    const start = await this.#home(low);
    const firsts = await this.table.where(':id').between(start, high, true, true).primaryKeys();
    return keys.map((key) => firsts[lastAtOrBelow(firsts, key, compare)] ?? lowest);
  }

  #valuesOf(index: string, item: T): readonly string[] {
    return this.kind.indexes[index]?.(item) ?? [];
  }

  async #read(firsts: readonly K[]): Promise<Map<K, Block<T, K>>> {
    const blocks = await this.table.bulkGet([...firsts]);
    return new Map(blocks.flatMap((block, at) => (block ? [[firsts[at] as K, block] as const] : [])));
  }

  async #itemsOf(firsts: readonly K[]): Promise<readonly T[]> {
    const { compare } = this.kind;
    const sorted = firsts.toSorted(compare);
    const once = sorted.filter((first, at) => at === 0 || compare(sorted[at - 1] as K, first) !== 0);
    return [...(await this.#read(once)).values()].flatMap(({ items }) => items);
  }

  #find(block: Block<T, K>, key: K): T | undefined {
    const { compare } = this.kind;
    const at = lastAtOrBelow(block.keys, key, compare);
    return at >= 0 && compare(block.keys[at] as K, key) === 0 ? block.items[at] : undefined;
  }

  async #change(changes: readonly Change<T, K>[]): Promise<void> {
    const { compare } = this.kind;
    // Throws where something is no key: a block would take it.
    for (const { key } of changes) indexedDB.cmp(key, key);
    const sorted = changes.toSorted((a, b) => compare(a.key, b.key));
    const homes = await this.#homesOf(sorted.map(({ key }) => key));
    const groups: Group<T, K>[] = [];
    sorted.forEach((change, at) => {
      const open = groups.at(-1);
      if (open?.home === homes[at]) open?.changes.push(change);
      else groups.push({ home: homes[at] as K, changes: [change] });
    });
    for (let from = 0; from < groups.length; from += TOGETHER) {
      await this.#rewrite(groups.slice(from, from + TOGETHER));
    }
  }

  async #rewrite(groups: readonly Group<T, K>[]): Promise<void> {
    const blocks = await this.#read(groups.map(({ home }) => home));
    const written: Block<T, K>[] = [];
    const emptied: K[] = [];
    for (const { home, changes } of groups) {
      const items = this.#merge(blocks.get(home)?.items ?? [], changes);
      if (items.length === 0) emptied.push(home);
      written.push(...this.#cut(home, items));
    }
    await this.table.bulkDelete(emptied);
    await this.table.bulkPut(written);
  }

  /** Items with changes made, both in order; of changes with the same key the last holds. */
  #merge(items: readonly T[], changes: readonly Change<T, K>[]): readonly T[] {
    const { keyOf, compare } = this.kind;
    const merged: T[] = [];
    let at = 0;
    changes.forEach(({ key, item }, n) => {
      for (; at < items.length && compare(keyOf(items[at] as T), key) < 0; at += 1)
        merged.push(items[at] as T);
      if (at < items.length && compare(keyOf(items[at] as T), key) === 0) at += 1;
      const next = changes[n + 1];
      if (item !== undefined && (!next || compare(next.key, key) !== 0)) merged.push(item);
    });
    return [...merged, ...items.slice(at)];
  }

  /** Blocks of about the same size. */
  #cut(first: K, items: readonly T[]): readonly Block<T, K>[] {
    const { size, keyOf, indexes, together } = this.kind;
    const names = Object.keys(indexes);
    const count = Math.ceil(items.length / size);
    return Array.from({ length: count }, (_, n) => {
      const part = items.slice(
        Math.round((n * items.length) / count),
        Math.round(((n + 1) * items.length) / count),
      );
      const keys = part.map(keyOf);
      const found = Object.fromEntries(
        names.map((name) => [name, [...new Set(part.flatMap((item) => this.#valuesOf(name, item)))]]),
      );
      const own = n === 0 ? first : (keys[0] as K);
      return { first: own, size: part.length, keys, items: together?.(part) ?? part, ...found };
    });
  }
}

/** Place of the last sorted key that is not above a key; -1 where all are. */
const lastAtOrBelow = <K>(sorted: readonly K[], key: K, compare: (a: K, b: K) => number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle] as K, key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
