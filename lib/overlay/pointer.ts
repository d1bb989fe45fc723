import { type Box, isIn, type Point } from './hit-test';
import { boxesOf, type Mark } from './mark';

/** Milliseconds and pixels that tell asking from reading. */
export type Patience = {
  /** The pointer rests this long on a figure before its card opens. */
  readonly open: number;
  /** And may be away this long before the card closes. */
  readonly close: number;
  /** Movements up to this many pixels are rest. */
  readonly tremble: number;
};

export const PATIENCE: Patience = { open: 260, close: 320, tremble: 8 };

export type PointerOptions = {
  readonly hit: (point: Point, target: EventTarget | undefined) => Mark | null;
  /** The open card's mark, and its box; null while none is open. */
  readonly open: () => { readonly mark: Mark; readonly box: Box; readonly pinned: boolean } | null;
  readonly onNear: (mark: Mark) => void;
  readonly onAsk: (mark: Mark, how: 'rest' | 'press') => void;
  readonly onLeave: () => void;
  readonly patience?: Patience;
  readonly signal: AbortSignal;
};

const BRIDGE_SLACK = 6;
const PRESSABLE = 'a[href], button, summary, label, input, [role="button"], [role="link"], [onclick]';

/** The corridor between a line and its card, so that the way to the card does not close it. */
const bridge = (line: Box, card: Box): Box => ({
  left: Math.max(Math.min(line.left, card.left), card.left - 40),
  right: Math.min(Math.max(line.right, card.right), card.right + 40),
  top: Math.min(line.bottom, card.bottom),
  bottom: Math.max(line.top, card.top),
});

/** Whether a point is on the card, on one of its lines, or on the way from one to the other. */
export const isOnWay = (lines: readonly Box[], card: Box, point: Point): boolean =>
  isIn(card, point, BRIDGE_SLACK) ||
  lines.some((line) => isIn(line, point, BRIDGE_SLACK) || isIn(bridge(line, card), point));

/** Follows the pointer: resting on a figure asks for its card, a tap or click does so at once. */
export class PointerIntent {
  readonly #options: PointerOptions;
  readonly #patience: Patience;
  #rest: { mark: Mark; point: Point; timer: ReturnType<typeof setTimeout> } | null = null;
  #leaving: ReturnType<typeof setTimeout> | null = null;
  #last: Point | null = null;
  /** The pointer is on the card, which stands in another document. */
  #held = false;

  constructor(options: PointerOptions) {
    this.#options = options;
    this.#patience = options.patience ?? PATIENCE;
    const { signal } = options;
    const passive = { capture: true, passive: true, signal };
    document.addEventListener('pointermove', (event) => this.#onMove(event), passive);
    document.addEventListener('pointerover', (event) => this.#onOver(event), passive);
    document.addEventListener('pointerdown', () => this.#stopRest(), passive);
    document.addEventListener('click', (event) => this.#onClick(event), passive);
    document.documentElement.addEventListener('pointerleave', () => this.#onMiss(null), {
      passive: true,
      signal,
    });
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /** Forgets what it was waiting for. */
  stop(): void {
    this.#stopRest();
    this.#stopLeaving();
  }

  /** Told by whoever sees a card that stands in another document: the pointer came upon it, or left it. */
  hold(held: boolean): void {
    this.#held = held;
    if (held) this.stop();
    else this.#onMiss(null);
  }

  #onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    const point = { x: event.clientX, y: event.clientY };
    this.#held = false;
    if (this.#last && this.#last.x === point.x && this.#last.y === point.y) return;
    this.#last = point;
    const open = this.#options.open();
    if (open && isOnWay(boxesOf(open.mark), open.box, point)) {
      this.stop();
      return;
    }
    const mark = this.#options.hit(point, event.composedPath()[0]);
    if (mark) this.#onHit(mark, point);
    else this.#onMiss(open);
  }

  /** Inside a frame the pointer moves unseen: its way into one is the last that is heard of it. */
  #onOver(event: PointerEvent): void {
    if ((event.composedPath()[0] as Element | undefined)?.localName === 'iframe') this.#onMove(event);
  }

  #onHit(mark: Mark, point: Point): void {
    this.#options.onNear(mark);
    const { tremble, open } = this.#patience;
    const rest = this.#rest;
    if (rest?.mark.id === mark.id) {
      const moved = Math.hypot(rest.point.x - point.x, rest.point.y - point.y);
      if (moved <= tremble) return;
    }
    this.#stopRest();
    const timer = setTimeout(() => {
      this.stop();
      this.#options.onAsk(mark, 'rest');
    }, open);
    this.#rest = { mark, point, timer };
  }

  #onMiss(open: ReturnType<PointerOptions['open']>): void {
    this.#stopRest();
    const shown = open ?? this.#options.open();
    if (!shown || shown.pinned || this.#held || this.#leaving !== null) return;
    this.#leaving = setTimeout(() => {
      this.#leaving = null;
      this.#options.onLeave();
    }, this.#patience.close);
  }

  #onClick(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0 || !getSelection()?.isCollapsed) return;
    const point = { x: event.clientX, y: event.clientY };
    const open = this.#options.open();
    if (open && isIn(open.box, point)) return;
    const target = event.composedPath()[0];
    const mark = this.#options.hit(point, target);
    // A link does what a link does.
    if (mark && !(target as Element | undefined)?.closest?.(PRESSABLE)) {
      this.stop();
      this.#options.onAsk(mark, 'press');
    } else if (open) {
      this.stop();
      this.#options.onLeave();
    }
  }

  #stopRest(): void {
    if (this.#rest) clearTimeout(this.#rest.timer);
    this.#rest = null;
  }

  #stopLeaving(): void {
    if (this.#leaving !== null) clearTimeout(this.#leaving);
    this.#leaving = null;
  }
}
