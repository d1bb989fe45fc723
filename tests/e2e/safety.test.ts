import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Page } from '../support/browsers';
import { chooseBytes } from '../support/choose-file';
import { readTraces } from '../support/marks';
import { readListed, readStored, type Stored, wipeDatabase } from '../support/stored';
import { inEveryBrowser } from '../support/suite';

type Download = { filename: string; state: string };
type Api = { downloads: { search(query: object): Promise<Download[]> } };

inEveryBrowser('safety of what is kept', { access: 'all' }, (installed) => {
  let fresh: Stored;
  let page: Page;
  let article: Page;
  let file: Buffer;
  let kept = 0;
  const wait = (selector: string) =>
    page.waitFor((wanted) => document.querySelector(wanted) !== null, selector);
  const gone = (selector: string) =>
    page.waitFor((wanted) => document.querySelector(wanted) === null, selector);
  const open = async (hash = 'safety') => {
    page = await installed().browser.openExtensionPage(`library.html#${hash}`);
    await wait('h1');
  };
  const status = async () => {
    const reply = await installed().ask('safety/status', {});
    if (!reply.ok) throw new Error(reply.detail);
    return reply.status;
  };
  const claimIds = async () =>
    (await readListed(installed().welcome)).filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
  const type = (selector: string, text: string) =>
    page.evaluate(
      (wanted, value) => {
        const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted);
        if (!field) throw new Error(wanted);
        field.value = value;
        field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      },
      selector,
      text,
    );

  test('on first run all is well and nothing is said', async () => {
    fresh = await readStored(installed().welcome);
    expect(await status()).toMatchObject({ canary: 'ok', remind: false, former: null });
    await open();
    await wait('[data-canary=ok]');
    expect(
      await page.evaluate(() => document.querySelector('.tl-box-alert')?.textContent ?? null),
    ).toBeNull();
    await wait('[data-part=persisted]');
  });

  test('a back-up holds all that was kept, and is remembered', async () => {
    article = await installed().readArticle('wire-en');
    const panel = await installed().openFor(article, 'sidepanel');
    await panel.clickOn('[data-action=keep-all]');
    await panel.byRole('button', /8\.67.* is kept/);
    await panel.close();
    kept = (await claimIds()).length;
    await page.front();
    const saved = await installed().browser.download(() => page.clickOn('[data-action=make-backup]'));
    file = saved.bytes;
    const lines = gunzipSync(file).toString('utf8').trimEnd().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ format: 'two-ledgers-backup', version: 1 });
    expect(JSON.parse(lines.at(-1) ?? '').end.claims.rows).toBe(kept);
    await wait('[data-part=last-backup][data-at]');
    expect((await status()).record).toMatchObject({ asked: true, last: { automatic: false } });
  });

  test('a damaged back-up is refused and changes nothing', async () => {
    const text = gunzipSync(file).toString('utf8').replace('8.67', '8.76');
    await chooseBytes(page, gzipSync(text), 'forged.jsonl.gz');
    await page.waitFor(() =>
      document.querySelector('[role=alert]')?.textContent?.includes('no whole back-up'),
    );
    await chooseBytes(page, file.subarray(0, file.length - 50), 'cut.jsonl.gz');
    await page.waitFor(() => document.querySelector('[role=alert]')?.textContent?.includes('whole'));
    expect(await claimIds()).toHaveLength(kept);
  });

  test('a restore is tried first, then takes the place of everything, and can be gone back from', async () => {
    const ids = await claimIds();
    await installed().ask('claims/change', { ids, change: { kind: 'trash' } });
    await installed().ask('settings/patch', { patch: { badge: false } });
    await chooseBytes(page, file, 'backup.jsonl.gz');
    await wait(`[data-preview="${kept}"]`);
    expect(await claimIds()).toEqual([]);
    await page.clickOn('[data-action=accept-restore]');
    await gone('[data-action=accept-restore]');
    await wait('[data-part=former]');
    expect((await claimIds()).toSorted()).toEqual(ids.toSorted());
    expect(await installed().ask('settings/get', {})).toMatchObject({
      settings: { badge: true, access: 'all' },
    });
    await page.clickOn('[data-action=look-former]');
    await wait('[data-action=accept-restore]');
    await page.clickOn('[data-action=accept-restore]');
    await gone('[data-action=accept-restore]');
    expect(await claimIds()).toEqual([]);
    expect(await installed().ask('settings/get', {})).toMatchObject({ settings: { badge: false } });
    expect(await status()).toMatchObject({ canary: 'ok', former: { claims: kept } });
  });

  test('a dated back-up is written by itself where that is allowed, and not twice the same', async () => {
    await type('[data-part=rhythm] select', 'day');
    const { made, written } = await page.waitFor(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const found = await (browser ?? chrome).downloads.search({});
      const files = found.filter(({ filename }) => filename.includes('Two Ledgers'));
      return files[0]?.state === 'complete' ? { made: files.length, written: files[0].filename } : null;
    });
    expect(made).toBe(1);
    expect(written).toMatch(/two-ledgers-backup-\d{4}-\d\d-\d\d-\d{4}\.jsonl\.gz$/);
    await page.waitFor(() => document.querySelector('[data-part=last-backup][data-automatic=true]') !== null);
    const { triedAt } = (await status()).record;
    await installed().ask('safety/rhythm', { rhythm: 'week' });
    await page.waitFor(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Ask; chrome: Ask };
      type Ask = {
        runtime: {
          sendMessage(message: object): Promise<{ status: { record: { triedAt: string | null } } }>;
        };
      };
      const reply = await (browser ?? chrome).runtime.sendMessage({ type: 'safety/status' });
      return reply.status.record.triedAt !== null;
    });
    expect((await status()).record.triedAt).not.toBe(triedAt);
    const files = await page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return (await (browser ?? chrome).downloads.search({})).length;
    });
    expect(files).toBe(2);
  });

  test('a database that was wiped from outside is told in library, popup and here, until it is seen', async () => {
    await wipeDatabase(page);
    await installed().browser.endBackground();
    const popup = await installed().openFor(article, 'popup');
    await popup.waitFor(() => document.querySelector('[data-action=acknowledge]') !== null);
    await popup.close();
    await open('claims');
    await wait('[data-action=acknowledge]');
    await page.clickOn('[data-action=open-safety]');
    await wait('[data-canary=database-wiped]');
    await page.clickOn('[data-action=acknowledge]');
    await wait('[data-canary=ok]');
    await gone('[data-action=acknowledge]');
  });

  test('erasing leaves nothing, stops open tabs and gives sites back', async () => {
    await chooseBytes(page, file, 'backup.jsonl.gz');
    await wait('[data-action=accept-restore]');
    await page.clickOn('[data-action=accept-restore]');
    await gone('[data-action=accept-restore]');
    await page.close();
    await open();
    await page.clickOn('[data-action=begin-erase]');
    await wait('[data-part=origins]');
    expect(
      await page.evaluate(() => document.querySelector<HTMLButtonElement>('[data-action=erase]')?.disabled),
    ).toBe(true);
    await page.clickRole('switch', /Give back the sites/);
    await type('[name=erase-word]', 'erase');
    await page.clickOn('[data-action=erase]');
    await installed().welcome.waitFor(
      () => document.querySelector('[data-access=all]')?.ariaPressed === 'false',
    );
    await article.waitFor(() => CSS.highlights.size === 0);
    expect(await readTraces(article)).toEqual({ highlights: 0, elements: [] });
    expect(await installed().origins()).toEqual([]);
    expect(await status()).toMatchObject({ canary: 'ok', counts: { claims: 0 }, former: null });
    const left = await readStored(installed().welcome);
    expect(left.local).toEqual(fresh.local.filter((key) => key === 'canary'));
    expect(left.session).toEqual([]);
    expect(left.databases).toEqual(fresh.databases);
    expect(page.errors).toEqual([]);
  });
});
