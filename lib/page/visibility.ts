import { composedParent } from './composed';

const LEVELS = 4;

/** The usual recipes for "screen readers only": a box of a pixel that hides what flows out of it. */
const isClippedAway = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  if (width > 1.5 && height > 1.5) return false;
  const style = getComputedStyle(element);
  if (style.display === 'inline' || style.display === 'contents') return false;
  return style.overflow !== 'visible' || style.clipPath !== 'none' || style.clip !== 'auto';
};

const isOffPage = (element: Element): boolean => {
  const indent = getComputedStyle(element).textIndent;
  return indent.startsWith('-') && Number.parseFloat(indent) < -999;
};

const isDrawn = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** Elements without a box of their own (`display: contents`) are drawn as their parents are; null where none is drawn. */
const boxOf = (element: Element): Element | null => {
  for (let at: Element | null = element; at; at = composedParent(at)) {
    if (isDrawn(at)) return at;
    if (getComputedStyle(at).display !== 'contents') return null;
  }
  return null;
};

/** Whether readers can see text; remembers its answers, so make one for each reading. */
export class Visibility {
  readonly #known = new Map<Element, boolean>();
  readonly #clipped = new Map<Element, boolean>();

  /** Asks for the element that holds the text. */
  shows(element: Element): boolean {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const shown = this.#ask(element);
    this.#known.set(element, shown);
    return shown;
  }

  #ask(element: Element): boolean {
    // Text in a closed <details> can have client rects in Chromium; checkVisibility knows better.
    const box = boxOf(element);
    if (!box || isOffPage(box)) return false;
    let at: Element | null = box;
    for (let level = 0; at && level < LEVELS; level += 1) {
      if (this.#isClipped(at)) return false;
      at = composedParent(at);
    }
    return true;
  }

  /** Blocks stand side by side in the same few boxes: each is measured once. */
  #isClipped(element: Element): boolean {
    const known = this.#clipped.get(element);
    if (known !== undefined) return known;
    const clipped = isClippedAway(element);
    this.#clipped.set(element, clipped);
    return clipped;
  }
}
