import type { Change } from '../page/changes';
import { themeBehind } from './backdrop';
import type { CardSubject, CardView } from './card-door';
import { markAt, type Point } from './hit-test';
import { boxesOf, holderOf, isAlive, type Mark } from './mark';
import { MarkBook } from './mark-book';
import { Painter } from './painter';
import { Pointed } from './pointed';
import { type Patience, PointerIntent } from './pointer';

export type OverlayOptions = {
  /** Gives the card, loading it if need be; null when it cannot be had. */
  readonly loadCard: () => Promise<CardView | null>;
  readonly theme: () => 'auto' | 'light' | 'dark';
  /** Told whenever the card was closed. */
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
  #card: CardView | null = null;
  #loading: Promise<CardView | null> | null = null;
  #open: { mark: Mark; pinned: boolean } | null = null;
  /** The figure that next and previous count from. */
  #at: string | null = null;
  #asked = 0;

  constructor(options: OverlayOptions) {
    this.#options = options;
    const { signal, patience } = options;
    this.#pointer = new PointerIntent({
      hit: (point, target) => this.#hit(point, target),
      open: () => this.#openCard(),
      onNear: () => void this.#load(),
      onAsk: (mark, how) => void this.#show(mark, { pinned: how === 'press', focus: false }),
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

  get marks(): readonly Mark[] {
    return this.#book.marks;
  }

  /** Replaces all marks. The open card stays if its figure does. */
  set(marks: readonly Mark[]): void {
    this.#book.set(marks);
    this.#painter.paint(marks);
    if (!this.#open) return;
    const still = this.#book.get(this.#open.mark.id);
    if (!still) this.close();
    else this.#reopen(still);
  }

  /** Drops the marks that a change of the page made untrue; where they would be now is never guessed. */
  forget({ rewritten, removed }: Change): void {
    const touched = (mark: Mark): boolean =>
      mark.ranges.some((range) => rewritten.has(range.startContainer as Text)) || (removed && !isAlive(mark));
    const isNear = removed || [...rewritten].some((node) => this.#book.at(node).length > 0);
    if (!isNear || !this.#book.drop(touched)) return;
    this.#painter.paint(this.#book.marks);
    if (this.#open && !this.#book.get(this.#open.mark.id)) this.close();
  }

  /** Puts back what the page may have cleared. */
  restore(): void {
    this.#painter.restore();
  }

  /** Whether a node of the page is the extension's own. */
  owns(node: Node): boolean {
    return this.#card?.owns(node) ?? false;
  }

  /** Scrolls to a figure and opens its card with the focus in it; false when it is not on the page. */
  async goto(id: string): Promise<boolean> {
    const mark = this.#book.get(id);
    if (!mark) return false;
    holderOf(mark)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    await this.#show(mark, { pinned: true, focus: true });
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
    if (first) await this.#show(first, { pinned: true, focus: which === 'current' });
    return marks;
  }

  /** Closes the card, and gives back the focus it took. */
  close(): void {
    this.#asked += 1;
    this.#open = null;
    this.#pointer.stop();
    this.#painter.paintCurrent(null);
    this.#card?.hide();
    this.#options.onClosed?.();
  }

  #hit(point: Point, target: EventTarget | undefined): Mark | null {
    const mark = markAt(this.#book, point, target);
    if (mark) this.#painter.restore();
    return mark;
  }

  #openCard(): { mark: Mark; box: DOMRect; pinned: boolean } | null {
    const box = this.#open && this.#card?.box();
    return this.#open && box ? { ...this.#open, box } : null;
  }

  #firstInView(): number {
    const index = this.#book.marks.findIndex((mark) => boxesOf(mark).some((box) => box.bottom > 0));
    return Math.max(0, index);
  }

  /** Loads the card once; a load that failed is tried again when a card is next asked for. */
  async #load(): Promise<CardView | null> {
    if (this.#card) return this.#card;
    this.#loading ??= this.#options.loadCard();
    this.#card = await this.#loading;
    this.#loading = null;
    return this.#card;
  }

  async #show(mark: Mark, { pinned, focus }: { pinned: boolean; focus: boolean }): Promise<void> {
    const ticket = ++this.#asked;
    const card = await this.#load();
    const isWanted = ticket === this.#asked && !this.#options.signal.aborted;
    const now = this.#book.get(mark.id);
    if (!card || !isWanted || !now) return;
    this.#at = now.id;
    this.#open = { mark: now, pinned };
    this.#painter.restore();
    this.#painter.paintCurrent(now);
    card.show(this.#subject(now));
    if (focus) card.focus();
  }

  #reopen(mark: Mark): void {
    const pinned = this.#open?.pinned ?? false;
    this.#open = { mark, pinned };
    this.#painter.paintCurrent(mark);
    this.#card?.show(this.#subject(mark));
  }

  #subject(mark: Mark): CardSubject {
    const theme = this.#options.theme();
    const holder = holderOf(mark);
    return { mark, theme: theme !== 'auto' ? theme : holder ? themeBehind(holder) : 'light' };
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#openCard() || !event.isTrusted || event.isComposing) return;
    // The card was the top-most thing; the page's own dialog below it keeps open.
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }

  #end(): void {
    this.close();
    this.#book.set([]);
    this.#painter.clear();
  }
}
