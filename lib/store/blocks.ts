import type { Dexie, Table } from 'dexie';
import { type Block, type BlockKind, type BlockPart, OpenBlocks } from './open-blocks';

/** A database, or a transaction in it. */
export type Tables = { table<T, K>(name: string): Table<T, K> };

const isDatabase = (tables: Tables): tables is Dexie => 'transaction' in tables;

/** Items in blocks. Whatever is asked sees one state: that of the transaction at hand, or of one of its own. */
export class Blocks<T, K> {
  constructor(
    private readonly tables: Tables,
    private readonly kind: BlockKind<T, K>,
  ) {}

  count = (): Promise<number> => this.#act('r', (blocks) => blocks.count());

  /** Keys of all items, in order; the items themselves are not read. */
  keys = (): Promise<readonly K[]> => this.#act('r', (blocks) => blocks.keys());

  /** Items by key, in the order asked for; undefined where there is none. */
  get = (keys: readonly K[]): Promise<readonly (T | undefined)[]> =>
    this.#act('r', (blocks) => blocks.get(keys));

  /** Items that have one of some values in an index, in the order of their keys. */
  having = (index: string, values: readonly string[]): Promise<readonly T[]> =>
    this.#act('r', (blocks) => blocks.having(index, values));

  /** Items that have any other value than one in an index. */
  havingOther = (index: string, value: string): Promise<readonly T[]> =>
    this.#act('r', (blocks) => blocks.havingOther(index, value));

  /** That many items after a key (null: from the start); fewer only at the end. */
  after = (after: K | null, count: number): Promise<BlockPart<T, K>> =>
    this.#act('r', (blocks) => blocks.after(after, count));

  /** Writes items that are not there yet; throws a `ConstraintError` where a key is there or stands twice. */
  add = (items: readonly T[]): Promise<void> => this.#act('rw', (blocks) => blocks.add(items));

  /** Writes items, in the place of those with their keys. */
  put = (items: readonly T[]): Promise<void> => this.#act('rw', (blocks) => blocks.put(items));

  /** Takes items out. */
  delete = (keys: readonly K[]): Promise<void> => this.#act('rw', (blocks) => blocks.delete(keys));

  #act<R>(mode: 'r' | 'rw', act: (blocks: OpenBlocks<T, K>) => Promise<R>): Promise<R> {
    const { tables, kind } = this;
    const run = (within: Tables): Promise<R> =>
      act(new OpenBlocks(within.table<Block<T, K>, K>(kind.table), kind));
    return isDatabase(tables) ? tables.transaction(mode, kind.table, run) : run(tables);
  }
}
