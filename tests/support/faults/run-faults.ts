import type { Installed } from '../installed';
import {
  type Act,
  type ActKind,
  editing,
  exporting,
  importing,
  keeping,
  type MakeAct,
  openSafety,
  restoring,
} from './acts';
import { checkWhole, type Held, idsOf, readHeld } from './held';

/** How often each act was done, or not at all, when the background was ended in the middle of it. */
export type FaultTally = Record<ActKind, { done: number; undone: number }>;

const ORDER: readonly ActKind[] = ['keep', 'edit', 'import', 'export', 'restore'];

/** The background is ended within this multiple of the time that an act takes when it is left alone. */
const WITHIN = 1.3;

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

/** Ends the background at seeded moments in the middle of its work, and looks after each what that left. */
class Faults {
  readonly #installed: Installed;
  readonly #makers: Readonly<Record<ActKind, MakeAct>>;
  readonly #random: () => number;
  /** Milliseconds that each act takes when it is left alone. */
  readonly #takes = new Map<ActKind, number>();
  readonly tally: FaultTally = {
    keep: { done: 0, undone: 0 },
    edit: { done: 0, undone: 0 },
    import: { done: 0, undone: 0 },
    export: { done: 0, undone: 0 },
    restore: { done: 0, undone: 0 },
  };
  #round = 0;

  constructor(installed: Installed, makers: Readonly<Record<ActKind, MakeAct>>, seed: number) {
    this.#installed = installed;
    this.#makers = makers;
    this.#random = randomOf(seed);
  }

  /** Makes an act while the background is awake, and what was there before it. */
  async #prepare(kind: ActKind): Promise<{ readonly act: Act; readonly before: Held }> {
    const act = await this.#makers[kind](++this.#round);
    await this.#installed.ask('safety/status', {});
    return { act, before: await readHeld(this.#installed.welcome) };
  }

  async #judge(kind: ActKind, act: Act, before: Held): Promise<boolean> {
    await act.over();
    const after = await readHeld(this.#installed.welcome);
    checkWhole(kind, after);
    const wasDone = await act.wasDone(before, after);
    await act.tidy?.();
    return wasDone;
  }

  /** Lets an act come to its end once: it has to be done, and says how long one takes. */
  async rehearse(kind: ActKind): Promise<void> {
    const { act, before } = await this.#prepare(kind);
    const started = performance.now();
    await act.begin();
    await act.over();
    this.#takes.set(kind, performance.now() - started);
    if (!(await this.#judge(kind, act, before)))
      throw new Error(`${kind}: was not done, and nothing ended it`);
  }

  /** Lets an act run for a seeded while, ends the background, and reads what is there. */
  async end(kind: ActKind): Promise<void> {
    const { act, before } = await this.#prepare(kind);
    const wait = this.#random() * WITHIN * (this.#takes.get(kind) ?? 0);
    await act.begin();
    await new Promise((resolve) => setTimeout(resolve, wait));
    await this.#installed.browser.endBackground();
    const wasDone = await this.#judge(kind, act, before);
    this.tally[kind][wasDone ? 'done' : 'undone'] += 1;
  }
}

/** A back-up of what is there, and the ids of its claims. */
const makeBackup = async (installed: Installed) => {
  const page = await openSafety(installed);
  const { bytes } = await installed.browser.download(() => page.clickOn('[data-action=make-backup]'));
  await page.close();
  return { bytes, ids: idsOf(await readHeld(installed.welcome)) };
};

/** Ends the background `kills` times during keeping, bulk edits, imports, exports and restores in turn. */
export const runFaults = async (installed: Installed, kills: number, seed: number): Promise<FaultTally> => {
  const article = await installed.readArticle('wire-en');
  const reply = await installed.ask('tab/list', { tabId: await installed.tabId(article) });
  const figure = reply.ok ? reply.figures[0] : undefined;
  if (!reply.ok || !figure || !reply.meta) throw new Error('the article was not read');
  await article.close();
  const kept = await installed.ask('claims/keep', {
    meta: reply.meta,
    figures: reply.figures.map(({ id, figure, context }) => ({ id, figure, context })),
  });
  if (!kept.ok) throw new Error(`nothing was kept: ${kept.detail}`);
  const { bytes, ids } = await makeBackup(installed);
  const makers = {
    keep: keeping(installed, figure, reply.meta),
    edit: editing(installed),
    import: importing(installed),
    export: exporting(installed),
    restore: restoring(installed, bytes, ids),
  };
  const faults = new Faults(installed, makers, seed);
  for (const kind of ORDER) await faults.rehearse(kind);
  for (let kill = 0; kill < kills; kill += 1) await faults.end(ORDER[kill % ORDER.length] as ActKind);
  return faults.tally;
};
