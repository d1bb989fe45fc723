import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';

export type VirtualRows = {
  /** Goes on the element that scrolls. */
  readonly scroller: (element: HTMLElement | null) => void;
  /** Goes on each row, with `data-index`. */
  readonly row: (element: HTMLElement | null) => void;
  readonly items: readonly VirtualItem[];
  /** Height in px of the rows above and below those that are there. */
  readonly above: number;
  readonly below: number;
  readonly show: (index: number) => void;
};

/** Rows of a long table that are on the screen, and a few around them. `height`: the usual one, px. */
export const useVirtualRows = (count: number, height: number): VirtualRows => {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const scroller = useRef<HTMLElement | null>(null);
  const options = {
    count,
    estimateSize: () => height,
    getScrollElement: () => scroller.current,
    overscan: 8,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    initialRect: { width: 1000, height: 700 },
    onChange: () => redraw(0),
  };
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtual.setOptions(options);
  useEffect(() => virtual._didMount(), [virtual]);
  useEffect(() => virtual._willUpdate());
  const items = virtual.getVirtualItems();
  return {
    scroller: (element) => {
      scroller.current = element;
    },
    row: virtual.measureElement,
    items,
    above: items[0]?.start ?? 0,
    below: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    show: (index) => virtual.scrollToIndex(index, { align: 'center' }),
  };
};
