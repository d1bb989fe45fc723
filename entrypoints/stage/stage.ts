import type { GuestAct, GuestCard } from '../../lib/messages/guest';
import type { Orders } from '../../lib/messages/protocol';
import type { Settings } from '../../lib/messages/settings';
import { findCard } from '../../lib/overlay/card-door';
import type { Send } from '../annotator/session';
import { Guests } from './guests';

/** Shows cards of the page's frames in the page, and follows the pointer and the keys where frames cannot. */
export class Stage {
  readonly #send: Send;
  readonly #signal: AbortSignal;
  readonly #frames = new Map<number, Guests>();
  #settings: Settings | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(send: Send, signal: AbortSignal) {
    this.#send = send;
    this.#signal = signal;
    const passive = { capture: true, passive: true, signal };
    document.addEventListener('pointermove', (event) => this.#onPoint(event), passive);
    document.addEventListener('pointerover', (event) => this.#onOver(event), passive);
    document.addEventListener('click', (event) => this.#onPress(event), passive);
    document.addEventListener('load', ({ target }) => this.#onLoad(target), passive);
    document.addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal });
    const gone = new MutationObserver(() => this.#sweep());
    gone.observe(document, { childList: true, subtree: true });
    signal.addEventListener('abort', () => {
      gone.disconnect();
      for (const guests of this.#frames.values()) guests.end();
    });
  }

  /** Does what the background says, one thing after the other. */
  obey(order: Orders): Promise<void> {
    const run = (): Promise<void> => this.#obey(order);
    this.#last = this.#last.then(run, run);
    return this.#last;
  }

  async #obey(order: Orders): Promise<void> {
    if (order.type === 'order/settings') this.#settings = order.settings;
    else if (order.type === 'order/guest-show') await this.#show(order.frameId, order.card);
    else if (order.type === 'order/guest-do') this.#act(order.frameId, order.act);
  }

  async #show(frameId: number, card: GuestCard): Promise<void> {
    const mount = findCard();
    if (!mount) return;
    this.#settings ??= await this.#askSettings();
    const known = this.#frames.get(frameId);
    const guests =
      known ??
      new Guests({
        send: this.#send,
        frameId,
        mount,
        settings: () => this.#settings,
        signal: this.#signal,
      });
    this.#frames.set(frameId, guests);
    guests.show(card);
  }

  #act(frameId: number, act: GuestAct): void {
    this.#frames.get(frameId)?.act(act);
  }

  async #askSettings(): Promise<Settings | null> {
    const reply = await this.#send('settings/get', {});
    return reply.ok ? reply.settings : null;
  }

  #onPoint(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    for (const guests of this.#frames.values()) guests.point({ x: event.clientX, y: event.clientY });
  }

  #onOver({ target }: PointerEvent): void {
    if ((target as Element | null)?.localName !== 'iframe') return;
    for (const guests of this.#frames.values()) guests.release();
  }

  #onPress(event: MouseEvent): void {
    if (!event.isTrusted) return;
    for (const guests of this.#frames.values()) guests.press({ x: event.clientX, y: event.clientY });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
    const all = [...this.#frames.values()].flatMap((guests) => {
      const found = guests.closable();
      return found ? [{ guests, ...found }] : [];
    });
    const [first] = all.sort((a, b) => a.rank - b.rank);
    if (!first) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    first.guests.close(first.id);
  }

  /** Another document in a frame: the one whose cards are shown is gone. */
  #onLoad(target: EventTarget | null): void {
    for (const guests of this.#frames.values()) if (guests.isIn(target)) guests.end();
  }

  #sweep(): void {
    for (const guests of this.#frames.values()) if (guests.isGone) guests.end();
  }
}
