/** Where characters stand in the text of a page (W3C TextPositionSelector): UTF-16 units, the end not included. */
export type TextPosition = { readonly start: number; readonly end: number };

type Ranges = readonly Range[];

/**
 * Positions of marked text in `document.body.textContent`, the text that Hypothesis counts in; null for text that does
 * not stand in it (shadow trees), and for text that is gone. One walk for all.
 */
export const textPositions = (body: Element, marks: readonly Ranges[]): readonly (TextPosition | null)[] => {
  const wanted = new Set(
    marks.flatMap((ranges) => ranges.flatMap((r) => [r.startContainer, r.endContainer])),
  );
  const starts = new Map<Node, number>();
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (wanted.has(node)) starts.set(node, at);
    at += node.data.length;
  }
  return marks.map((ranges) => {
    const [first, last] = [ranges[0], ranges.at(-1)];
    const start = first && starts.get(first.startContainer);
    const end = last && starts.get(last.endContainer);
    if (start === undefined || end === undefined || !first || !last) return null;
    return { start: start + first.startOffset, end: end + last.endOffset };
  });
};
