export type GripOptions = {
  readonly frame: HTMLElement;
  /** The sheet was drawn up or let down. */
  readonly onChange: () => void;
  /** The sheet was pulled off the window. */
  readonly onClose: () => void;
};

const GRIP = '.tl-grip';
/** Pixels of a pull that means something. */
const PULL = 36;

const setUp = ({ frame, onChange }: GripOptions, up: boolean): void => {
  frame.toggleAttribute('data-up', up);
  onChange();
};

/** A pull towards the window's middle draws the sheet up; away from it, down, then off. */
const pull = (options: GripOptions, pixels: number): void => {
  const isUp = options.frame.hasAttribute('data-up');
  const towards = options.frame.hasAttribute('data-top') ? pixels : -pixels;
  if (towards > PULL && !isUp) setUp(options, true);
  else if (towards < -PULL && isUp) setUp(options, false);
  else if (towards < -PULL) options.onClose();
};

/** Works the grip of a sheet: a press changes its height, a pull does too or closes it. */
export const makePullable = (options: GripOptions): void => {
  const { frame } = options;
  let from: number | null = null;
  let pulled = false;
  frame.addEventListener('pointerdown', (event) => {
    const grip = (event.target as Element | null)?.closest?.(GRIP);
    if (!event.isTrusted || !grip) return;
    from = event.clientY;
    grip.setPointerCapture(event.pointerId);
  });
  frame.addEventListener('pointerup', (event) => {
    if (from === null) return;
    const pixels = event.clientY - from;
    from = null;
    pulled = Math.abs(pixels) > PULL;
    if (pulled) pull(options, pixels);
  });
  frame.addEventListener('pointercancel', () => {
    from = null;
  });
  frame.addEventListener('click', (event) => {
    if (!(event.target as Element | null)?.closest?.(GRIP)) return;
    // The click that ends a pull was answered already.
    if (!pulled) setUp(options, !frame.hasAttribute('data-up'));
    pulled = false;
  });
};
