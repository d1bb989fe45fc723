import type { Change } from '../page/changes';
import { themeBehind } from './backdrop';
import type { CardEvents, CardSubject, CardView } from './card-door';
import { Cards } from './cards';
import { markAt, type Point } from './hit-test';
import { anchorOf, boxesOf, holderOf, isAlive, type Mark } from './mark';
import { MarkBook } from './mark-book';
import { Painter } from './painter';
import { Pointed } from './pointed';
import { type Patience, PointerIntent } from './pointer';

export type OverlayOptions = {
  /** Gives the view of the cards, loading it if need be; null when it cannot be had. */
  readonly loadCard: (events: CardEvents) => Promise<CardView | null>;
  readonly theme: () => 'auto' | 'light' | 'dark';
  /** Told whenever a card was closed. */
  readonly onClosed?: () => void;
  readonly patience?: Patience;
  /** Ends the overlay: nothing of it stays on the page. */
  readonly signal: AbortSignal;
};

/** Draws marks, and opens the card of the one that the reader asks for by pointer, touch or key. */
export class Overlay {
  readonly #options: OverlayOptions;
  readonly #book = new MarkBook();
  readonly #painter = new Painter();
  readonly #pointer: PointerIntent;
  readonly #pointed: Pointed;
  readonly #cards: Cards;
  /** The figure that next and previous count from. */
  #at: string | null = null;

  constructor(options: OverlayOptions) {
    this.#options = options;
    const { signal, patience } = options;
    this.#cards = this.#makeCards();
    this.#pointer = new PointerIntent({
      hit: (point, target) => this.#hit(point, target),
      open: () => this.#cards.asked(),
      onNear: () => void this.#cards.load(),
      onAsk: (mark, how) => void this.#show(mark, { stays: how === 'press', focus: false }),
      onLeave: () => this.close(),
      ...(patience ? { patience } : {}),
      signal,
    });
    this.#pointed = new Pointed(signal);
    const keys = { capture: true, signal };
    document.addEventListener('keydown', (event) => this.#onKey(event), keys);
    // No event tells that a page cleared the registry; when it is looked at again is the time to look, too.
    for (const type of ['scrollend', 'visibilitychange']) {
      document.addEventListener(type, () => this.restore(), { capture: true, passive: true, signal });
    }
    signal.addEventListener('abort', () => this.#end(), { once: true });
  }

  #makeCards(): Cards {
    const { loadCard, onClosed, signal } = this.#options;
    return new Cards({
      load: loadCard,
      find: (id) => this.#book.get(id),
      subjectOf: (mark, pinned) => this.#subject(mark, pinned),
      onChange: () => this.#painter.paintCurrent(this.#cards.marks),
      onClosed: () => {
        this.#pointer.stop();
        onClosed?.();
      },
      onHeld: (held) => this.#pointer.hold(held),
      signal,
    });
  }

  get marks(): readonly Mark[] {
    return this.#book.marks;
  }

  /** Replaces all marks by those of a reading that began at `readAt` (`performance.now`). Open cards stay if their figures do. */
  set(marks: readonly Mark[], readAt: number): void {
    this.#book.set(marks);
    this.#painter.paint(marks);
    this.#cards.settle(readAt);
  }

  /** Drops the marks that a change of the page made untrue; where they would be now is never guessed. */
  forget({ rewritten, removed, readable }: Change): void {
    if (removed) this.#cards.restore();
    const touched = (mark: Mark): boolean =>
      mark.ranges.some((range) => rewritten.has(range.startContainer as Text)) || (removed && !isAlive(mark));
    const isNear = removed || [...rewritten].some((node) => this.#book.at(node).length > 0);
    if (!isNear || !this.#book.drop(touched)) return;
    this.#painter.paint(this.#book.marks);
    this.#cards.doubt(readable);
  }

  /** Puts back what the page may have cleared. */
  restore(): void {
    this.#painter.restore();
  }

  /** Whether a node of the page is the extension's own. */
  owns(node: Node): boolean {
    return this.#cards.owns(node);
  }

  /** Scrolls to a figure and opens its card with the focus in it; false when it is not on the page. */
  async goto(id: string): Promise<boolean> {
    const mark = this.#book.get(id);
    if (!mark) return false;
    holderOf(mark)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    await this.#show(mark, { stays: true, focus: true });
    return true;
  }

  /** Goes to the next (1) or previous (-1) figure; the first one in view where none was visited yet. */
  async step(by: 1 | -1): Promise<void> {
    const { marks } = this.#book;
    if (marks.length === 0) return;
    const at = marks.findIndex((mark) => mark.id === this.#at);
    const index = at < 0 ? this.#firstInView() : (at + by + marks.length) % marks.length;
    const mark = marks[index];
    if (mark) await this.goto(mark.id);
  }

  /** Whether the figure visited last is the last (1) or first (-1) one. */
  isAtEnd(by: 1 | -1): boolean {
    const { marks } = this.#book;
    return this.#at !== null && marks.at(by === 1 ? -1 : 0)?.id === this.#at;
  }

  /** Goes to the first figure, coming from before it (1), or to the last, coming from behind (-1). */
  async enter(by: 1 | -1): Promise<void> {
    const mark = this.#book.marks.at(by === 1 ? 0 : -1);
    if (mark) await this.goto(mark.id);
  }

  /** Opens the card of the figure last visited, or of the first one in view. */
  async openCurrent(): Promise<void> {
    const mark = (this.#at && this.#book.get(this.#at)) || this.#book.marks[this.#firstInView()];
    if (mark) await this.goto(mark.id);
  }

  /**
   * The figure last visited or first in view, or those that the reader selected or opened the context menu on; the card
   * of the first opens.
   */
  async point(which: 'current' | 'pointed'): Promise<readonly Mark[]> {
    const current = (this.#at && this.#book.get(this.#at)) || this.#book.marks[this.#firstInView()];
    const marks = which === 'pointed' ? this.#pointed.marks(this.#book) : current ? [current] : [];
    const [first] = marks;
    if (first) await this.#show(first, { stays: true, focus: which === 'current' });
    return marks;
  }

  /** Closes the card that was asked for; pinned ones stay. */
  close(): void {
    this.#cards.closeAsked();
  }

  #hit(point: Point, target: EventTarget | undefined): Mark | null {
    const mark = markAt(this.#book, point, target);
    if (mark) this.#painter.restore();
    return mark;
  }

  #firstInView(): number {
    const index = this.#book.marks.findIndex((mark) => boxesOf(mark).some((box) => box.bottom > 0));
    return Math.max(0, index);
  }

  async #show(mark: Mark, how: { stays: boolean; focus: boolean }): Promise<void> {
    this.#painter.restore();
    if (await this.#cards.show(mark, how)) this.#at = mark.id;
  }

  #subject(mark: Mark, pinned: boolean): CardSubject {
    const theme = this.#options.theme();
    const anchor = anchorOf(mark);
    const { holder } = anchor;
    return {
      mark,
      anchor,
      theme: theme !== 'auto' ? theme : holder ? themeBehind(holder) : 'light',
      font: holder ? getComputedStyle(holder).fontFamily : null,
      pinned,
    };
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || event.isComposing || !this.#cards.closeOne()) return;
    // The card was the top-most thing; the page's own dialog below it keeps open.
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #end(): void {
    this.#cards.closeAll();
    this.#book.set([]);
    this.#painter.clear();
  }
}
