import { composedParent } from '../page/composed';

/** Below this width of the window, px, a card beside a line would cover half of the text. */
const NARROW = 480;
/** Fingers need more room than pointers. */
const NARROW_FOR_FINGERS = 640;
const GAP = 12;
/** A sheet narrower than this, because the reader zoomed in with two fingers, is drawn smaller instead. */
const LEGIBLE = 280;
/** And so is one lower than this, which would show no verdict, but never smaller than without zooming. */
const LEGIBLE_HEIGHT = 300;
/** Shares of the height that a sheet takes at most: at first, and drawn up. */
const SHARE = 0.55;
const SHARE_UP = 0.9;
const LOWEST = 140;

/** Whether cards are sheets at the edge of what is seen now, because the window is narrow or magnified. */
export const isNarrow = (): boolean => {
  const width = Math.min(innerWidth, visualViewport?.width ?? innerWidth);
  return width <= NARROW || (width <= NARROW_FOR_FINGERS && matchMedia('(pointer: coarse)').matches);
};

/** What the reader sees of the window: less than all of it beside a keyboard or when zoomed with two fingers. */
export const sight = () => {
  const { visualViewport: seen } = window;
  const { clientWidth, clientHeight } = document.documentElement;
  return {
    left: seen?.offsetLeft ?? 0,
    top: seen?.offsetTop ?? 0,
    width: Math.min(seen?.width ?? clientWidth, clientWidth),
    height: seen?.height ?? clientHeight,
    magnified: seen?.scale ?? 1,
  };
};

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY);

/** Scrolls what a text stands in, from the inside out, until it has gone up (positive) by so many pixels. */
const scrollText = (holder: Element | null, by: number): void => {
  let left = by;
  for (let at = holder; at && Math.abs(left) > 1; at = composedParent(at)) {
    if (at === document.documentElement || at === document.body || !scrolls(at)) continue;
    const before = at.scrollTop;
    at.scrollBy({ top: left, behavior: 'instant' });
    left -= at.scrollTop - before;
  }
  if (Math.abs(left) > 1) scrollBy({ top: left, behavior: 'instant' });
};

type Sight = ReturnType<typeof sight>;

/** The height that a sheet has room for, so that its line can be seen beside it. */
const roomFor = (line: DOMRect, seen: Sight, isUp: boolean): number => {
  const most = seen.height * (isUp ? SHARE_UP : SHARE);
  return Math.max(LOWEST, Math.min(most, seen.height - line.height - 2 * GAP));
};

const draw = (frame: HTMLElement, seen: Sight, room: number): { height: number; scale: number } => {
  const scale = Math.min(
    1,
    seen.width / LEGIBLE,
    Math.max(room / LEGIBLE_HEIGHT, 1 / Math.max(1, seen.magnified)),
  );
  const width = seen.width / scale;
  frame.style.setProperty('--tl-room', `${Math.floor(room / scale)}px`);
  frame.style.maxWidth = 'none';
  frame.style.setProperty('--tl-sheet', `${width}px`);
  return { height: frame.offsetHeight * scale, scale };
};

/** Scrolls the line out from under the sheet; where the page scrolls no further, the sheet takes the upper edge. */
const clear = ({ lines, holder, frame }: Sheet, seen: Sight, height: number): void => {
  const [first, last] = [seen.top + GAP, seen.top + seen.height - height - GAP];
  const before = lines();
  if (before.bottom > last) scrollText(holder, before.bottom - last);
  else if (before.top < first) scrollText(holder, before.top - first);
  frame.toggleAttribute('data-top', lines().bottom > last + 1);
};

/** A frame to be drawn as a sheet, and where the lines that it speaks of are in the viewport. */
export type Sheet = {
  readonly lines: () => DOMRect;
  readonly holder: Element | null;
  readonly frame: HTMLElement;
};

/**
 * Draws a frame as a sheet at the edge of what the reader sees. Its line is brought out from under it when it is opened
 * and when it grows; afterwards the reader scrolls as they like.
 */
export const placeSheet = (sheet: Sheet): void => {
  const { lines, frame } = sheet;
  const seen = sight();
  const { height, scale } = draw(frame, seen, roomFor(lines(), seen, frame.hasAttribute('data-up')));
  if (height > Number(frame.dataset.height ?? 0) + 1) clear(sheet, seen, height);
  frame.dataset.height = String(height);
  const y = frame.hasAttribute('data-top') ? seen.top : seen.top + seen.height - height;
  frame.style.transform = `translate(${seen.left}px, ${y}px) scale(${scale})`;
};
