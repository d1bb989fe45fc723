import type { KeptFigure, KeptHere } from '../../lib/claims/visits';
import type { Mark } from '../../lib/overlay/mark';
import type { Overlay } from '../../lib/overlay/overlay';
import { textPositions } from '../../lib/page/text-position';
import { offerDoor } from '../../lib/page/world-door';

/** Which figures of this frame are kept, as the background last said. */
export class KeptBook {
  #kept: ReadonlyMap<string, KeptHere> = new Map();
  #said = '[]';

  /** Takes what the background says; tells whether it is news. */
  set(kept: readonly KeptFigure[]): boolean {
    const said = JSON.stringify(kept);
    if (said === this.#said) return false;
    this.#said = said;
    this.#kept = new Map(kept.map((one) => [one.id, one.kept]));
    return true;
  }

  /** The mark as kept, if it is. */
  sign(mark: Mark): Mark {
    const kept = this.#kept.get(mark.id);
    return kept ? { ...mark, kept } : mark;
  }
}

/** Answers what the background asks when it keeps figures: where they stand, and which ones the reader means. */
export const answerKeeping = (overlay: Overlay, signal: AbortSignal): void => {
  offerDoor(
    'places',
    ([...ids]) => {
      const marks = new Map(overlay.marks.map((mark) => [mark.id, mark.ranges]));
      return textPositions(
        document.body,
        ids.map((id) => marks.get(id) ?? []),
      );
    },
    signal,
  );
  offerDoor(
    'pointed',
    async ([which]) => (await overlay.point(which === 'current' ? 'current' : 'pointed')).map(({ id }) => id),
    signal,
  );
};
