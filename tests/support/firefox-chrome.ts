import type { AxNode, Box, Media } from './driver';
import {
  ALLOW_PRIVATE,
  CHOOSE_FROM_MENU,
  DISABLE,
  FRONT,
  HELPERS,
  LOAD,
  MAGNIFY,
  MEASURE,
  OPEN_PRIVATE,
  PRESS_COMMAND,
  READ_TREE,
  REVOKE,
  SET_MEDIA,
  STILL_PRIVATE,
} from './firefox-scripts';
import { until } from './wait';

/** One WebDriver BiDi session. */
export interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

type Answer = { type: string; result: { value?: string }; exceptionDetails?: { text: string } };
type Found = { role: string; name: string; description: string; focused: boolean; depth: number };

/**
 * Firefox's own scope, where its settings, its add-on manager and its accessibility service live.
 * Functions given to `#run` travel there as text and see Firefox's globals.
 */
export class ChromeScope {
  readonly #connection: Connection;
  readonly #window: string;

  private constructor(connection: Connection, window: string) {
    this.#connection = connection;
    this.#window = window;
  }

  static async open(connection: Connection): Promise<ChromeScope> {
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [first] = (result as { contexts: { context: string }[] }).contexts;
    if (!first) throw new Error('Firefox shows no window');
    return new ChromeScope(connection, first.context);
  }

  async #run<R>(body: string, ...args: unknown[]): Promise<R> {
    const expression = `(async (...args) => { ${HELPERS} return JSON.stringify(await (${body})(...args)); })(...${JSON.stringify(args)})`;
    const params = { expression, awaitPromise: true, target: { context: this.#window } };
    const answer = (await this.#connection.send('script.evaluate', params)).result as Answer;
    if (answer.type !== 'success') throw new Error(`Firefox: ${answer.exceptionDetails?.text}`);
    return answer.result.value === undefined ? (undefined as R) : (JSON.parse(answer.result.value) as R);
  }

  setMedia(context: string, media: Media): Promise<void> {
    return this.#run(SET_MEDIA, context, media);
  }

  extensionBase(id: string): Promise<string> {
    return this.#run('(id) => WebExtensionPolicy.getByID(id).getURL("")', id);
  }

  /** Leads a tab where drivers may not: to a page of an extension. */
  load(context: string, url: string): Promise<void> {
    return this.#run(LOAD, context, url);
  }

  /** Optional permissions asked for from a click are granted without a prompt from now on. */
  allowPermissionRequests(): Promise<void> {
    return this.#run('() => Services.prefs.setBoolPref("extensions.webextOptionalPermissionPrompts", false)');
  }

  revokeHosts(id: string): Promise<void> {
    return this.#run(REVOKE, id);
  }

  pressCommand(id: string, name: string): Promise<void> {
    return this.#run(PRESS_COMMAND, id, name);
  }

  /** Presses an entry in the context menu, and in the extension's own part of it, once that is open. */
  async chooseFromMenu(entry: string): Promise<void> {
    await until(`an open menu with ${entry}`, () => this.#run<boolean>(CHOOSE_FROM_MENU, entry));
  }

  endBackground(id: string): Promise<void> {
    return this.#run('(id) => extensionOf(id).terminateBackground({ ignoreDevToolsAttached: true })', id);
  }

  allowPrivate(id: string, allowed: boolean): Promise<void> {
    return this.#run(ALLOW_PRIVATE, id, allowed);
  }

  /** Opens a private window; answers the id that BiDi knows its tab by, once the tab is still. */
  async openPrivateWindow(): Promise<string> {
    await this.#run(OPEN_PRIVATE);
    return until('a private window that is still', () => this.#run<string | null>(STILL_PRIVATE));
  }

  /** Brings the first window, which is not private, before the others: new tabs open in the one that was last in front. */
  async frontFirstWindow(): Promise<void> {
    await until('the first window to be in front', () => this.#run<boolean>(FRONT));
  }

  /** Magnifies a page so many times, as two fingers do. */
  magnify(context: string, scale: number): Promise<void> {
    return this.#run(MAGNIFY, context, scale);
  }

  disable(id: string): Promise<void> {
    return this.#run(DISABLE, id);
  }

  /** `magnified`: how many times what is seen of the page is magnified; Firefox measures what comes of it. */
  async readTree(context: string, magnified: () => Promise<unknown>): Promise<AxNode[]> {
    const found = await until('the accessibility tree', () => this.#run<Found[] | null>(READ_TREE, context));
    return found.map((node, at) => ({
      ...node,
      box: async () => {
        const what = `${node.role} ${node.name} to be in view`;
        const box = await until(what, () => this.#run<Box | null>(MEASURE, context, at));
        const scale = Number(await magnified());
        const [x, y] = [box.x / scale, box.y / scale];
        return { x, y, width: box.width / scale, height: box.height / scale };
      },
    }));
  }
}
