import type { ArticleMeta, ListedFigure } from '../../lib/messages/protocol';
import type { Page } from './browsers';
import { chooseBytes } from './choose-file';
import type { Installed } from './installed';

/** What was under way when the background was ended, and in which state it left things. */
export type FaultTally = Record<'keep' | 'edit' | 'restore', { done: number; undone: number }>;

type Held = {
  readonly claims: readonly { id: string; url: string; tags: string[] }[];
  readonly rows: readonly string[];
};
type Api = { runtime: { sendMessage(message: object): Promise<unknown> } };

/** Claims of one act of keeping. */
const KEPT_AT_ONCE = 25;
/** Longest time, in milliseconds, that an act is left alone before the background is ended. */
const LONGEST = { keep: 60, edit: 120, restore: 400 } as const;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const randomOf = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Reads the database itself, whether the background lives or not. */
const readHeld = (page: Page): Promise<Held> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('two-ledgers'));
    const read = database.transaction(['claims', 'claimRows']);
    type Claim = { id: string; page: { url: string }; tags: string[] };
    const claims = await done<Claim[]>(read.objectStore('claims').getAll());
    const rows = await done<{ id: string }[]>(read.objectStore('claimRows').getAll());
    database.close();
    return {
      claims: claims.map(({ id, page: { url }, tags }) => ({ id, url, tags })),
      rows: rows.map(({ id }) => id),
    };
  });

/** Sends a request and does not wait for an answer that may never come. */
const begin = (page: Page, message: object): Promise<void> =>
  page.evaluate((sent) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    (browser ?? chrome).runtime.sendMessage(sent).catch(() => undefined);
  }, message);

const fail = (what: string): never => {
  throw new Error(what);
};

const openSafety = async (installed: Installed): Promise<Page> => {
  const library = await installed.browser.openExtensionPage('library.html#safety');
  await library.waitFor(() => document.querySelector('[data-canary=ok]') !== null);
  return library;
};

/** Ends the background at seeded moments in the middle of its work, and looks after each what that left. */
export class Faults {
  readonly #installed: Installed;
  readonly #figure: ListedFigure;
  readonly #meta: ArticleMeta;
  readonly #random: () => number;
  readonly tally: FaultTally = {
    keep: { done: 0, undone: 0 },
    edit: { done: 0, undone: 0 },
    restore: { done: 0, undone: 0 },
  };
  #round = 0;

  constructor(installed: Installed, figure: ListedFigure, meta: ArticleMeta, seed: number) {
    this.#installed = installed;
    this.#figure = figure;
    this.#meta = meta;
    this.#random = randomOf(seed);
  }

  get #page(): Page {
    return this.#installed.welcome;
  }

  /** Lets an act run for a seeded while, ends the background, and reads what is there. */
  async #endDuring(kind: keyof FaultTally): Promise<Held> {
    const wait = this.#random() * LONGEST[kind];
    await new Promise((resolve) => setTimeout(resolve, wait));
    await this.#installed.browser.endBackground();
    // A browser gives a message that nobody took yet to the next background: it is waited for.
    await this.#installed.ask('safety/status', {});
    await this.#installed.ask('claims/list', { after: null, count: 1 });
    const held = await readHeld(this.#page);
    const ids = held.claims.map(({ id }) => id).toSorted();
    if (new Set(ids).size !== ids.length) fail(`${kind}: a claim is there twice`);
    if (ids.join() !== held.rows.toSorted().join()) fail(`${kind}: claims and rows of the table differ`);
    return held;
  }

  #note(kind: keyof FaultTally, changed: number, all: number): void {
    if (changed !== 0 && changed !== all) fail(`${kind}: ${changed} of ${all} were changed`);
    this.tally[kind][changed === 0 ? 'undone' : 'done'] += 1;
  }

  async keep(): Promise<void> {
    const url = `https://faults.example/${++this.#round}`;
    const before = await readHeld(this.#page);
    const figures = Array.from({ length: KEPT_AT_ONCE }, (_, n) => {
      const { id, figure, context } = this.#figure;
      return { id, figure, context: { ...context, prefix: `number ${n} of ` } };
    });
    await begin(this.#page, {
      type: 'claims/keep',
      meta: { ...this.#meta, url, canonicalUrl: null },
      figures,
    });
    const { claims } = await this.#endDuring('keep');
    this.#note('keep', claims.filter((claim) => claim.url === url).length, KEPT_AT_ONCE);
    const now = new Set(claims.map(({ id }) => id));
    if (before.claims.some(({ id }) => !now.has(id))) fail('keep: a claim was lost');
  }

  async edit(): Promise<void> {
    const tag = `round ${++this.#round}`;
    const ids = (await readHeld(this.#page)).claims.map(({ id }) => id);
    await begin(this.#page, { type: 'claims/change', ids, change: { kind: 'tag', tags: [tag] } });
    const { claims } = await this.#endDuring('edit');
    const now = new Set(claims.map(({ id }) => id));
    const lost = ids.filter((id) => !now.has(id)).length;
    if (lost > 0 || now.size > ids.length) {
      fail(`edit: ${lost} of ${ids.length} claims were lost, ${now.size} are there`);
    }
    this.#note('edit', claims.filter(({ tags }) => tags.includes(tag)).length, ids.length);
    await this.#installed.ask('claims/change', { ids, change: { kind: 'untag', tags: [tag] } });
  }

  /** Restores a back-up that holds other claims than there are; `then` are the ids in it. */
  async restore(file: Buffer, then: readonly string[]): Promise<void> {
    const library = await openSafety(this.#installed);
    const before = (await readHeld(this.#page)).claims.map(({ id }) => id).toSorted();
    await chooseBytes(library, file, 'backup.jsonl.gz');
    await library.waitFor(() => document.querySelector('[data-action=accept-restore]:enabled') !== null);
    await library.evaluate(() =>
      document.querySelector<HTMLElement>('[data-action=accept-restore]')?.click(),
    );
    const after = (await this.#endDuring('restore')).claims
      .map(({ id }) => id)
      .toSorted()
      .join();
    if (after === before.join()) this.tally.restore.undone += 1;
    else if (after === then.toSorted().join()) this.tally.restore.done += 1;
    else fail('restore: neither the former state nor the new one');
    await library.close();
  }
}

/** Ends the background `kills` times during keeping, bulk edits and restores in turn. */
export const runFaults = async (installed: Installed, kills: number, seed: number): Promise<FaultTally> => {
  const article = await installed.readArticle('wire-en');
  const reply = await installed.ask('tab/list', { tabId: await installed.tabId(article) });
  const figure = reply.ok ? reply.figures[0] : undefined;
  if (!reply.ok || !figure || !reply.meta) throw new Error('the article was not read');
  await article.close();
  const faults = new Faults(installed, figure, reply.meta, seed);
  await faults.keep();
  await installed.ask('claims/keep', {
    meta: reply.meta,
    figures: reply.figures.map(({ id, figure, context }) => ({ id, figure, context })),
  });
  const library = await openSafety(installed);
  const then = (await readHeld(installed.welcome)).claims.map(({ id }) => id);
  const { bytes } = await installed.browser.download(() => library.clickOn('[data-action=make-backup]'));
  await library.close();
  for (let kill = 1; kill < kills; kill += 1) {
    if (kill % 3 === 0) await faults.restore(bytes, then);
    else if (kill % 3 === 1) await faults.keep();
    else await faults.edit();
  }
  return faults.tally;
};
