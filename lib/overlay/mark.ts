import type { KeptHere } from '../claims/visits';
import type { Comparison } from '../compare/types';
import type { FoundFigure } from '../page/find-figures';

/** A figure of the page with what the ledger says of it. */
export type Mark = FoundFigure & {
  readonly comparison: Comparison;
  /** Set where the figure is a kept claim. */
  readonly kept?: KeptHere;
};

/** The boxes that a mark covers in the viewport, one a line; none when it is not drawn. */
export const boxesOf = (mark: Mark): DOMRect[] =>
  mark.ranges.flatMap((range) => Array.from(range.getClientRects())).filter((box) => box.width > 0);

/** The element that holds the mark's first characters. */
export const holderOf = (mark: Mark): Element | null => mark.ranges[0]?.startContainer.parentElement ?? null;

/** Whether the page still shows the text that was marked. */
export const isAlive = (mark: Mark): boolean =>
  mark.ranges.every((range) => range.startContainer.isConnected && !range.collapsed);
