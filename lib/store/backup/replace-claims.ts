import type { Table, Transaction } from 'dexie';
import { readStored } from '../claim-parts';
import type { Database } from '../database';
import { isSameStored, type StoredClaim } from '../stored-claim';
import { hold } from './hold';

const idsOf = (claims: Table<StoredClaim, string>): PromiseLike<string[]> =>
  claims.toCollection().primaryKeys();

/**
 * Puts claims of a scratch database in the place of those that are there, inside a transaction. A back-up mostly holds what
 * is there still: those stay where they are, because taking one out and putting it back costs ten times a look.
 */
export class ClaimReplacer {
  readonly #claims: Table<StoredClaim, string>;
  readonly #within: Transaction;
  /** Ids of claims that are there and in the scratch database. */
  #both: ReadonlySet<string> = new Set();

  constructor(within: Transaction) {
    this.#within = within;
    this.#claims = within.table<StoredClaim, string>('claims');
  }

  /** Takes out what the scratch database does not hold. */
  async begin(scratch: Database): Promise<void> {
    const coming = new Set(await hold(this.#within, async () => idsOf(scratch.claims)));
    const there = await idsOf(this.#claims);
    const both = there.filter((id) => coming.has(id));
    // Taking out one by one is dearer than all at once.
    if (both.length * 2 < there.length) await this.#claims.clear();
    else {
      await this.#claims.bulkDelete(there.filter((id) => !coming.has(id)));
      this.#both = new Set(both);
    }
  }

  /** Writes those rows that are not there as they are. */
  async put(rows: readonly StoredClaim[]): Promise<void> {
    const known = rows.filter(({ id }) => this.#both.has(id));
    const there = await readStored(
      this.#claims,
      known.map(({ id }) => id),
    );
    const same = new Set(known.filter((row, at) => isSameStored(row, there[at])));
    await this.#claims.bulkPut(rows.filter((row) => !same.has(row)));
  }
}
