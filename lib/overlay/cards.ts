import type { CardEvents, CardSubject, CardView } from './card-door';
import type { Box } from './hit-test';
import { Lapses } from './lapses';
import type { Mark } from './mark';

export type CardsOptions = {
  /** Gives the view, loading it if need be; null when it cannot be had. */
  readonly load: (events: CardEvents) => Promise<CardView | null>;
  /** The mark of an id as the page has it now. */
  readonly find: (id: string) => Mark | null;
  readonly subjectOf: (mark: Mark, pinned: boolean) => CardSubject;
  /** Told whenever a card was opened, closed or pinned. */
  readonly onChange: () => void;
  /** Told whenever a card was closed. */
  readonly onClosed: () => void;
  /** The pointer is on a card that stands in another document (true), or left it. */
  readonly onHeld: (held: boolean) => void;
  readonly signal: AbortSignal;
};

/** `stays`: the pointer's leaving does not close it. */
type Asked = { readonly mark: Mark; readonly stays: boolean };

/** The cards that are open: at most one that was asked for, and those that were pinned. */
export class Cards {
  readonly #options: CardsOptions;
  readonly #pinned = new Map<string, Mark>();
  readonly #lapses = new Lapses((id) => {
    if (!this.#options.find(id)) this.close(id);
  });
  /** Cards that outlive their marks, so that taking these off the page can be undone in them. */
  readonly #kept = new Set<string>();
  #view: CardView | null = null;
  #loading: Promise<CardView | null> | null = null;
  #asked: Asked | null = null;
  #ticket = 0;

  constructor(options: CardsOptions) {
    this.#options = options;
  }

  /** Marks with an open card. */
  get marks(): readonly Mark[] {
    return [...this.#pinned.values(), ...(this.#asked ? [this.#asked.mark] : [])];
  }

  /** The card that was asked for, and its box. */
  asked(): { mark: Mark; box: Box; pinned: boolean } | null {
    const box = this.#asked && this.#view?.box(this.#asked.mark.id);
    return this.#asked && box ? { mark: this.#asked.mark, box, pinned: this.#asked.stays } : null;
  }

  owns(node: Node): boolean {
    return this.#view?.owns(node) ?? false;
  }

  /** Loads the view once; a load that failed is tried again when a card is next asked for. */
  async load(): Promise<CardView | null> {
    if (this.#view) return this.#view;
    this.#loading ??= this.#options.load(this.#events);
    this.#view = await this.#loading;
    this.#loading = null;
    return this.#view;
  }

  /** Opens the card of a figure in the place of the one that was asked for before. False when it cannot. */
  async show(mark: Mark, { stays, focus }: { stays: boolean; focus: boolean }): Promise<boolean> {
    const ticket = ++this.#ticket;
    const view = await this.load();
    const now = this.#options.find(mark.id);
    if (!view || !now || ticket !== this.#ticket || this.#options.signal.aborted) return false;
    if (!this.#pinned.has(now.id)) {
      if (this.#asked && this.#asked.mark.id !== now.id) this.#hide(this.#asked.mark.id);
      this.#asked = { mark: now, stays };
    }
    this.#draw(now);
    this.#options.onChange();
    view.raise(now.id);
    if (focus) view.focus(now.id);
    return true;
  }

  /**
   * Other figures are marked, of a reading that began at `readAt` (`performance.now`): cards stay with their figures,
   * those whose figure went are closed.
   */
  settle(readAt: number): void {
    for (const { id } of this.marks) {
      const now = this.#options.find(id);
      if (now) this.#renew(now);
      else if (this.#kept.has(id)) continue;
      else if (this.#lapses.has(id)) this.#lapses.missed(id, readAt);
      else this.close(id);
    }
  }

  /** Text of the page is gone; `mayReturn`: text has come, too, and is not read yet. */
  doubt(mayReturn: boolean): void {
    for (const { id } of this.marks) {
      if (this.#options.find(id) || this.#kept.has(id) || this.#lapses.has(id)) continue;
      this.#lapses.begin(id, mayReturn);
    }
  }

  /** Puts back what the page took away; where it will not have it, all cards are closed. */
  restore(): void {
    if (this.marks.length > 0 && this.#view?.restore() === false) this.closeAll();
  }

  /** Closes the card with the focus, else the one asked for, else the one pinned last. False where none is open. */
  closeOne(): boolean {
    const order = [this.#view?.focused(), this.#asked?.mark.id, ...[...this.#pinned.keys()].reverse()];
    const id = order.find((one) => typeof one === 'string' && this.#view?.box(one));
    if (typeof id !== 'string') return false;
    this.close(id);
    return true;
  }

  /** Closes the card that was asked for. */
  closeAsked(): void {
    this.#ticket += 1;
    if (this.#asked) this.close(this.#asked.mark.id);
  }

  closeAll(): void {
    this.#ticket += 1;
    for (const { id } of this.marks) this.close(id);
  }

  /** Closes one card, and gives back the focus it took. */
  close(id: string): void {
    if (this.#asked?.mark.id === id) {
      this.#ticket += 1;
      this.#asked = null;
    }
    this.#pinned.delete(id);
    this.#hide(id);
    this.#options.onChange();
    this.#options.onClosed();
  }

  readonly #events: CardEvents = {
    onClose: (id) => this.close(id),
    onCloseAll: () => this.closeAll(),
    onPin: (id, pinned) => this.#pin(id, pinned),
    onKeepOpen: (id, kept) => {
      if (kept) this.#kept.add(id);
      else this.#kept.delete(id);
      if (kept && this.#asked?.mark.id === id) this.#asked = { ...this.#asked, stays: true };
    },
    onHeld: (held) => this.#options.onHeld(held),
  };

  #pin(id: string, pinned: boolean): void {
    const mark = this.marks.find((one) => one.id === id);
    if (!mark) return;
    if (pinned) {
      if (this.#asked?.mark.id === id) this.#asked = null;
      this.#pinned.set(id, mark);
    } else {
      this.#pinned.delete(id);
      if (this.#asked) this.close(this.#asked.mark.id);
      this.#asked = { mark, stays: true };
    }
    this.#draw(mark);
    this.#options.onChange();
  }

  #renew(mark: Mark): void {
    this.#lapses.end(mark.id);
    if (this.#pinned.has(mark.id)) this.#pinned.set(mark.id, mark);
    else if (this.#asked) this.#asked = { ...this.#asked, mark };
    this.#draw(mark);
    this.#options.onChange();
  }

  #draw(mark: Mark): void {
    this.#view?.show(this.#options.subjectOf(mark, this.#pinned.has(mark.id)));
  }

  #hide(id: string): void {
    this.#lapses.end(id);
    this.#kept.delete(id);
    this.#view?.hide(id);
  }
}
