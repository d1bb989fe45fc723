import type { GuestAct, GuestCard, GuestEvent } from '../../lib/messages/guest';
import type { Settings } from '../../lib/messages/settings';
import type { CardEvents, CardSubject, CardView, MountCard } from '../../lib/overlay/card-door';
import { anchorInFrame, frameElements } from '../../lib/overlay/frame-element';
import { type Box, isIn, type Point } from '../../lib/overlay/hit-test';
import { isOnWay } from '../../lib/overlay/pointer';
import { servicesOf } from '../annotator/services';
import type { Send } from '../annotator/session';

export type GuestsOptions = {
  readonly send: Send;
  readonly frameId: number;
  readonly mount: MountCard;
  readonly settings: () => Settings | null;
  readonly signal: AbortSignal;
};

type Guest = { card: GuestCard; subject: CardSubject };

/** The cards of one frame, as the page around it shows them. */
export class Guests {
  readonly #options: GuestsOptions;
  readonly #guests = new Map<string, Guest>();
  #view: CardView | null = null;
  #latest: GuestCard | null = null;
  #held = false;

  constructor(options: GuestsOptions) {
    this.#options = options;
  }

  /** Shows a card or draws it anew; tells the frame where that cannot be. */
  show(card: GuestCard): void {
    const { id } = card.item;
    const elements = frameElements(card.path);
    if (!elements) {
      this.#tell({ kind: 'refused' });
      return;
    }
    const known = this.#guests.get(id);
    const isPlaced = known && known.card.path.join() === card.path.join();
    const anchor = isPlaced
      ? known.subject.anchor
      : anchorInFrame(
          elements,
          () => this.#guests.get(id)?.card.boxes ?? null,
          () => this.#guests.get(id)?.card.size ?? card.size,
        );
    const { item, comparison, cueWords, kept, theme, font, pinned } = card;
    const mark = { ...item, comparison, cueWords, ...(kept ? { kept } : {}) };
    const subject = { mark, anchor, theme, font, pinned };
    this.#latest = card;
    this.#guests.set(id, { card, subject });
    this.#view ??= this.#mount(card);
    this.#view.show(subject);
  }

  /** Does what the frame wants with one of its cards. */
  act(act: GuestAct): void {
    const guest = this.#guests.get(act.id);
    if (!guest) return;
    if (act.kind === 'move') {
      guest.card = { ...guest.card, boxes: act.boxes };
      this.#view?.place(act.id);
    } else if (act.kind === 'hide') this.#drop(act.id);
    else if (act.kind === 'focus') this.#view?.focus(act.id);
    else this.#view?.raise(act.id);
  }

  /** The pointer of the page is somewhere: on a card that was asked for, on the way to it, or elsewhere. */
  point(point: Point): void {
    this.#hold(
      [...this.#guests].some(([id, { subject }]) => {
        const box = subject.pinned ? null : this.#boxOf(id);
        return box !== null && isOnWay(subject.anchor.boxes() ?? [], box, point);
      }),
    );
  }

  /** The pointer went into a frame, which sees it from now on. */
  release(): void {
    this.#hold(false);
  }

  #hold(held: boolean): void {
    if (held === this.#held) return;
    this.#held = held;
    this.#tell({ kind: 'held', on: held });
  }

  /** The page was pressed: a card that was asked for goes, unless it was pressed itself. */
  press(point: Point): void {
    for (const [id, { subject }] of this.#guests) {
      const box = this.#boxOf(id);
      if (!subject.pinned && box && !isIn(box, point)) this.#tell({ kind: 'close', id });
    }
  }

  /** The card that Escape closes, with its rank: the focused one, one asked for, one pinned. */
  closable(): { id: string; rank: number } | null {
    const ranked = [...this.#guests].reverse().flatMap(([id, { subject }]) => {
      if (!this.#boxOf(id)) return [];
      return [{ id, rank: this.#view?.focused() === id ? 0 : subject.pinned ? 2 : 1 }];
    });
    return ranked.sort((a, b) => a.rank - b.rank)[0] ?? null;
  }

  close(id: string): void {
    this.#tell({ kind: 'close', id });
  }

  /** Whether its frame is drawn in an element of the page; another document in it has no cards yet. */
  isIn(element: EventTarget | null): boolean {
    return [...this.#guests.values()].some(({ subject }) => subject.anchor.holder === element);
  }

  get isGone(): boolean {
    return [...this.#guests.values()].some(({ subject }) => subject.anchor.holder?.isConnected === false);
  }

  /** Closes all, without a word to a frame that is gone. */
  end(): void {
    for (const id of [...this.#guests.keys()]) this.#drop(id);
  }

  #boxOf(id: string): Box | null {
    return this.#view?.box(id) ?? null;
  }

  #drop(id: string): void {
    this.#view?.hide(id);
    this.#guests.delete(id);
    this.#held = false;
  }

  /** What the cards ask is asked in the name of the article that the frame holds. */
  #mount(card: GuestCard): CardView {
    const { send, settings, mount, signal } = this.#options;
    const services = servicesOf({
      send,
      settings,
      host: card.host,
      meta: () => (this.#latest ?? card).meta,
      original: (id) => this.#guests.get(id)?.card.original ?? null,
    });
    return mount(services, this.#eventsOf(), signal);
  }

  #eventsOf(): CardEvents {
    return {
      onClose: (id) => this.#tell({ kind: 'close', id }),
      onCloseAll: () => this.#tell({ kind: 'close-all' }),
      onPin: (id, on) => this.#tell({ kind: 'pin', id, on }),
      onKeepOpen: (id, on) => this.#tell({ kind: 'keep-open', id, on }),
      onHeld: () => undefined,
    };
  }

  /** A frame that answers no more has left its cards behind. */
  #tell(event: GuestEvent): void {
    const { send, frameId } = this.#options;
    void send('guest/tell', { frameId, event }).then((reply) => {
      if (!reply.ok) this.end();
    });
  }
}
