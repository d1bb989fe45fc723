import { randomUUID } from 'node:crypto';
import { openBundle } from '../../../lib/export/bundle/open';
import type { ArticleMeta, ListedFigure } from '../../../lib/messages/protocol';
import { type Page, until } from '../browsers';
import { chooseBytes } from '../choose-file';
import type { Installed } from '../installed';
import { checkNoneLost, doneOrNot, fail, type Held, idsOf, readHeld, readOneClaim } from './held';

/** One act, in the middle of which the background is ended. */
export type Act = {
  readonly begin: () => Promise<void>;
  /** Settles once whoever asked for it has heard how it ended, by whichever background. */
  readonly over: () => Promise<unknown>;
  /** Whether it was done; throws where it was done in part, or something else was changed. */
  readonly wasDone: (before: Held, after: Held) => Promise<boolean> | boolean;
  /** Makes the place as it was, for the next act. */
  readonly tidy?: () => Promise<unknown>;
};
export type ActKind = 'keep' | 'edit' | 'import' | 'export' | 'restore';
export type MakeAct = (round: number) => Promise<Act>;

/** Claims of one act of keeping, and of one import. */
const KEPT_AT_ONCE = 25;
const IMPORTED_AT_ONCE = 40;

type Api = { runtime: { sendMessage(message: object): Promise<{ ok?: boolean } | undefined> } };
type Asking = { faultOver?: boolean };

/** Sends requests one after the other, as long as each is answered well. */
const begin = (page: Page, messages: readonly object[]): Promise<void> =>
  page.evaluate((all) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const sendAll = async (): Promise<void> => {
      for (const one of all) if (!(await (browser ?? chrome).runtime.sendMessage(one))?.ok) return;
    };
    const asking = globalThis as Asking;
    asking.faultOver = false;
    sendAll()
      .catch(() => undefined)
      .then(() => {
        asking.faultOver = true;
      });
  }, messages);

const over = (page: Page): Promise<unknown> =>
  until('the answer to an act', () => page.evaluate(() => (globalThis as Asking).faultOver === true));

/** Keeps the same figure at many places of a page that is another each time. */
export const keeping =
  (installed: Installed, { id, figure, context }: ListedFigure, meta: ArticleMeta): MakeAct =>
  async (round) => {
    const url = `https://faults.example/${round}`;
    const figures = Array.from({ length: KEPT_AT_ONCE }, (_, n) => ({
      id,
      figure,
      context: { ...context, prefix: `number ${n} of ` },
    }));
    const request = { type: 'claims/keep', meta: { ...meta, url, canonicalUrl: null }, figures };
    return {
      begin: () => begin(installed.welcome, [request]),
      over: () => over(installed.welcome),
      wasDone: (before, after) => {
        checkNoneLost('keep', before, after);
        return doneOrNot('keep', after.claims.filter((claim) => claim.url === url).length, KEPT_AT_ONCE);
      },
    };
  };

/** Tags all claims. */
export const editing =
  (installed: Installed): MakeAct =>
  async (round) => {
    const ids = idsOf(await readHeld(installed.welcome));
    const tags = [`round ${round}`];
    return {
      begin: () => begin(installed.welcome, [{ type: 'claims/change', ids, change: { kind: 'tag', tags } }]),
      over: () => over(installed.welcome),
      wasDone: (before, after) => {
        checkNoneLost('edit', before, after);
        if (after.claims.length !== ids.length) fail('edit: claims came');
        const tagged = after.claims.filter((claim) => claim.tags.includes(tags[0] ?? '')).length;
        return doneOrNot('edit', tagged, ids.length);
      },
      tidy: () => installed.ask('claims/change', { ids, change: { kind: 'untag', tags } }),
    };
  };

/** Lays claims of a file aside and imports them. */
export const importing =
  (installed: Installed): MakeAct =>
  async (round) => {
    const claim = await readOneClaim(installed.welcome);
    const [upload, name, url] = [randomUUID(), `round-${round}.json`, `https://imports.example/${round}`];
    const items = Array.from({ length: IMPORTED_AT_ONCE }, (_, n) => ({
      kind: 'claim',
      claim: {
        ...claim,
        id: randomUUID(),
        page: { ...claim.page, url, canonicalUrl: null },
        quote: { ...claim.quote, prefix: `number ${n} of ` },
      },
    }));
    const requests = [
      { type: 'imports/stage', upload, from: 0, items },
      { type: 'imports/accept', upload, mode: 'merge', name },
    ];
    return {
      begin: () => begin(installed.welcome, requests),
      over: () => over(installed.welcome),
      wasDone: (before, after) => {
        checkNoneLost('import', before, after);
        const came = after.claims.filter((one) => one.url === url).length;
        const isDone = doneOrNot('import', came, IMPORTED_AT_ONCE);
        if (after.imports.includes(name) !== isDone) fail('import: its name and its claims differ');
        return isDone;
      },
    };
  };

type Exporting = { faultFile?: Blob | null };

/** The file that a page made of an export; null where it made none. */
const exported = (page: Page): Promise<string | null> =>
  page.evaluate(async () => {
    const file = (window as Exporting).faultFile;
    if (!file) return null;
    let text = '';
    for (const byte of new Uint8Array(await file.arrayBuffer())) text += String.fromCharCode(byte);
    return btoa(text);
  });

/** Exports all claims as a bundle, for which the background is asked what ledger they rest on. */
export const exporting =
  (installed: Installed): MakeAct =>
  async () => {
    const page = await installed.browser.openExtensionPage('library.html#claims');
    await page.waitFor(() => document.querySelector('[data-format=bundle]:enabled') !== null);
    return {
      begin: () =>
        page.evaluate(() => {
          // The file is looked at where it is made: one that the browser saved is the same.
          const make = URL.createObjectURL;
          URL.createObjectURL = (file) => {
            (window as Exporting).faultFile = file as Blob;
            return make.call(URL, file);
          };
          document.querySelector<HTMLElement>('[data-format=bundle]')?.click();
        }),
      over: () => page.waitFor(() => document.querySelector('[data-format=bundle]:enabled') !== null),
      wasDone: async (before, after) => {
        if (idsOf(before).join() !== idsOf(after).join()) fail('export: claims were changed');
        const file = await exported(page);
        const bundle = file === null ? null : openBundle(Buffer.from(file, 'base64'));
        if (bundle === null) return false;
        if (!bundle.ok) return fail(`export: ${bundle.detail}`);
        return doneOrNot('export', bundle.value.claims.length, before.claims.length);
      },
      tidy: () => page.close(),
    };
  };

/** Opens the page on data safety. */
export const openSafety = async (installed: Installed): Promise<Page> => {
  const library = await installed.browser.openExtensionPage('library.html#safety');
  await library.waitFor(() => document.querySelector('[data-canary=ok]') !== null);
  return library;
};

/** Restores a back-up that holds other claims than there are; `then` are the ids in it. */
export const restoring =
  (installed: Installed, file: Buffer, then: readonly string[]): MakeAct =>
  async () => {
    const page = await openSafety(installed);
    await chooseBytes(page, file, 'backup.jsonl.gz');
    await page.waitFor(() => document.querySelector('[data-action=accept-restore]:enabled') !== null);
    return {
      begin: () =>
        page.evaluate(() => document.querySelector<HTMLElement>('[data-action=accept-restore]')?.click()),
      over: () => page.waitFor(() => document.querySelector('input[type=file]:enabled') !== null),
      wasDone: (before, after) => {
        const now = idsOf(after).join();
        if (now === then.join()) return true;
        return now === idsOf(before).join()
          ? false
          : fail('restore: neither the former state nor the new one');
      },
      tidy: () => page.close(),
    };
  };
