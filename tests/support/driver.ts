/** The verbs that tests use; one implementation an engine. Coordinates are CSS pixels of the viewport. */
export type Engine = 'chromium' | 'firefox';
export const ENGINES: readonly Engine[] = ['chromium', 'firefox'];

export type Box = { x: number; y: number; width: number; height: number };
export type Media = {
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'reduce' | 'no-preference';
};

/** What a served address answers; a string is an HTML page. */
export type Served =
  | string
  | { body: string; type?: string; status?: number; headers?: Record<string, string> };

/** A node as assistive technology sees it, inside closed shadow roots too. */
export type AxNode = {
  /** ARIA role (`button`, `dialog`, `text` for a run of text). */
  role: string;
  name: string;
  description: string;
  focused: boolean;
  /** Steps below the document. */
  depth: number;
  /** In CSS pixels from the corner of what is seen, also where two fingers magnified it. */
  box(): Promise<Box>;
};

/** What scripts of an extension took of a page's main thread, with what they called. Milliseconds. */
export type Trace = {
  readonly script: number;
  /** The longest stretch without anything else in between. */
  readonly longest: number;
};

/** What one engine has to bring for a page; the verbs in `page.ts` are built on it. */
export interface RawPage {
  readonly engine: Engine;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Evaluates an expression in the page's own realm, waits for a promise, returns plain data. */
  run(expression: string): Promise<unknown>;
  addScript(script: { content: string } | { path: string }): Promise<void>;
  move(x: number, y: number, steps?: number): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
  /** Presses the right button, which opens the context menu of the place. */
  rightClick(x: number, y: number): Promise<void>;
  wheel(deltaY: number): Promise<void>;
  tap(x: number, y: number): Promise<void>;
  /** Magnifies what is seen so many times, as two fingers around a point do. */
  pinch(x: number, y: number, by: number): Promise<void>;
  /** A key or a chord: `Escape`, `Shift+Tab`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  media(media: Media): Promise<void>;
  screenshot(path: string, clip?: Box): Promise<void>;
  accessible(): Promise<AxNode[]>;
  /** What the main thread did meanwhile; null where the engine does not tell. */
  trace(act: () => Promise<void>): Promise<Trace | null>;
  /** Bytes that scripts of the page hold, the extension's among them, after garbage was collected; null where untold. */
  heap(): Promise<number | null>;
  /** Messages of uncaught errors of the page, in order. */
  readonly errors: string[];
  front(): Promise<void>;
  close(): Promise<void>;
}

export type LaunchOptions = {
  /** Folder of a built extension to install. */
  extensionDir?: string;
  /** Profile to use again after `close`; a fresh one without. */
  profileDir?: string;
  width?: number;
  height?: number;
  /** Whether the screen answers to touch. */
  touch?: boolean;
  /** Fingers alone, as on a phone: no pointer is fine, and nothing hovers. Firefox alone can be told so. */
  phone?: boolean;
  /** Kilobytes that all sites and extensions may store; Firefox alone has such a limit. */
  storageLimit?: number;
  /** Shows the window; tests are headless. */
  headed?: boolean;
  /** Lets addresses that nobody serves reach the network; tests never do. */
  online?: boolean;
};

/** What one engine has to bring for a browser; `browsers.ts` builds the rest on it. */
export interface RawBrowser {
  readonly engine: Engine;
  /** Folder where downloads arrive. */
  readonly downloads: string;
  newPage(): Promise<RawPage>;
  /** A tab in a private window; the extension must be allowed there. */
  newPrivatePage(): Promise<RawPage>;
  /** Every open tab, ours and the browser's. */
  tabs(): Promise<RawPage[]>;
  readonly extension: RawExtension | null;
  close(): Promise<void>;
  /** Settles when the browser has ended, by `close` or by its user. */
  readonly ended: Promise<void>;
}

/** The installed extension, reached the way the browser itself reaches it. */
export interface RawExtension {
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly base: string;
  /** Opens one of its pages in a tab of its own. */
  open(url: string): Promise<void>;
  /** Lets `permissions.request` from a click succeed without a prompt for these patterns. */
  allowRequests(patterns: readonly string[]): Promise<void>;
  /** Takes every host back as the browser's own settings do. */
  revokeAll(): Promise<void>;
  /** Fires a command of the manifest as its shortcut does. */
  command(name: string): Promise<void>;
  /** Presses an entry of the extension in the open context menu; `selection` is what the page has selected. */
  chooseFromMenu(entry: string, selection: string): Promise<void>;
  /** Ends the background at once, as the browser does when it wants the memory. */
  endBackground(): Promise<void>;
  /** Lets the extension into private windows, or out of them, as its user does; it is started anew by that. */
  allowPrivate(allowed: boolean): Promise<void>;
  /** Switches the extension off, as its user does in the browser's list. */
  disable(): Promise<void>;
}
