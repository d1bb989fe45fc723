import { Dexie, type Transaction } from 'dexie';

/**
 * Waits, inside a transaction, for work that is no request to its database: the transaction stays alive meanwhile.
 * Whoever uses it names the transaction at every request (`transaction.table`): Dexie finds it by itself only over a
 * few waits, and what comes after those would be written apart.
 */
export const hold = <T>(transaction: Transaction, work: () => Promise<T>): PromiseLike<T> =>
  (transaction as Transaction & { waitFor<V>(promise: PromiseLike<V>): PromiseLike<V> }).waitFor(
    Dexie.ignoreTransaction(work),
  );
