import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

type Held<E extends HTMLElement> = {
  readonly ref: RefObject<E>;
  /** From now on the element becomes no lower than it is. */
  readonly hold: () => void;
  readonly release: () => void;
};

/** Keeps what stands under an element in place while a hand is on it, whatever goes from the element meanwhile. */
export const useHeldHeight = <E extends HTMLElement>(): Held<E> => {
  const ref = useRef<E>(null);
  const setMinHeight = (height: string): void => {
    if (ref.current) ref.current.style.minHeight = height;
  };
  return {
    ref,
    hold: () => setMinHeight(`${ref.current?.offsetHeight ?? 0}px`),
    release: () => setMinHeight(''),
  };
};
