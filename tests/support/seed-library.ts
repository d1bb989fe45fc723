import type { Page } from './page';

/** Copies of the claim kept last, in the place of all, written past the background: made up here, they need no check and no comparison. */
export const seedLibrary = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (wanted) => {
    type Row = { id: string; [name: string]: unknown };
    type Block = { items: Row[] };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const decoder = new TextDecoder();
    const encoder = new TextEncoder();
    const textOf = (json: readonly Uint8Array[]) => json.map((piece) => decoder.decode(piece)).join('');
    const database = await done(indexedDB.open('two-ledgers'));
    const tables = ['claimBlocks', 'rowBlocks'];
    const read = database.transaction(tables);
    const kept = await done<Block[]>(read.objectStore('claimBlocks').getAll());
    const listed = await done<Block[]>(read.objectStore('rowBlocks').getAll());
    const stored = kept.at(-1)?.items.at(-1);
    const row = listed.flatMap(({ items }) => items).find(({ id }) => id === stored?.id);
    if (!stored || !row) throw new Error('nothing kept');
    const claim: Row = JSON.parse(textOf(stored.json as Uint8Array[]));
    // In three pieces, as they are stored: neighbours share the one with the facts.
    const facts = (stored.json as Uint8Array[])[1] as Uint8Array;
    const cut = `"facts":${decoder.decode(facts)}`;
    const piecesOf = (json: string): Uint8Array[] => {
      const at = json.indexOf(cut) + '"facts":'.length;
      const end = at + cut.length - '"facts":'.length;
      return [encoder.encode(json.slice(0, at)), facts, encoder.encode(json.slice(end))];
    };
    // Amounts of their own are spoken of in words of their own.
    const comparison = JSON.stringify(claim.comparison);
    const comparisonOf = (value: number): object =>
      JSON.parse(comparison.replace(/(?<="type":"money","value":)[\d.e+]+/g, String(value)));
    const { block, start } = claim.reading as { block: number; start: number };
    const copy = (n: number) => {
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
      const url = `https://${host}/${n}`;
      const page = { ...(claim.page as object), url, title };
      const judged = { comparison: comparisonOf(value), reading: reading(claim.reading) };
      const json = piecesOf(JSON.stringify({ ...claim, ...own, page, ...judged }));
      return {
        claim: { id, deletedAt: null, duplicateKey: `bench ${n}`, json },
        row: {
          ...row,
          ...own,
          key: [-at, block, start, id],
          host,
          title,
          fragmentUrl: url,
          pages: [url],
          reading: reading(row.reading),
        },
      };
    };
    const all = Array.from({ length: wanted - 1 }, (_, n) => copy(n + 1));
    const claims: Row[] = [...all.map((one) => one.claim), stored];
    const rows: Row[] = [row, ...all.map((one) => one.row).reverse()];
    const write = async (
      table: string,
      items: readonly Row[],
      size: number,
      blockOf: (part: readonly Row[], isFirst: boolean) => object,
    ): Promise<void> => {
      const writing = database.transaction(table, 'readwrite');
      const end = new Promise((resolve) => writing.addEventListener('complete', resolve));
      writing.objectStore(table).clear();
      for (let from = 0; from < items.length; from += size) {
        const part = items.slice(from, from + size);
        writing.objectStore(table).put({ items: part, size: part.length, ...blockOf(part, from === 0) });
      }
      await end;
    };
    await write('claimBlocks', claims, 32, (part, isFirst) => ({
      first: isFirst ? '' : part[0]?.id,
      keys: part.map(({ id }) => id),
      duplicateKeys: part.map(({ duplicateKey }) => duplicateKey),
      trashed: [],
    }));
    await write('rowBlocks', rows, 32, (part, isFirst) => ({
      first: isFirst ? [-Infinity, 0, 0, ''] : part[0]?.key,
      keys: part.map(({ key }) => key),
      pages: part.flatMap(({ pages }) => pages as string[]),
      packVersions: [row.packVersion],
    }));
    database.close();
  }, count);

/** Takes all claims out, past the background. */
export const emptyLibrary = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('two-ledgers');
      opening.onsuccess = () => resolve(opening.result);
    });
    const tables = ['claimBlocks', 'rowBlocks', 'backups', 'backupParts'];
    const write = database.transaction(tables, 'readwrite');
    for (const table of tables) write.objectStore(table).clear();
    await new Promise((resolve) => write.addEventListener('complete', resolve));
    database.close();
  });
