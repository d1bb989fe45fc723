import type { Page } from './page';

/** Copies of the one kept claim, written past the background: made up here, they need no check and no comparison. */
export const seedLibrary = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (wanted) => {
    type Row = { id: string; [name: string]: unknown };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('two-ledgers'));
    const tables = ['claims', 'claimRows'];
    const read = database.transaction(tables);
    const [stored] = await done<{ json: Uint8Array }[]>(read.objectStore('claims').getAll());
    const claim: Row = JSON.parse(new TextDecoder().decode(stored?.json));
    const [row] = await done<Row[]>(read.objectStore('claimRows').getAll());
    if (!row) throw new Error('nothing kept');
    for (let from = 1; from < wanted; from += 5_000) {
      const write = database.transaction(tables, 'readwrite');
      const end = new Promise((resolve) => write.addEventListener('complete', resolve));
      for (let n = from; n < Math.min(wanted, from + 5_000); n += 1) {
        const at = Date.UTC(2024, 0, 1) + n * 600_000;
        // As ids are made: they begin with the time.
        const time = at.toString(16).padStart(12, '0');
        const id = `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
        const keptAt = new Date(at).toISOString();
        const value = (1 + (n % 5_000)) * 1e6;
        const host = `site-${n % 40}.example`;
        const title = `Headline ${n % 5_000} of site ${n % 40}`;
        const own = { id, keptAt, note: n % 10 ? '' : `Notes of day ${n % 365}`, tags: [`tag-${n % 20}`] };
        const reading = (old: unknown) => ({
          ...(old as object),
          value,
          metric: n % 2 ? 'revenue' : 'inference-cost',
        });
        const page = { ...(claim.page as object), url: `https://${host}/${n}`, title };
        const { block, start } = claim.reading as { block: number; start: number };
        const copy = { ...claim, ...own, page, reading: reading(claim.reading) };
        const json = new TextEncoder().encode(JSON.stringify(copy));
        write.objectStore('claims').put({ id, deletedAt: null, duplicateKey: `bench ${n}`, json });
        write.objectStore('claimRows').put({
          ...row,
          ...own,
          key: [-at, block, start, id],
          host,
          title,
          fragmentUrl: `https://${host}/${n}`,
          reading: reading(row.reading),
        });
      }
      await end;
    }
    database.close();
  }, count);

/** Takes all claims out, past the background. */
export const emptyLibrary = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('two-ledgers');
      opening.onsuccess = () => resolve(opening.result);
    });
    const tables = ['claims', 'claimRows', 'backups', 'backupParts'];
    const write = database.transaction(tables, 'readwrite');
    for (const table of tables) write.objectStore(table).clear();
    await new Promise((resolve) => write.addEventListener('complete', resolve));
    database.close();
  });
