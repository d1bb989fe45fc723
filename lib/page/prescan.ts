import {
  endsInNumber,
  hasNumberWord,
  hasShortUnit,
  mayHoldFigure,
  mayHoldNumber,
  mayHoldUnit,
  REACH,
} from './candidates';
import { composedParent } from './composed';
import { isSkipped } from './elements';
import type { Pace } from './pace';

/** Nodes looked at between two turns of the page. */
const STRIDE = 256;
/** Nodes that one step goes on by, at least. */
const STEP = 4096;
/** Longest short unit with its number's last digit, roomily. */
const SHORT = 10;
/** Pieces of text before a number that its unit may stand in. */
const PIECES = 8;
/** Text of scripts and the like is long: whether it is read at all is asked first. */
const LONG = 1000;
/** Numbers without a unit are not put off for longer than this many characters. */
const LARGEST_WINDOW = 600;

/** Numbers whose unit may still come, and the text around them. */
type Window = { readonly nodes: Text[]; text: string; left: number; isOpen: boolean };

const isUnread = (node: Text): boolean => {
  for (let at = node.parentElement; at; at = at.parentElement) if (isSkipped(at.localName)) return true;
  return false;
};

/** The outermost element with a shadow root that a node is drawn in: there reading order is not that of the document. */
const outermostHost = (node: Node): Element | null => {
  let host: Element | null = null;
  for (let at = composedParent(node); at; at = composedParent(at)) if (at.shadowRoot) host = at;
  return host;
};

/**
 * Finds the text that may hold a figure by itself: a walk in the order of the document over text and nothing else,
 * which asks for a number and for a unit near it, whatever blocks they stand in. It says yes too often and never no too
 * often, and lets the walk that knows blocks pass by all others. Both go through a page together: what stands in front of
 * the frontier has been looked at. Text in the reach of shadow roots is taken for any number, because its order is another.
 */
export class Prescan {
  /** Open shadow roots met so far. */
  readonly roots: ShadowRoot[] = [];
  readonly #pace: Pace['step'];
  readonly #walker: TreeWalker;
  readonly #hasCells: boolean;
  readonly #marked = new Set<Node>();
  readonly #pieces: string[] = Array(PIECES).fill('');
  #count = 0;
  #window: Window | null = null;
  /** The first text that was not looked at; null once all was. */
  #frontier: Text | null = null;
  /** The elements that the frontier stands in. */
  #open = new Set<Node>();
  /** The page changed under the walk: nothing is passed by any more. */
  #isLost = false;

  /** `from`: the last node that the walk in reading order came by. */
  constructor(root: Element, from: Node, pace: Pace['step']) {
    this.#pace = pace;
    this.#hasCells = root.getElementsByTagName('td').length + root.getElementsByTagName('th').length > 0;
    this.#walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const host = outermostHost(from);
    if (host) this.#enter(host);
    this.#walker.currentNode = host ?? from;
  }

  /** Whether a walk in reading order must not go on to this node before `advance`. */
  isAtFrontier = (node: Node): boolean => node === this.#frontier;

  /** Whether a block that was reached may hold a figure. */
  isLively = (element: Element): boolean => {
    // The other walk cannot come by a frontier that left the page.
    this.#isLost ||= this.#frontier?.isConnected === false;
    return this.#isLost || this.#marked.has(element) || this.#open.has(element);
  };

  /** Looks further ahead. */
  readonly advance = async (): Promise<void> => {
    if (this.#frontier) this.#text(this.#frontier, false);
    this.#frontier = null;
    this.#open = new Set();
    for (let steps = 1; ; steps += 1) {
      const node = this.#walker.nextNode();
      if (!node) break;
      if (node.nodeType === Node.TEXT_NODE) {
        if (steps > STEP && !this.#window && this.#stopAt(node as Text)) return;
        this.#text(node as Text, false);
      } else if ((node as Element).shadowRoot) this.#enter(node as Element);
      if (steps % STRIDE === 0) await this.#pace();
    }
    if (this.#window) this.#settle(this.#window);
  };

  /** Makes a text the frontier, if the other walk comes by it. */
  #stopAt(node: Text): boolean {
    if (isUnread(node) || outermostHost(node)) return false;
    this.#frontier = node;
    for (let at: Element | null = node.parentElement; at; at = at.parentElement) this.#open.add(at);
    return true;
  }

  #text(node: Text, isLoose: boolean): void {
    const { data } = node;
    if (data.length > LONG && isUnread(node)) return;
    if (this.#window) this.#follow(this.#window, data);
    if (mayHoldNumber(data) && (isLoose || hasNumberWord(data) || this.#tells(node))) this.#mark(node);
    this.#count = (this.#count + 1) % PIECES;
    this.#pieces[this.#count] = data;
  }

  /** Whether a number's unit is there already; if not, what follows is waited for. */
  #tells(node: Text): boolean {
    const { data } = node;
    if (mayHoldFigure(data)) return true;
    if (this.#hasCells && node.parentElement?.closest('td, th')) return true;
    const text = this.#window?.text ?? this.#before() + data;
    const nodes = this.#window?.nodes ?? [];
    nodes.push(node);
    this.#window = { nodes, text, left: REACH, isOpen: endsInNumber(data.slice(-SHORT)) };
    return false;
  }

  /** The last characters before the text that is looked at. */
  #before(): string {
    let text = '';
    for (let back = 0; back < PIECES && text.length < REACH; back += 1) {
      text = this.#pieces[(this.#count - back + PIECES) % PIECES] + text;
    }
    return text.slice(-REACH);
  }

  /** A short unit may end where a piece of text ends: such a seam is looked at before the next one comes. */
  #follow(window: Window, data: string): void {
    const seam = window.isOpen ? window.text.slice(-SHORT) + data.slice(0, SHORT) : '';
    window.text += data.length > REACH ? data.slice(0, REACH) : data;
    window.left -= data.length;
    const isOver = window.left <= 0 || window.text.length > LARGEST_WINDOW;
    if (isOver || (window.isOpen && hasShortUnit(seam))) this.#settle(window);
    window.isOpen &&= endsInNumber(seam);
  }

  #settle(window: Window): void {
    if (mayHoldUnit(window.text)) window.nodes.forEach(this.#mark);
    this.#window = null;
  }

  /** Looks at all that a shadow root draws, and at what its host holds, in one go. */
  #enter(host: Element): void {
    const { shadowRoot } = host;
    if (!shadowRoot) return;
    this.roots.push(shadowRoot);
    for (const tree of [shadowRoot, host]) {
      const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeType === Node.TEXT_NODE) this.#text(node as Text, true);
        else if ((node as Element).shadowRoot && tree === shadowRoot) this.#enter(node as Element);
      }
    }
  }

  readonly #mark = (node: Node): void => {
    for (let at: Node | null = node; at && !this.#marked.has(at); at = composedParent(at))
      this.#marked.add(at);
  };
}
