/** Elements of one span: a few milliseconds of reading, even where each text node has to be looked at. */
export const ELEMENTS = 4096;
/** So many elements in front of a span are read with it, too: more than a name is cut into. */
const OVERLAP = 64;

/** What can be read in spans. */
export type Tree = Document | Element | ShadowRoot;

/** A stretch of a tree in the order of the document. */
export type Span = {
  readonly root: Tree;
  /** The node that it begins with. */
  readonly from: Node;
  /** The element that it ends in front of; null at the end of the tree. */
  readonly to: Element | null;
};

/**
 * A tree in spans of so many elements that reading one takes a few milliseconds: the one that begins at an element, counted
 * in the order of the document. Small trees are one span, and so are shadow roots, which have no list of their elements that
 * keeps itself. Where the tree changes in between, all is to be read anew.
 */
export const spanAt = (root: Tree, start: number): Span => {
  const elements = 'getElementsByTagName' in root ? root.getElementsByTagName('*') : null;
  // Not by index: past the end that asks for an element of that name, which has the whole tree looked through.
  const to = elements?.item(start + ELEMENTS) ?? null;
  return { root, from: (start > 0 && elements?.item(start - OVERLAP)) || root, to };
};

/** The text of a span, as `textContent` has it; null where there is none. */
export const textOf = ({ root, from, to }: Span): string | null => {
  if (from === root && !to) return root.textContent;
  const range = document.createRange();
  range.selectNodeContents(root);
  if (from !== root) range.setStartBefore(from);
  if (to) range.setEndBefore(to);
  return range.toString();
};

/** The text nodes of a span, as they are asked for. */
export function* textsOf({ root, from, to }: Span): Generator<Text> {
  const shown = to ? NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT : NodeFilter.SHOW_TEXT;
  const walker = document.createTreeWalker(root, shown);
  walker.currentNode = from;
  for (let node: Node | null = from; node && node !== to; node = walker.nextNode())
    if (node.nodeType === Node.TEXT_NODE) yield node as Text;
}
