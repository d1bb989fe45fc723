/** Elements of one span: a few milliseconds of reading, even where each text node has to be looked at. */
const ELEMENTS = 4096;

/** A stretch of a tree in the order of the document. */
export type Span = {
  readonly root: Node;
  /** The node that it begins with. */
  readonly from: Node;
  /** The element that it ends in front of; null at the end of the tree. */
  readonly to: Element | null;
};

/** Where a stretch begins that holds at least `reach` characters in front of an element. */
const reachBack = (root: Node, element: Element, reach: number): Node => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = element;
  for (let left = reach; left > 0; ) {
    const node = walker.previousNode() as Text | null;
    if (!node) return root;
    left -= node.length;
  }
  return walker.currentNode;
};

/**
 * A tree in spans of so many elements that reading one takes a few milliseconds; small trees are one span. Each holds the
 * last `reach` characters of the one before it, too. Where the tree changes in between, all is to be read anew.
 */
export function* spansOf(root: ParentNode, reach: number): Generator<Span> {
  const elements = root.querySelectorAll('*');
  const find = (index: number): Element | null => {
    for (let at = index; at < elements.length; at += 1)
      if (root.contains(elements[at] as Element)) return elements[at] as Element;
    return null;
  };
  for (let start = 0; start === 0 || start < elements.length; start += ELEMENTS) {
    const first = start === 0 ? null : find(start);
    if (start > 0 && !first) return;
    yield { root, from: first ? reachBack(root, first, reach) : root, to: find(start + ELEMENTS) };
  }
}

/** The text of a span, as `textContent` has it; null where there is none. */
export const textOf = ({ root, from, to }: Span): string | null => {
  if (from === root && !to) return root.textContent;
  const range = document.createRange();
  range.selectNodeContents(root);
  if (from !== root) range.setStartBefore(from);
  if (to) range.setEndBefore(to);
  return range.toString();
};

/** The text nodes of a span. */
export function* textsOf({ root, from, to }: Span): Generator<Text> {
  const shown = to ? NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT : NodeFilter.SHOW_TEXT;
  const walker = document.createTreeWalker(root, shown);
  walker.currentNode = from;
  for (let node: Node | null = from; node && node !== to; node = walker.nextNode())
    if (node.nodeType === Node.TEXT_NODE) yield node as Text;
}
