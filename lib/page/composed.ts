import type { Pace } from './pace';

/** The parent in the tree that is drawn: slot before parent, host of a shadow root. Null at the document. */
export const composedParent = (node: Node): Element | null => {
  const slot = (node as Element | Text).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (parent?.nodeType === Node.ELEMENT_NODE) return parent as Element;
  return (parent as ShadowRoot | null)?.host ?? null;
};

/** Whether `inner` is `outer` or drawn inside it, through shadow roots and slots. */
export const composedContains = (outer: Element, inner: Node | null): boolean => {
  for (let node: Node | null = inner; node; node = composedParent(node)) {
    if (node === outer) return true;
  }
  return false;
};

/** Elements looked at between two turns of the page. */
const STRIDE = 256;

/** Every open shadow root below `root`, those inside shadow roots too. Gives the page its turns. */
export const openRoots = async (root: ParentNode, pace: Pace['step']): Promise<ShadowRoot[]> => {
  const found: ShadowRoot[] = [];
  const elements = root.querySelectorAll('*');
  for (let at = 0; at < elements.length; at += 1) {
    const inner = elements[at]?.shadowRoot;
    if (inner) found.push(inner, ...(await openRoots(inner, pace)));
    if (at % STRIDE === STRIDE - 1) await pace();
  }
  return found;
};

/** The element under a point of the viewport, looked for inside open shadow roots too. */
export const deepElementFromPoint = (x: number, y: number): Element | null => {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inner: Element | null = element.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
};
