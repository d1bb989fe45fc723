/** Milliseconds that a card outlives its text: pages take the same text away and draw it anew all the time. */
const GRACE = 700;
/** Where new text has come, too, its reading decides; this is for a reading that never comes. */
const GRACE_FOR_READING = 15_000;

type Lapse = { readonly since: number; readonly timer: ReturnType<typeof setTimeout> };

/** Cards whose text is gone from the page: each is given some time to find its figure again. */
export class Lapses {
  readonly #lapses = new Map<string, Lapse>();
  readonly #onEnd: (id: string) => void;

  /** `onEnd` is told the card whose time is over. */
  constructor(onEnd: (id: string) => void) {
    this.#onEnd = onEnd;
  }

  has(id: string): boolean {
    return this.#lapses.has(id);
  }

  /** The text of a card went; `mayReturn`: text came, too, and is not read yet. */
  begin(id: string, mayReturn: boolean): void {
    this.#wait(id, performance.now(), mayReturn ? GRACE_FOR_READING : GRACE);
  }

  /** A reading that began at `readAt` (`performance.now`) did not find it; one begun before its text went says nothing. */
  missed(id: string, readAt: number): void {
    const since = this.#lapses.get(id)?.since;
    if (since !== undefined && readAt >= since) this.#wait(id, since, GRACE);
  }

  /** The card has its figure again, or was closed. */
  end(id: string): void {
    clearTimeout(this.#lapses.get(id)?.timer);
    this.#lapses.delete(id);
  }

  #wait(id: string, since: number, grace: number): void {
    this.end(id);
    const left = since + grace - performance.now();
    const timer = setTimeout(() => {
      this.#lapses.delete(id);
      this.#onEnd(id);
    }, left);
    this.#lapses.set(id, { since, timer });
  }
}
