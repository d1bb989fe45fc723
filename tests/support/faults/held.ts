import type { Claim } from '../../../lib/claims/types';
import type { Page } from '../browsers';

/** What the database holds: claims, the ids of the table's rows, and the names of imports that can be taken back. */
export type Held = {
  readonly claims: readonly { readonly id: string; readonly url: string; readonly tags: readonly string[] }[];
  readonly rows: readonly string[];
  readonly imports: readonly string[];
};

/** Reads the database itself, whether the background lives or not. */
export const readHeld = (page: Page): Promise<Held> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('two-ledgers'));
    const read = database.transaction(['claimBlocks', 'rowBlocks', 'imports']);
    type Stored = { id: string; page: { url: string }; tags: string[] };
    type Block<T> = { items: T[] };
    const blocks = await done<Block<{ json: Uint8Array[] }>[]>(read.objectStore('claimBlocks').getAll());
    const stored = blocks.flatMap(({ items }) => items);
    const claims = stored.map(({ json }) => {
      const decoder = new TextDecoder();
      return JSON.parse(json.map((piece) => decoder.decode(piece)).join('')) as Stored;
    });
    const parts = await done<Block<{ id: string }>[]>(read.objectStore('rowBlocks').getAll());
    const rows = parts.flatMap(({ items }) => items);
    const imports = await done<{ name: string }[]>(read.objectStore('imports').getAll());
    database.close();
    return {
      claims: claims.map(({ id, page: { url }, tags }) => ({ id, url, tags })),
      rows: rows.map(({ id }) => id),
      imports: imports.map(({ name }) => name),
    };
  });

/** One whole claim, as files hold it. */
export const readOneClaim = async (page: Page): Promise<Claim> => {
  const text = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('two-ledgers');
      opening.onsuccess = () => resolve(opening.result);
    });
    const [block] = await new Promise<{ items: { json: Uint8Array[] }[] }[]>((resolve) => {
      const reading = database.transaction('claimBlocks').objectStore('claimBlocks').getAll(null, 1);
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    // As text: the protocol of a driver writes out an object that stands in two places only once.
    const decoder = new TextDecoder();
    return (block?.items[0]?.json ?? []).map((piece) => decoder.decode(piece)).join('');
  });
  return JSON.parse(text) as Claim;
};

export const idsOf = ({ claims }: Held): readonly string[] => claims.map(({ id }) => id).toSorted();

export const fail = (what: string): never => {
  throw new Error(what);
};

/** Throws where a claim is there twice, or the library's table is another than the claims are. */
export const checkWhole = (kind: string, held: Held): void => {
  const ids = idsOf(held);
  if (new Set(ids).size !== ids.length) fail(`${kind}: a claim is there twice`);
  if (ids.join() !== held.rows.toSorted().join()) fail(`${kind}: claims and rows of the table differ`);
};

/** Throws where something that was there before is gone. */
export const checkNoneLost = (kind: string, before: Held, after: Held): void => {
  const now = new Set(idsOf(after));
  const lost = idsOf(before).filter((id) => !now.has(id));
  if (lost.length > 0) fail(`${kind}: ${lost.length} of ${before.claims.length} claims were lost`);
};

/** Whether all of an act was done or nothing of it; throws where some was. */
export const doneOrNot = (kind: string, changed: number, all: number): boolean => {
  if (changed !== 0 && changed !== all) fail(`${kind}: ${changed} of ${all} were changed`);
  return changed > 0;
};
