import type { StoredSummary } from '../../lib/claims/summary';
import type { Page } from './page';

type Area = { get(keys: null): Promise<Record<string, unknown>> };
type Api = { storage: { local: Area; session: Area } };

/** Everything that the extension holds: rows of each table of each database, and keys of extension storage. */
export type Stored = {
  readonly databases: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly local: readonly string[];
  readonly session: readonly string[];
};

/** Reads what is stored, from a page of the extension. */
export const readStored = (page: Page): Promise<Stored> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const databases: Record<string, Record<string, number>> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      const counts: Record<string, number> = {};
      for (const table of database.objectStoreNames) {
        const rows = database.transaction(table).objectStore(table);
        // Claims and their rows stand many to a record.
        counts[table] = table.endsWith('Blocks')
          ? (await done<{ items: unknown[] }[]>(rows.getAll())).flatMap(({ items }) => items).length
          : await done(rows.count());
      }
      databases[name] = counts;
      database.close();
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { local, session } = (browser ?? chrome).storage;
    return {
      databases,
      local: Object.keys(await local.get(null)).sort(),
      session: Object.keys(await session.get(null)).sort(),
    };
  });

/** Deletes a database behind the extension's back, as cleaning programs do. */
export const wipeDatabase = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('two-ledgers');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );

/** Rows of the library's table as they are stored, newest first, trash included; from a page of the extension. */
export const readListed = async (page: Page): Promise<readonly StoredSummary[]> => {
  const text = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const name = 'two-ledgers';
    if (!(await indexedDB.databases()).some((database) => database.name === name)) return '[]';
    const database = await done(indexedDB.open(name));
    const table = database.transaction('rowBlocks').objectStore('rowBlocks');
    const rows = (await done<{ items: unknown[] }[]>(table.getAll())).flatMap(({ items }) => items);
    database.close();
    // As text: the protocol of a driver writes out an object that stands in two places only once.
    return JSON.stringify(rows);
  });
  return JSON.parse(text);
};
