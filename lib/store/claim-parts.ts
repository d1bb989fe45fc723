import type { Claim } from '../claims/types';
import { isWholeClaim, withLaterFields } from '../claims/whole-shape';
import type { Database } from './database';

/** Claims read at once: some megabytes. */
const PART = 500;

export type PartsOptions = {
  readonly signal: AbortSignal;
  /** Called with the number of claims read so far. */
  readonly onProgress: (done: number) => void;
  /** Called with each claim that cannot be read; it is left out. */
  readonly onProblem: (problem: string) => void;
};

const wholeOf = (
  rows: readonly unknown[],
  ids: readonly string[],
  onProblem: PartsOptions['onProblem'],
): readonly Claim[] =>
  rows.flatMap((row, at) => {
    if (isWholeClaim(row)) {
      const { duplicateKey: _, ...claim } = row as Claim & { readonly duplicateKey?: string };
      return [withLaterFields(claim)];
    }
    onProblem(`claim ${ids[at]}`);
    return [];
  });

/**
 * Whole claims by id, straight from the database, some at a time, in the order of the ids. Ends with the signal's reason
 * when it is aborted.
 */
export async function* readClaimParts(
  database: Database,
  ids: readonly string[],
  { signal, onProgress, onProblem }: PartsOptions,
): AsyncGenerator<readonly Claim[]> {
  for (let from = 0; from < ids.length; from += PART) {
    signal.throwIfAborted();
    const wanted = ids.slice(from, from + PART);
    yield wholeOf(await database.claims.bulkGet([...wanted]), wanted, onProblem);
    onProgress(Math.min(from + PART, ids.length));
  }
  signal.throwIfAborted();
}
