import { composedContains, composedParent } from '../page/composed';

/**
 * The page's style sheets reach the host from outside; `!important` inside its shadow root wins over theirs. The
 * host itself is a point: what is drawn lies in the frame.
 */
const HOST_CSS = `
:host {
  all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; margin: 0 !important;
  padding: 0 !important; border: 0 !important; width: 0 !important; height: 0 !important; overflow: visible !important;
  background: none !important; z-index: 2147483647 !important; pointer-events: none !important;
  contain: none !important; transform: none !important; zoom: 1 !important; opacity: 1 !important;
  visibility: visible !important; user-select: text !important;
}
:host(:not(:popover-open)) { display: none !important; }
:host(:popover-open) { display: var(--two-ledgers-card, none) !important; }
.frame { position: fixed; inset: 0 auto auto 0; width: max-content; pointer-events: auto; }
@media print { :host { display: none !important; } }
`;

/** Constructed sheets from a content script cannot be adopted in Firefox (see BROWSER-BUGS.md). */
const addStyles = (shadow: ShadowRoot, css: string): void => {
  const style = document.createElement('style');
  style.textContent = css;
  shadow.append(style);
};

/** Text outside an open modal cannot be reached, so a figure inside one has its card inside it, too. */
const homeOf = (holder: Element | null): Element => {
  for (let at = holder; at; at = composedParent(at)) {
    if (at.matches(':modal, :fullscreen') && at !== document.documentElement) return at;
  }
  return document.body ?? document.documentElement;
};

const deepActive = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

/** The one element that the extension adds to a page, when a first card opens: a point in the top layer. */
export class CardHost {
  readonly #host = document.createElement('div');
  readonly #shadow: ShadowRoot;
  /** Where the card is drawn; what floats. */
  readonly frame = document.createElement('div');
  #focusBefore: Element | null = null;

  constructor(css: string) {
    this.#shadow = this.#host.attachShadow({ mode: 'closed', delegatesFocus: false });
    addStyles(this.#shadow, HOST_CSS + css);
    this.frame.className = 'frame';
    this.#shadow.append(this.frame);
    this.#host.popover = 'manual';
  }

  /** Shows the host above everything, near the element that it speaks of; again if the page removed it. */
  open(holder: Element | null): void {
    const home = homeOf(holder);
    if (this.#host.parentNode !== home) {
      this.#host.remove();
      home.append(this.#host);
    }
    // Being opened last puts it on top of whatever the page opened meanwhile.
    if (this.isOpen) this.#host.hidePopover();
    this.#host.showPopover();
  }

  get isOpen(): boolean {
    return this.#host.isConnected && this.#host.matches(':popover-open');
  }

  /** Moves the focus to the first element that matches, and remembers where it was. */
  focus(selector: string): void {
    const active = deepActive();
    if (active !== this.#host) this.#focusBefore = active;
    this.#shadow.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  /** Takes the host off the page, and gives the focus back if it was inside. */
  close(): void {
    const hadFocus = document.activeElement === this.#host || this.#shadow.activeElement !== null;
    const before = this.#focusBefore;
    this.#focusBefore = null;
    this.#host.remove();
    if (hadFocus && before?.isConnected) (before as HTMLElement).focus?.({ preventScroll: true });
  }

  owns(node: Node): boolean {
    return node === this.#host || composedContains(this.#host, node);
  }
}
