import { useCallback, useRef } from 'preact/hooks';

/**
 * For questions that are asked again before they are answered: replies can overtake one another, and the answer to the
 * older question would stay. Settles with the reply, or with null where another one was asked since.
 */
export const useNewest = (): (<T>(asked: Promise<T>) => Promise<T | null>) => {
  const count = useRef(0);
  return useCallback(async <T>(asked: Promise<T>): Promise<T | null> => {
    const mine = ++count.current;
    const reply = await asked;
    return mine === count.current ? reply : null;
  }, []);
};
