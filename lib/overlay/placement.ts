import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import { boxesOf, holderOf, type Mark } from './mark';

const GAP = 8;
const MARGIN = 8;
/** The card gets at least this height, even where that hides its line: the window is too low for both. */
const LOWEST = 120;
const NARROWEST = 200;

const unionOf = (boxes: readonly DOMRect[]): DOMRect => {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
};

/** The mark as floating-ui knows things: by all the lines that it stands on, so that none of them is covered. */
const anchorOf = (mark: Mark): VirtualElement => {
  const holder = holderOf(mark);
  let last = new DOMRect();
  return {
    getBoundingClientRect: () => {
      const boxes = boxesOf(mark);
      if (boxes.length > 0) last = unionOf(boxes);
      return last;
    },
    ...(holder ? { contextElement: holder } : {}),
  };
};

const place = async (anchor: VirtualElement, frame: HTMLElement): Promise<void> => {
  const { x, y } = await computePosition(anchor, frame, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      // Beside the figure it would lie on the rest of the line: only below and above, whichever has more room.
      flip({
        padding: MARGIN,
        fallbackPlacements: ['top-start'],
        fallbackStrategy: 'bestFit',
        crossAxis: false,
      }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight, availableWidth }) => {
          frame.style.setProperty('--tl-room', `${Math.floor(Math.max(availableHeight, LOWEST))}px`);
          frame.style.maxWidth = `${Math.floor(Math.max(availableWidth, NARROWEST))}px`;
        },
      }),
    ],
  });
  frame.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
};

/** Keeps a frame beside a mark, off its own lines, while the page scrolls and changes. Gives what ends it. */
export const followMark = (
  mark: Mark,
  frame: HTMLElement,
  onError: (error: unknown) => void,
): (() => void) => {
  const anchor = anchorOf(mark);
  const update = (): void => void place(anchor, frame).catch(onError);
  return autoUpdate(anchor, frame, update, { layoutShift: false });
};
