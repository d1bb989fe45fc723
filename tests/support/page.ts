import type { AxNode, Box, Engine, Media, RawPage, Trace } from './driver';
import { PATIENCE, until } from './wait';

type Role = { role: string; name?: string | RegExp };

/** A tab with the verbs of tests, the same in every engine. */
export class Page {
  readonly raw: RawPage;
  constructor(raw: RawPage) {
    this.raw = raw;
  }

  get engine(): Engine {
    return this.raw.engine;
  }
  /** Uncaught errors of the page so far. */
  get errors(): readonly string[] {
    return this.raw.errors;
  }

  goto = (url: string): Promise<void> => this.raw.goto(url);
  reload = (): Promise<void> => this.raw.reload();
  addScript = (script: { content: string } | { path: string }): Promise<void> => this.raw.addScript(script);
  url = (): Promise<string> => this.evaluate(() => location.href);
  press = (keys: string): Promise<void> => this.raw.press(keys);
  type = (text: string): Promise<void> => this.raw.type(text);
  resize = (width: number, height: number): Promise<void> => this.raw.resize(width, height);
  media = (media: Media): Promise<void> => this.raw.media(media);
  screenshot = (path: string, clip?: Box): Promise<void> => this.raw.screenshot(path, clip);
  move = (x: number, y: number, steps?: number): Promise<void> => this.raw.move(x, y, steps);
  wheel = (deltaY: number): Promise<void> => this.raw.wheel(deltaY);
  tap = (x: number, y: number): Promise<void> => this.raw.tap(x, y);
  pinch = (x: number, y: number, by: number): Promise<void> => this.raw.pinch(x, y, by);
  front = (): Promise<void> => this.raw.front();
  close = (): Promise<void> => this.raw.close();
  accessible = (): Promise<AxNode[]> => this.raw.accessible();
  trace = (act: () => Promise<void>): Promise<Trace | null> => this.raw.trace(act);
  heap = (): Promise<number | null> => this.raw.heap();

  /** Runs a function in the page; it sees its arguments (plain data) and the page, nothing of the test. */
  async evaluate<R, A extends unknown[]>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return (await this.raw.run(call(fn, args))) as Awaited<R>;
  }

  /** Waits in the page, frame by frame, until the function answers truthily; returns the answer. */
  async waitFor<R, A extends unknown[]>(fn: (...args: A) => R, ...args: A): Promise<NonNullable<Awaited<R>>> {
    const what = () => `${fn.toString().slice(0, 200)} with ${JSON.stringify(args)}`;
    return (await until(what, () => this.#watch(call(fn, args)))) as NonNullable<Awaited<R>>;
  }

  /** One stretch of watching, short enough to survive a navigation in between. */
  async #watch(expression: string): Promise<unknown> {
    try {
      return await this.raw.run(`(${watchFrames})(() => ${expression}, ${Math.min(1000, PATIENCE)})`);
    } catch (error) {
      if (isNavigation(error)) return null;
      throw error;
    }
  }

  async click(x: number, y: number): Promise<void> {
    await this.raw.move(x, y);
    await this.raw.down();
    await this.raw.up();
  }

  rightClick = (x: number, y: number): Promise<void> => this.raw.rightClick(x, y);

  /** Clicks the middle of the first element that matches, scrolled into view, once it stands still under the pointer. */
  async clickOn(selector: string): Promise<void> {
    await this.waitFor((wanted) => document.querySelector(wanted) !== null, selector);
    await this.#press(selector, () => this.boxOf(selector));
  }

  /** A hand that looks where it presses: it goes there first, and presses when the thing has not moved meanwhile. */
  async #press(what: string, find: () => Promise<Box>): Promise<void> {
    await whenStill(what, find, (x, y) => this.raw.move(x, y));
    await this.raw.down();
    await this.raw.up();
  }

  async #tap(what: string, find: () => Promise<Box>): Promise<void> {
    const { x, y } = await whenStill(what, find);
    await this.raw.tap(x, y);
  }

  /** Taps the middle of the first element that matches, scrolled into view, once it stands still. */
  async tapOn(selector: string): Promise<void> {
    await this.waitFor((wanted) => document.querySelector(wanted) !== null, selector);
    await this.#tap(selector, () => this.boxOf(selector));
  }

  boxOf(selector: string): Promise<Box> {
    return this.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      if (!element) throw new Error(`no ${wanted}`);
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }, selector);
  }

  /** The first node of a role and name in the accessibility tree, once it is there. */
  async byRole(role: string, name?: string | RegExp): Promise<AxNode> {
    let seen: AxNode[] = [];
    const what = () => `${role} ${name ?? ''}; there was ${outline(seen)}`;
    return until(what, async () => {
      seen = await this.accessible();
      return seen.find((node) => isWanted(node, { role, ...(name === undefined ? {} : { name }) }));
    });
  }

  async hasRole(role: string, name?: string | RegExp): Promise<boolean> {
    const nodes = await this.accessible();
    return nodes.some((node) => isWanted(node, { role, ...(name === undefined ? {} : { name }) }));
  }

  async goneRole(role: string, name?: string | RegExp): Promise<void> {
    await until(`${role} ${name ?? ''} to leave`, async () => !(await this.hasRole(role, name)));
  }

  /** Clicks what assistive technology would press, in closed shadow roots too, once it stands still under the pointer. */
  clickRole(role: string, name?: string | RegExp): Promise<void> {
    return this.#press(`${role} ${name ?? ''}`, async () => (await this.byRole(role, name)).box());
  }

  /** Taps what assistive technology would press, once it stands still. */
  tapRole(role: string, name?: string | RegExp): Promise<void> {
    return this.#tap(`${role} ${name ?? ''}`, async () => (await this.byRole(role, name)).box());
  }

  /** Everything under the first node of a role, as lines of text. */
  async textOf(role: string, name?: string | RegExp): Promise<string> {
    await this.byRole(role, name);
    const nodes = await this.accessible();
    const from = nodes.findIndex((node) => isWanted(node, { role, ...(name === undefined ? {} : { name }) }));
    const depth = nodes[from]?.depth ?? 0;
    const after = nodes.slice(from + 1);
    const end = after.findIndex((node) => node.depth <= depth);
    const inside = end < 0 ? after : after.slice(0, end);
    return inside
      .filter((node) => node.role === 'text')
      .map((node) => node.name)
      .join('\n');
  }
}

/** The middle of a thing once it stands where it stood before; `look` follows it until then. */
const whenStill = async (
  what: string,
  find: () => Promise<Box>,
  look: (x: number, y: number) => Promise<void> = async () => undefined,
): Promise<{ x: number; y: number }> => {
  let seen = '';
  return until(`${what} to stand still`, async () => {
    const box = await find();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    if (JSON.stringify(box) === seen) return { x, y };
    seen = JSON.stringify(box);
    await look(x, y);
    return null;
  });
};

const isWanted = (node: AxNode, wanted: Role): boolean =>
  node.role === wanted.role &&
  (wanted.name === undefined ||
    (typeof wanted.name === 'string' ? node.name === wanted.name : wanted.name.test(node.name)));

/** A tree of nodes as indented lines, for messages. */
export const outline = (nodes: readonly AxNode[]): string =>
  nodes.map((node) => `\n${' '.repeat(node.depth)}${node.role} ${JSON.stringify(node.name)}`).join('');

/** `__name` is what some compilers leave in functions that travel. */
const call = (fn: (...args: never[]) => unknown, args: readonly unknown[]): string =>
  `((__name) => (${fn.toString()})(...${JSON.stringify(args)}))((named) => named)`;

/** Travels into the page as text. A page behind others draws no frames, so a timer stands by. */
const watchFrames = `async (probe, patience) => {
  const deadline = performance.now() + patience;
  for (;;) {
    const answer = await probe();
    if (answer || performance.now() > deadline) return answer;
    await new Promise((next) => { requestAnimationFrame(next); setTimeout(next, 30); });
  }
}`;

const isNavigation = (error: unknown): boolean =>
  /navigat|context was destroyed|no such frame|DiscardedBrowsingContext|unloaded|Cannot find context|Inspected target/i.test(
    String(error),
  );
