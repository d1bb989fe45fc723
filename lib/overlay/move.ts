import type { Spot } from './placement';

export type MoveOptions = {
  readonly frame: HTMLElement;
  readonly spot: () => Spot | null;
  /** The reader put the card somewhere (or back beside its line: null). */
  readonly onMove: (spot: Spot | null) => void;
};

/** What a card can be taken by, and its button for keys and presses. */
const HANDLE = '.tl-head';
const BUTTON = '[data-action="move"]';
const NO_HANDLE = 'button, a, input, select, summary';
const STEP = 16;
const BIG_STEP = 96;
const EDGE = 16;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const cornersOf = (frame: HTMLElement): readonly Spot[] => {
  const { width, height } = frame.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const [right, bottom] = [clientWidth - width - EDGE, clientHeight - height - EDGE];
  return [
    { x: right, y: EDGE },
    { x: right, y: bottom },
    { x: EDGE, y: bottom },
    { x: EDGE, y: EDGE },
  ];
};

/** The next corner of the window; after the last one the card goes back beside its line. */
const nextSpot = (frame: HTMLElement, spot: Spot | null): Spot | null => {
  const corners = cornersOf(frame);
  const at = spot ? corners.findIndex(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < 2) : -1;
  return corners[at + 1] ?? null;
};

const matches = (event: Event, selector: string): boolean =>
  (event.target as Element | null)?.closest?.(selector) != null;

const onKey = ({ frame, onMove }: MoveOptions, event: KeyboardEvent): void => {
  const arrow = ARROWS[event.key];
  if (!arrow || !matches(event, BUTTON)) return;
  event.preventDefault();
  const { x, y } = frame.getBoundingClientRect();
  const step = event.shiftKey ? BIG_STEP : STEP;
  onMove({ x: x + arrow[0] * step, y: y + arrow[1] * step });
};

/** Follows one press until it is let go; a card that was not moved stays where it was. */
const drag = ({ frame, onMove }: MoveOptions, press: PointerEvent): void => {
  const { x, y } = frame.getBoundingClientRect();
  const end = new AbortController();
  const { signal } = end;
  frame.setPointerCapture(press.pointerId);
  frame.addEventListener(
    'pointermove',
    (event) => {
      const [right, down] = [event.clientX - press.clientX, event.clientY - press.clientY];
      if (Math.hypot(right, down) > 3) onMove({ x: x + right, y: y + down });
    },
    { signal },
  );
  for (const type of ['pointerup', 'pointercancel']) {
    frame.addEventListener(type, () => end.abort(), { signal });
  }
};

/** Lets readers put a card elsewhere: by dragging its head, by arrow keys, or from corner to corner by presses. */
export const makeMovable = (options: MoveOptions): void => {
  const { frame, spot, onMove } = options;
  frame.addEventListener('pointerdown', (event) => {
    const isOnHead = matches(event, HANDLE) && !matches(event, NO_HANDLE);
    if (!event.isTrusted || event.button !== 0 || !isOnHead || frame.hasAttribute('data-sheet')) return;
    event.preventDefault();
    drag(options, event);
  });
  frame.addEventListener('keydown', (event) => onKey(options, event));
  frame.addEventListener('click', (event) => {
    if (matches(event, BUTTON)) onMove(nextSpot(frame, spot()));
  });
};
