import type { Table, Transaction } from 'dexie';
import {
  type ClaimKey,
  canSummarise,
  keyOf,
  type StoredSummary,
  toStoredSummary,
} from '../../claims/summary';
import { readStored } from '../claim-parts';
import type { Database } from '../database';
import { isSameStored, type StoredClaim, unpackClaim } from '../stored-claim';
import { hold } from './hold';

const idsOf = (claims: Table<StoredClaim, string>): PromiseLike<string[]> =>
  claims.toCollection().primaryKeys();

/** Claims taken out at a time: some megabytes. */
const PART = 500;

/**
 * Puts claims of a scratch database in the place of those that are there, with the library's rows, inside a transaction. A
 * back-up mostly holds what is there still: those stay where they are, because taking one out and putting it back costs ten
 * times a look.
 */
export class ClaimReplacer {
  readonly #within: Transaction;
  readonly #claims: Table<StoredClaim, string>;
  readonly #rows: Table<StoredSummary, ClaimKey>;
  /** Ids of claims that are there and in the scratch database. */
  #both: ReadonlySet<string> = new Set();

  constructor(within: Transaction) {
    this.#within = within;
    this.#claims = within.table('claims');
    this.#rows = within.table('claimRows');
  }

  /** Takes out what the scratch database does not hold. */
  async begin(scratch: Database): Promise<void> {
    const coming = new Set(await hold(this.#within, async () => idsOf(scratch.claims)));
    const there = await idsOf(this.#claims);
    const both = there.filter((id) => coming.has(id));
    // Taking out one by one is dearer than all at once; so it is where rows and claims do not belong together.
    if (both.length * 2 < there.length || (await this.#rows.count()) !== there.length) {
      await this.#claims.clear();
      await this.#rows.clear();
      return;
    }
    this.#both = new Set(both);
    const gone = there.filter((id) => !coming.has(id));
    for (let from = 0; from < gone.length; from += PART) await this.#takeOut(gone.slice(from, from + PART));
  }

  /** Writes those that are not there as they are. */
  async put(coming: readonly StoredClaim[]): Promise<void> {
    const known = coming.filter(({ id }) => this.#both.has(id));
    const there = await this.#read(known);
    const same = new Set(known.filter((claim, at) => isSameStored(claim, there[at])));
    const changed = there.filter((claim, at) => claim && !same.has(known[at] as StoredClaim));
    await this.#rows.bulkDelete(this.#keysOf(changed));
    const written = coming.filter((claim) => !same.has(claim));
    await this.#claims.bulkPut(written);
    await this.#rows.bulkPut(written.map(unpackClaim).filter(canSummarise).map(toStoredSummary));
  }

  async #takeOut(ids: readonly string[]): Promise<void> {
    await this.#rows.bulkDelete(this.#keysOf(await this.#read(ids.map((id) => ({ id })))));
    await this.#claims.bulkDelete([...ids]);
  }

  #read(claims: readonly { readonly id: string }[]): Promise<readonly (StoredClaim | undefined)[]> {
    return readStored(
      this.#claims,
      claims.map(({ id }) => id),
    );
  }

  #keysOf(claims: readonly (StoredClaim | undefined)[]): ClaimKey[] {
    return claims
      .flatMap((claim) => (claim ? [unpackClaim(claim)] : []))
      .filter(canSummarise)
      .map(keyOf);
  }
}
