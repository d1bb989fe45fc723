import { markAt, type Point } from './hit-test';
import type { Mark } from './mark';
import type { MarkBook } from './mark-book';

type Opened = { readonly point: Point; readonly target: EventTarget | undefined };

const touches = (selected: Range, range: Range): boolean =>
  selected.startContainer.getRootNode() === range.startContainer.getRootNode() &&
  selected.compareBoundaryPoints(Range.START_TO_END, range) > 0 &&
  selected.compareBoundaryPoints(Range.END_TO_START, range) < 0;

/** Remembers where the context menu was opened: its click tells the background of a page, not of a place in it. */
export class Pointed {
  #opened: Opened | null = null;

  constructor(signal: AbortSignal) {
    document.addEventListener(
      'contextmenu',
      (event) => {
        this.#opened = { point: { x: event.clientX, y: event.clientY }, target: event.composedPath()[0] };
      },
      { capture: true, passive: true, signal },
    );
  }

  /** Figures in the selected text; without a selection, the one under the context menu. */
  marks(book: MarkBook): readonly Mark[] {
    const selection = getSelection();
    if (selection && !selection.isCollapsed) {
      const selected = selection.getRangeAt(0);
      return book.marks.filter((mark) => mark.ranges.some((range) => touches(selected, range)));
    }
    const mark = this.#opened && markAt(book, this.#opened.point, this.#opened.target);
    return mark ? [mark] : [];
  }
}
