import { deepElementFromPoint } from '../page/composed';
import { boxesOf, type Mark } from './mark';
import type { MarkBook } from './mark-book';

export type Point = { readonly x: number; readonly y: number };
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The line hangs a little below the letters' box, and pointers are not points. */
const SLACK = 3;

/** Whether a point is in a box, or at most `slack` pixels beside it. */
export const isIn = (box: Box, { x, y }: Point, slack = 0): boolean =>
  x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;

type CaretOptions = { shadowRoots: ShadowRoot[] };

/** The text node under a point, also inside an open shadow root. */
const textNodeAt = ({ x, y }: Point, element: Element): Node | null => {
  const root = element.getRootNode();
  const shadowRoots: ShadowRoot[] = [];
  for (let at = root; (at as ShadowRoot).host; at = (at as ShadowRoot).host.getRootNode()) {
    shadowRoots.push(at as ShadowRoot);
  }
  const find = document.caretPositionFromPoint.bind(document) as (
    x: number,
    y: number,
    options?: CaretOptions,
  ) => CaretPosition | null;
  return find(x, y, { shadowRoots })?.offsetNode ?? null;
};

const touches = (mark: Mark, point: Point): boolean => boxesOf(mark).some((box) => isIn(box, point, SLACK));

/**
 * The mark under a point of the viewport, or null. The caret finds the text node, our own map its marks, and their
 * boxes decide. Where the caret finds other text (`user-select: none`, older shadow tree support), the element
 * under the point is asked instead.
 */
export const markAt = (book: MarkBook, point: Point): Mark | null => {
  if (book.marks.length === 0) return null;
  const element = deepElementFromPoint(point.x, point.y);
  if (!element) return null;
  const node = textNodeAt(point, element);
  const found = node ? book.at(node).find((mark) => touches(mark, point)) : undefined;
  if (found) return found;
  for (const child of element.childNodes) {
    const mark =
      child.nodeType === Node.TEXT_NODE ? book.at(child).find((one) => touches(one, point)) : undefined;
    if (mark) return mark;
  }
  return null;
};
