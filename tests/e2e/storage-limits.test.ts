import { expect, test } from 'vitest';
import { Installed } from '../support/installed';
import { readListed, readStored } from '../support/stored';
import { inEveryBrowser } from '../support/suite';

/** Kilobytes that Firefox is allowed to store; Chromium gives extensions no limit that can be set. */
const LIMIT = 60_000;

inEveryBrowser('a database of a later version', { access: 'all' }, (installed) => {
  test('is refused with what to do, not damaged, and comes back with its version', async () => {
    await installed().keepAll('wire-en', /8\.67.* is kept/);
    const { welcome, browser } = installed();
    const before = await readStored(welcome);
    /** Dexie counts in tens. */
    const raised = await welcome.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('two-ledgers', 9_990);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            resolve(opening.result.version);
            opening.result.close();
          };
        }),
    );
    expect(raised).toBe(9_990);
    await browser.endBackground();
    expect(await installed().ask('claims/rows', { ids: [] })).toMatchObject({
      ok: false,
      code: 'storage-newer',
      detail: expect.stringContaining('Update the extension'),
    });
    const page = await browser.openExtensionPage('library.html#claims');
    await page.waitFor(() =>
      document.querySelector('[role=alert]')?.textContent?.includes('newer version of Two Ledgers'),
    );
    expect((await readStored(welcome)).databases).toEqual(before.databases);
    const version = await welcome.evaluate(async () => (await indexedDB.databases())[0]?.version);
    expect(version).toBe(9_990);
  });
});

test('a full disk leaves everything readable and says what to do (firefox)', async () => {
  const installed = await Installed.start('firefox', { storageLimit: LIMIT });
  try {
    await installed.choose('all');
    await installed.keepAll('wire-en', /8\.67.* is kept/);
    const before = await readStored(installed.welcome);
    const list = () => readListed(installed.welcome);
    const kept = await list();
    const [row] = kept;
    if (!row) throw new Error('nothing kept');
    const filled = await installed.welcome.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('filler');
        opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
        opening.onsuccess = () => resolve(opening.result);
      });
      const add = (bytes: number) =>
        new Promise<string | null>((resolve) => {
          const write = database.transaction('bytes', 'readwrite');
          write.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(bytes)));
          write.oncomplete = () => resolve(null);
          write.onabort = () => resolve(write.error?.name ?? 'aborted');
        });
      let end: string | null = null;
      for (let part = 0; part < 5_000 && end === null; part += 1) end = await add(65_536);
      database.close();
      return end;
    });
    expect(filled).toBe('QuotaExceededError');
    const note = 'x'.repeat(20_000);
    const change = { kind: 'note', text: note } as const;
    const ids = kept.map(({ id }) => id);
    const refused = await installed.ask('claims/change', { ids, change });
    expect(refused).toMatchObject({
      ok: false,
      code: 'storage-full',
      detail: expect.stringContaining('Free some space'),
    });
    expect(await list()).toEqual(kept);
    const { databases } = await readStored(installed.welcome);
    expect(databases['two-ledgers']).toEqual(before.databases['two-ledgers']);
    const page = await installed.browser.openExtensionPage('library.html');
    await page.waitFor(() => document.querySelector('tr[data-claim]') !== null);
    await page.waitFor(() => document.querySelector('[data-format=json]:enabled') !== null);
    const { content } = await installed.browser.download(() => page.clickOn('[data-format=json]'));
    expect(JSON.parse(content).claims).toHaveLength(ids.length);
    await installed.welcome.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase('filler').onsuccess = () => resolve();
        }),
    );
    expect(await installed.ask('claims/change', { ids: [row.id], change })).toMatchObject({ ok: true });
  } finally {
    await installed.close();
  }
});
