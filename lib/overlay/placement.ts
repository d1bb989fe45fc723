import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import type { Anchor } from './mark';
import { isNarrow, placeSheet, sight } from './sheet';

const GAP = 8;
const MARGIN = 8;
/** The card gets at least this height, even where that hides its line: the window is too low for both. */
const LOWEST = 120;
const NARROWEST = 200;

/** A place of the viewport that the reader gave a card: its upper left corner, px. */
export type Spot = { readonly x: number; readonly y: number };

export type FollowOptions = {
  readonly anchor: Anchor;
  readonly frame: HTMLElement;
  /** Where the reader put the card; null: beside its line. */
  readonly spot: () => Spot | null;
  readonly onError: (error: unknown) => void;
};

const unionOf = (boxes: readonly DOMRect[]): DOMRect => {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
};

const setRoom = (frame: HTMLElement, height: number, width: number): void => {
  frame.style.setProperty('--tl-room', `${Math.floor(Math.max(height, LOWEST))}px`);
  frame.style.maxWidth = `${Math.floor(Math.max(width, NARROWEST))}px`;
};

const moveTo = (frame: HTMLElement, x: number, y: number): void => {
  frame.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
};

/** Beside its line the card lies on no line of the figure: only below and above, whichever has more room. */
const placeBeside = async (reference: VirtualElement, frame: HTMLElement): Promise<void> => {
  const { x, y } = await computePosition(reference, frame, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      flip({
        padding: MARGIN,
        fallbackPlacements: ['top-start'],
        fallbackStrategy: 'bestFit',
        crossAxis: false,
      }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight, availableWidth }) => setRoom(frame, availableHeight, availableWidth),
      }),
    ],
  });
  moveTo(frame, x, y);
};

/** Where the reader put it, as far as that is in sight. */
const placeAt = (frame: HTMLElement, spot: Spot): void => {
  const seen = sight();
  setRoom(frame, seen.height - 2 * MARGIN, seen.width - 2 * MARGIN);
  const { width, height } = frame.getBoundingClientRect();
  const within = (value: number, from: number, room: number): number =>
    Math.max(from + MARGIN, Math.min(value, from + room - MARGIN));
  const x = within(spot.x, seen.left, seen.width - width);
  moveTo(frame, x, within(spot.y, seen.top, seen.height - height));
  // Put off its line, it does not bring that in sight either when it becomes a sheet.
  frame.dataset.height = String(height);
};

/** What keeps a frame in its place. */
export type Following = { readonly place: () => void; readonly end: () => void };

/**
 * Keeps a frame beside its lines, or where the reader put it, while the page scrolls and changes; on narrow screens as
 * a sheet. It is away while its lines are not drawn.
 */
export const followLines = ({ anchor, frame, spot, onError }: FollowOptions): Following => {
  let last = new DOMRect();
  const lines = (): DOMRect => {
    const boxes = anchor.boxes();
    if (boxes && boxes.length > 0) last = unionOf(boxes);
    return last;
  };
  const reference: VirtualElement = {
    getBoundingClientRect: lines,
    ...(anchor.holder ? { contextElement: anchor.holder } : {}),
  };
  const update = (): void => {
    frame.toggleAttribute('data-away', anchor.boxes()?.length === 0);
    const narrow = isNarrow();
    frame.toggleAttribute('data-sheet', narrow);
    const at = spot();
    if (narrow) placeSheet({ lines, holder: anchor.holder, frame });
    else if (at) placeAt(frame, at);
    else void placeBeside(reference, frame).catch(onError);
  };
  return { place: update, end: autoUpdate(reference, frame, update) };
};
