import { composedContains, composedParent } from '../page/composed';

/**
 * The page's style sheets reach the host from outside; `!important` inside its shadow root wins over theirs. The
 * host itself is a point: what is drawn lies in its frames, one a card. Zoom of what the host stands in multiplies,
 * whatever the host's own is: its opposite takes it back (https://drafts.csswg.org/css-viewport/#zoom-property).
 */
const HOST_CSS = `
:host {
  all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; margin: 0 !important;
  padding: 0 !important; border: 0 !important; width: 0 !important; height: 0 !important; overflow: visible !important;
  background: none !important; z-index: 2147483647 !important; pointer-events: none !important;
  contain: none !important; transform: none !important; zoom: var(--two-ledgers-zoom, 1) !important; opacity: 1 !important;
  visibility: visible !important; user-select: text !important;
}
:host(:not(:popover-open)) { display: none !important; }
:host(:popover-open) { display: var(--two-ledgers-card, none) !important; }
.frame { position: fixed; inset: 0 auto auto 0; width: max-content; pointer-events: auto; }
.frame:is([data-away], [data-elsewhere]) { display: none; }
@media print { :host { display: none !important; } }
`;

/** Constructed sheets from a content script cannot be adopted in Firefox (see BROWSER-BUGS.md). */
const addStyles = (shadow: ShadowRoot, css: string): void => {
  const style = document.createElement('style');
  style.textContent = css;
  shadow.append(style);
};

const isOnTop = (element: Element): boolean =>
  element !== document.documentElement && element.matches(':modal, :fullscreen');

/** Text outside an open modal cannot be reached, so a figure inside one has its card inside it, too. */
const homeOf = (holder: Element | null): Element => {
  for (let at = holder; at; at = composedParent(at)) {
    if (isOnTop(at)) return at;
  }
  return document.body ?? document.documentElement;
};

const deepActive = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

/** What is known of a frame: whose text it speaks of, and what had the focus before it. */
type Entry = { holder: Element | null; before: Element | null; whenSettled: (() => void) | null };

/** After so many removals in one life the page has made clear that it will not have strangers. */
const MOST_RETURNS = 3;

/**
 * The one element that the extension adds to a page, when a first card opens: a point in the top layer with a frame for
 * each card. It goes with the last of them.
 */
export class CardHost {
  readonly #host = document.createElement('div');
  readonly #shadow: ShadowRoot;
  readonly #frames = new Map<HTMLElement, Entry>();
  readonly #removals = new MutationObserver(() => this.#comeBack());
  #life: AbortController | null = null;
  #height = 0;
  #returns = 0;
  /** Something else may have come on top since the host was opened. */
  #covered = false;
  readonly #onEvicted: (() => void)[] = [];

  constructor(css: string) {
    this.#shadow = this.#host.attachShadow({ mode: 'closed', delegatesFocus: false });
    addStyles(this.#shadow, HOST_CSS + css);
    this.#host.popover = 'manual';
  }

  /** A new frame above everything, near the element that it speaks of. */
  add(holder: Element | null): HTMLElement {
    const frame = document.createElement('div');
    frame.className = 'frame';
    this.#shadow.append(frame);
    this.#frames.set(frame, { holder, before: null, whenSettled: null });
    if (!this.#life) this.#live();
    this.raise(frame);
    this.#open(homeOf(holder));
    return frame;
  }

  /** The text of a frame may have been drawn anew. */
  setHolder(frame: HTMLElement, holder: Element | null): void {
    const entry = this.#frames.get(frame);
    if (entry) entry.holder = holder;
  }

  /** Calls back when a dialog, a folded part or full screen was opened or closed. */
  whenSettled(frame: HTMLElement, place: () => void): void {
    const entry = this.#frames.get(frame);
    if (entry) entry.whenSettled = place;
  }

  /** Puts a frame on top of the others. */
  raise(frame: HTMLElement): void {
    this.#height += 1;
    frame.style.zIndex = String(this.#height);
  }

  /** Whether a frame is drawn. */
  shows(frame: HTMLElement): boolean {
    const { dataset } = frame;
    return this.isOpen && frame.isConnected && dataset.away === undefined && dataset.elsewhere === undefined;
  }

  get isOpen(): boolean {
    return this.#host.isConnected && this.#host.matches(':popover-open');
  }

  /** Moves the focus to the first element of a frame that matches, and remembers where it was. */
  focus(frame: HTMLElement, selector: string): void {
    const active = document.activeElement === this.#host ? this.#shadow.activeElement : deepActive();
    const entry = this.#frames.get(frame);
    if (entry && active && !frame.contains(active)) entry.before = active;
    frame.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  hasFocus(frame: HTMLElement): boolean {
    return this.#shadow.activeElement !== null && frame.contains(this.#shadow.activeElement);
  }

  /** Takes a frame away, gives the focus back if it was inside, and leaves the page with the last frame. */
  remove(frame: HTMLElement): void {
    const hadFocus =
      this.hasFocus(frame) || (this.#frames.size === 1 && document.activeElement === this.#host);
    const before = this.#frames.get(frame)?.before;
    this.#frames.delete(frame);
    for (const other of this.#frames.values()) {
      // Whoever took the focus from this card gives it back to what had it before.
      if (other.before && frame.contains(other.before)) other.before = before ?? null;
    }
    frame.remove();
    if (this.#frames.size === 0) this.#leave();
    else this.#settle();
    if (hadFocus && before?.isConnected) (before as HTMLElement).focus?.({ preventScroll: true });
  }

  /** Puts the host back where the page removed it; false once the page has shown that it will not have it. */
  restore(): boolean {
    if (this.#frames.size === 0 || this.isOpen) return true;
    this.#returns += 1;
    if (this.#returns > MOST_RETURNS) return false;
    this.#settle();
    return true;
  }

  /** Calls back when the page threw the host out for good. */
  whenEvicted(tell: () => void): void {
    this.#onEvicted.push(tell);
  }

  owns(node: Node): boolean {
    return node === this.#host || composedContains(this.#host, node);
  }

  #live(): void {
    this.#life = new AbortController();
    this.#returns = 0;
    const { signal } = this.#life;
    const options = { capture: true, passive: true, signal };
    // None of these bubbles; a dialog that is closed or opened decides where cards can be seen.
    for (const type of ['close', 'toggle', 'fullscreenchange']) {
      document.addEventListener(type, ({ target }) => this.#onTopLayer(target), options);
    }
  }

  #onTopLayer(target: EventTarget | null): void {
    this.#covered ||= target !== this.#host;
    if (!this.isOpen) this.#comeBack();
    else this.#settle();
    for (const { whenSettled } of this.#frames.values()) whenSettled?.();
  }

  /** A page may throw the host out or hide it, but not for ever in turns. */
  #comeBack(): void {
    if (this.restore()) return;
    for (const tell of this.#onEvicted) tell();
  }

  /** Moves the host to the home of the top-most card whose text is there. */
  #settle(): void {
    const holders = [...this.#frames].sort(([a], [b]) => Number(b.style.zIndex) - Number(a.style.zIndex));
    const top = holders.find(([, { holder }]) => holder?.isConnected && holder.checkVisibility());
    const home = homeOf(top?.[1].holder ?? null);
    if (this.#host.parentNode !== home || !this.isOpen) this.#open(home);
    else this.#sort(home);
  }

  #open(home: Element): void {
    if (this.#host.parentNode !== home) {
      this.#host.remove();
      home.append(this.#host);
      this.#host.style.setProperty('--two-ledgers-zoom', `${1 / (home.currentCSSZoom || 1)}`);
      this.#removals.disconnect();
      this.#removals.observe(home, { childList: true });
    }
    // Being opened last puts it on top of whatever the page opened meanwhile.
    if (this.isOpen && this.#covered) this.#host.hidePopover();
    if (!this.isOpen) this.#host.showPopover();
    this.#covered = false;
    this.#sort(home);
  }

  /** Over a dialog only the dialog's own cards are drawn: the lines of the others lie behind it. */
  #sort(home: Element): void {
    for (const [frame, { holder }] of this.#frames) {
      frame.toggleAttribute('data-elsewhere', isOnTop(home) && homeOf(holder) !== home);
    }
  }

  #leave(): void {
    this.#removals.disconnect();
    this.#life?.abort();
    this.#life = null;
    this.#covered = false;
    this.#host.remove();
  }
}
