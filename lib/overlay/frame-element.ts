import type { Anchor } from './mark';

type Size = { readonly width: number; readonly height: number };
type FrameBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

const FRAMES = 'iframe, frame, object, embed';

const frameAt = (target: Document, place: number): HTMLElement | null => {
  const view = target.defaultView?.[place];
  if (!view) return null;
  const elements = target.querySelectorAll<HTMLIFrameElement>(FRAMES);
  return [...elements].find((element) => element.contentWindow === view) ?? null;
};

/**
 * The elements that a frame is drawn in, the page's first, by the frame's place among the frames of each document. Null
 * where a frame of another site lies between, which cannot be looked into.
 */
export const frameElements = (path: readonly number[]): readonly HTMLElement[] | null => {
  const found: HTMLElement[] = [];
  let target: Document | null = document;
  for (const place of path) {
    const element: HTMLElement | null = target && frameAt(target, place);
    if (!element) return null;
    found.push(element);
    target = (element as HTMLIFrameElement).contentDocument;
  }
  return found;
};

type Place = { readonly x: number; readonly y: number; readonly scale: number };

/** Where the viewport of an element's document is drawn, given where the element's own document is. */
const inside = ({ x, y, scale }: Place, element: HTMLElement): Place => {
  const box = element.getBoundingClientRect();
  const own = element.offsetWidth > 0 ? box.width / element.offsetWidth : 1;
  const { paddingLeft, paddingTop } = getComputedStyle(element);
  const left = element.clientLeft + Number.parseFloat(paddingLeft);
  const top = element.clientTop + Number.parseFloat(paddingTop);
  return { x: x + scale * (box.left + left * own), y: y + scale * (box.top + top * own), scale: scale * own };
};

const isSeen = (box: FrameBox, { width, height }: Size): boolean =>
  box.bottom > 0 && box.top < height && box.right > 0 && box.left < width;

/**
 * Lines in a frame as something in the page to stand beside. `boxes` are those of the frame's viewport; lines that are
 * scrolled out of the frame are not drawn.
 */
export const anchorInFrame = (
  elements: readonly HTMLElement[],
  boxes: () => readonly FrameBox[] | null,
  size: () => Size,
): Anchor => ({
  holder: elements[0] ?? null,
  boxes: () => {
    if (elements.some((element) => !element.checkVisibility())) return [];
    const { x, y, scale } = elements.reduce(inside, { x: 0, y: 0, scale: 1 });
    const seen = boxes()?.filter((box) => isSeen(box, size()));
    return (
      seen?.map(
        ({ left, top, right, bottom }) =>
          new DOMRect(x + scale * left, y + scale * top, scale * (right - left), scale * (bottom - top)),
      ) ?? null
    );
  },
});
