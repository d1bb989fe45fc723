import type { AxNode, Box, Media } from './driver';
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

  endBackground(id: string): Promise<void> {
    return this.#run('(id) => extensionOf(id).terminateBackground({ ignoreDevToolsAttached: true })', id);
  }

  allowPrivate(id: string, allowed: boolean): Promise<void> {
    return this.#run(ALLOW_PRIVATE, id, allowed);
  }

  /** Opens a private window; answers the id that BiDi knows its tab by, once the tab is still. */
  openPrivateWindow(): Promise<string> {
    return this.#run(OPEN_PRIVATE);
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

const HELPERS = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const contextOf = (id) => NavigableManager.getBrowsingContextById(id);
  const extensionOf = (id) => WebExtensionPolicy.getByID(id).extension;
`;

const SET_MEDIA = `(id, { colorScheme, forcedColors, reducedMotion }) => {
  const context = contextOf(id);
  if (colorScheme) context.prefersColorSchemeOverride = colorScheme;
  if (forcedColors) context.forcedColorsOverride = forcedColors;
  if (reducedMotion) context.prefersReducedMotionOverride = reducedMotion;
}`;

const LOAD = `(id, url) => {
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  contextOf(id).top.embedderElement.loadURI(Services.io.newURI(url), { triggeringPrincipal });
}`;

const REVOKE = `async (id) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { origins } = await ExtensionPermissions.get(id);
  await ExtensionPermissions.remove(id, { permissions: [], origins: [...origins] }, extensionOf(id));
}`;

/** What the switch "run in private windows" of the add-on manager does. */
const ALLOW_PRIVATE = `async (id, allowed) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const permission = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions[allowed ? 'add' : 'remove'](id, permission, extensionOf(id));
  await (await AddonManager.getAddonByID(id)).reload();
}`;

/** The window's first page is loaded while it starts; a driver that leads the tab elsewhere before that is turned back. */
const OPEN_PRIVATE = `async () => {
  const started = new Promise((resolve) => {
    const topic = 'browser-delayed-startup-finished';
    const observer = (window) => {
      if (window !== opened) return;
      Services.obs.removeObserver(observer, topic);
      resolve();
    };
    Services.obs.addObserver(observer, topic);
  });
  const opened = Services.wm.getMostRecentWindow('navigator:browser').OpenBrowserWindow({ private: true });
  await started;
  const { selectedBrowser } = opened.gBrowser;
  const { webProgress } = selectedBrowser;
  if (webProgress.isLoadingDocument) {
    await new Promise((resolve) => {
      const listener = {
        QueryInterface: ChromeUtils.generateQI(['nsIWebProgressListener', 'nsISupportsWeakReference']),
        onStateChange: () => {
          if (webProgress.isLoadingDocument) return;
          webProgress.removeProgressListener(listener);
          resolve();
        },
      };
      webProgress.addProgressListener(listener, Ci.nsIWebProgress.NOTIFY_STATE_DOCUMENT);
    });
  }
  return NavigableManager.getIdForBrowser(selectedBrowser);
}`;

const FRONT = `() => {
  const last = () => Services.wm.getMostRecentWindow('navigator:browser');
  if (last() !== window) window.focus();
  return last() === window;
}`;

/** The page's own process does it. */
const MAGNIFY = `(id, scale) => {
  const script = 'content.windowUtils.setResolutionAndScaleTo(' + scale + ')';
  const { messageManager } = contextOf(id).top.embedderElement;
  messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(script), false);
}`;

const DISABLE = `async (id) => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).disable();
}`;

/** Does what the shortcut's own key element does in the window; a command without a key is given one, as its user would. */
const PRESS_COMMAND = `async (id, name) => {
  const { shortcuts } = extensionOf(id);
  if (!(await shortcuts.commands).get(name).shortcut) await shortcuts.updateCommand({ name, shortcut: 'Alt+Shift+S' });
  const commands = await shortcuts.commands;
  // One without a suggested key gets it as its user would give it.
  if (!commands.get(name).shortcut) await shortcuts.updateCommand({ name, shortcut: 'Alt+Shift+K' });
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const { shortcut } = commands.get(name);
  const letter = shortcut.split('+').pop();
  const keys = [...window.document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
  const key = keys.find((one) => one.getAttribute('key')?.toUpperCase() === letter);
  if (!key) throw new Error('no shortcut ' + shortcut);
  key.doCommand();
}`;

/** Null while the service is still building the tree of the page. Nodes are kept there for `MEASURE`. */
const READ_TREE = `(id) => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const ROLES = { 'text leaf': 'text', pushbutton: 'button', entry: 'textbox', 'check button': 'checkbox' };
  const roleOf = (node) => {
    const name = service.getStringRole(node.role);
    return name === 'text leaf' ? 'text' : node.computedARIARole || ROLES[name] || name;
  };
  const isFocused = (node) => {
    const state = {};
    node.getState(state, {});
    return (state.value & Ci.nsIAccessibleStates.STATE_FOCUSED) !== 0;
  };
  const page = service.getAccessibleFor(contextOf(id).embedderElement)?.firstChild;
  if (!page?.childCount) return null;
  const nodes = [];
  const read = [];
  const visit = (node, depth) => {
    nodes.push(node);
    const [name, description] = [node.name ?? '', node.description ?? ''];
    read.push({ role: roleOf(node), name, description, focused: isFocused(node), depth });
    for (let at = 0; at < node.childCount; at++) visit(node.getChildAt(at), depth + 1);
  };
  visit(page, 0);
  globalThis.keptAccessibility = { service, nodes };
  return read;
}`;

/** Null until the node has been scrolled into view, out from under what clips or covers its middle. */
const MEASURE = `(id, at) => {
  const { nodes } = globalThis.keptAccessibility;
  const boxOf = (node) => {
    const [x, y, width, height] = [{}, {}, {}, {}];
    node.getBoundsInCSSPixels(x, y, width, height);
    return { x: x.value, y: y.value, width: width.value, height: height.value };
  };
  const [page, box] = [boxOf(nodes[0]), boxOf(nodes[at])];
  box.x -= page.x;
  box.y -= page.y;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const isIn = (one, other) => {
    for (let node = one; node; node = node.parent) if (node === other) return true;
    return false;
  };
  const hit = () => {
    const [left, top, ratio] = [{}, {}, contextOf(id).topChromeWindow.devicePixelRatio];
    nodes[0].getBounds(left, top, {}, {});
    return nodes[0].getDeepestChildAtPoint(left.value + x * ratio, top.value + y * ratio);
  };
  if (x >= 0 && y >= 0 && x < page.width && y < page.height) {
    if (isIn(hit(), nodes[at])) return box;
  }
  nodes[at].scrollTo(Ci.nsIAccessibleScrollType.SCROLL_TYPE_ANYWHERE);
  return null;
}`;
