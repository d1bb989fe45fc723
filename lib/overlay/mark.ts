import type { KeptHere } from '../claims/visits';
import type { PageFigure } from '../messages/protocol';
import type { FoundFigure } from '../page/find-figures';

/** A figure of the page with what the ledger says of it; as a person corrected it, where one did. */
export type Mark = FoundFigure & {
  /** Set where the figure is a kept claim. */
  readonly kept?: KeptHere;
};

/** What a card shows of a figure, wherever its text is drawn. */
export type CardFigure = PageFigure & Pick<Mark, 'comparison' | 'cueWords' | 'kept'>;

/** The lines that a card stands beside. */
export type Anchor = {
  /** Their boxes in the viewport: none where they are not drawn, null where the page no longer has the text. */
  readonly boxes: () => readonly DOMRect[] | null;
  /** An element of this document that moves as the lines do. */
  readonly holder: Element | null;
};

/** The boxes that a mark covers in the viewport, one a line; none when it is not drawn. */
export const boxesOf = (mark: Mark): DOMRect[] =>
  mark.ranges.flatMap((range) => Array.from(range.getClientRects())).filter((box) => box.width > 0);

/** The element that holds the mark's first characters. */
export const holderOf = (mark: Mark): Element | null => mark.ranges[0]?.startContainer.parentElement ?? null;

/** Whether the page still shows the text that was marked. */
export const isAlive = (mark: Mark): boolean =>
  mark.ranges.every((range) => range.startContainer.isConnected && !range.collapsed);

/** A mark as something to stand beside. Text in a closed `<details>` can have boxes: hence the second question. */
export const anchorOf = (mark: Mark): Anchor => {
  const holder = holderOf(mark);
  const isDrawn = (): boolean =>
    holder === null || holder.checkVisibility() || holder.getClientRects().length === 0;
  return { holder, boxes: () => (isAlive(mark) ? (isDrawn() ? boxesOf(mark) : []) : null) };
};
