import { LIMITS } from '../messages/schemas/limits';

/**
 * History with one more entry, oldest first. A ticker that changes all day would make it longer than a claim may have:
 * then the second oldest goes, so that how it began and how it went lately stay.
 */
export const addToHistory = <T>(history: readonly T[] | undefined, entry: T): readonly T[] => {
  const all = [...(history ?? []), entry];
  const over = all.length - LIMITS.historyPerClaim;
  return over > 0 ? [...all.slice(0, 1), ...all.slice(1 + over)] : all;
};
