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

const isElement = (target: EventTarget | undefined): target is Element =>
  (target as Node | undefined)?.nodeType === Node.ELEMENT_NODE;

/**
 * The mark under a point of the viewport, or null. `target` is what the browser found there for its own event, which
 * spares a search of the page. Its text nodes are looked at first; where text lies deeper in its lines, the caret finds
 * the node. Our own map tells the marks of a node, and their boxes decide.
 */
export const markAt = (book: MarkBook, point: Point, target?: EventTarget): Mark | null => {
  if (book.marks.length === 0) return null;
  const element = isElement(target) ? target : deepElementFromPoint(point.x, point.y);
  if (!element || !book.isIn(element)) return null;
  for (const child of element.childNodes) {
    const mark =
      child.nodeType === Node.TEXT_NODE ? book.at(child).find((one) => touches(one, point)) : undefined;
    if (mark) return mark;
  }
  const node = textNodeAt(point, element);
  return (node && book.at(node).find((mark) => touches(mark, point))) ?? null;
};
