import type { FrameBox, GuestAct, GuestCard, GuestEvent } from '../../lib/messages/guest';
import { onOrder } from '../../lib/messages/listen';
import type { CardSubject, CardView } from '../../lib/overlay/card-door';
import type { Box } from '../../lib/overlay/hit-test';
import type { CardOptions } from './card';

type Options = CardOptions & {
  readonly path: readonly number[];
  /** Cards in the frame itself, for when the page cannot show them. */
  readonly makeOwn: () => Promise<CardView | null>;
};

/** Boxes of a figure that are told at most; a figure on more lines is none that a card could stand beside. */
const MOST_BOXES = 200;

const boxesIn = ({ anchor }: CardSubject): readonly FrameBox[] | null =>
  anchor
    .boxes()
    ?.slice(0, MOST_BOXES)
    .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })) ?? null;

/** The cards of a frame, shown by the page around it; by the frame itself once the page refuses. */
export class FrameCards implements CardView {
  readonly #options: Options;
  readonly #shown = new Map<string, CardSubject>();
  readonly #places = new Map<string, string>();
  #own: CardView | null = null;
  #focused: string | null = null;
  #due = false;

  constructor(options: Options) {
    this.#options = options;
    const { signal } = options;
    onOrder((order) => {
      if (order.type === 'order/guest-event') this.#onEvent(order.event);
    }, signal);
    const follow = { capture: true, passive: true, signal };
    for (const type of ['scroll', 'resize', 'toggle', 'close']) {
      window.addEventListener(type, () => this.#follow(), follow);
    }
    const sizes = new ResizeObserver(() => this.#follow());
    sizes.observe(document.documentElement);
    signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  }

  show(subject: CardSubject): void {
    if (this.#own) {
      this.#own.show(subject);
      return;
    }
    const { id } = subject.mark;
    this.#shown.set(id, subject);
    this.#places.set(id, JSON.stringify(boxesIn(subject)));
    void this.#options.send('guest/show', { card: this.#cardOf(subject) }).then((reply) => {
      if (!reply.ok) void this.#takeOver();
    });
  }

  hide(id: string): void {
    this.#shown.delete(id);
    if (this.#focused === id) this.#focused = null;
    if (this.#own) this.#own.hide(id);
    else this.#do({ kind: 'hide', id });
  }

  /** Where the card is lies outside of this document; its line stands for it. */
  box(id: string): Box | null {
    if (this.#own) return this.#own.box(id);
    const boxes = this.#shown.get(id)?.anchor.boxes();
    return this.#shown.has(id) ? (boxes?.[0] ?? new DOMRect(-1, -1, 0, 0)) : null;
  }

  place(id: string): void {
    this.#own?.place(id);
  }

  raise(id: string): void {
    if (this.#own) this.#own.raise(id);
    else this.#do({ kind: 'raise', id });
  }

  focus(id: string): void {
    this.#focused = id;
    if (this.#own) this.#own.focus(id);
    else this.#do({ kind: 'focus', id });
  }

  focused = (): string | null => (this.#own ? this.#own.focused() : null);

  restore = (): boolean => this.#own?.restore() ?? true;

  owns = (node: Node): boolean => this.#own?.owns(node) ?? false;

  #do(act: GuestAct): void {
    void this.#options.send('guest/do', { act });
  }

  #cardOf(subject: CardSubject): GuestCard {
    const { path, host, meta, original } = this.#options;
    const { mark, theme, font, pinned } = subject;
    const { id, figure, context, comparison, cueWords, kept } = mark;
    const first = original(id) ?? mark;
    return {
      path,
      size: { width: innerWidth, height: innerHeight },
      item: { id, figure, context },
      comparison,
      cueWords,
      ...(kept ? { kept } : {}),
      original: { id, figure: first.figure, context: first.context },
      meta: meta(),
      host,
      theme,
      font,
      pinned,
      boxes: boxesIn(subject),
    };
  }

  #onEvent(event: GuestEvent): void {
    const { events } = this.#options;
    if (event.kind === 'close') events.onClose(event.id);
    else if (event.kind === 'pin') events.onPin(event.id, event.on);
    else if (event.kind === 'keep-open') events.onKeepOpen(event.id, event.on);
    else if (event.kind === 'held') events.onHeld(event.on);
    else if (event.kind === 'close-all') events.onCloseAll();
    else void this.#takeOver();
  }

  /** Tells where the lines are now, at most once a frame. */
  #follow(): void {
    if (this.#due || this.#own || this.#shown.size === 0) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      for (const [id, subject] of this.#shown) this.#tellPlace(id, boxesIn(subject));
    });
  }

  #tellPlace(id: string, boxes: readonly FrameBox[] | null): void {
    const place = JSON.stringify(boxes);
    if (place === this.#places.get(id)) return;
    this.#places.set(id, place);
    this.#do({ kind: 'move', id, boxes });
  }

  /** From now on the frame shows its cards itself, cut off at its edges as they may be. */
  async #takeOver(): Promise<void> {
    if (this.#own) return;
    const own = await this.#options.makeOwn();
    if (this.#own || !own) return;
    this.#own = own;
    for (const subject of this.#shown.values()) own.show(subject);
    if (this.#focused && this.#shown.has(this.#focused)) own.focus(this.#focused);
  }
}
