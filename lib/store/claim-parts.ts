import { type ClaimJson, parseClaim } from '../claims/claim-json';
import type { Claim } from '../claims/types';
import { claimsIn } from './claim-blocks';
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

/** Claims of some ids, and what is wrong with those that cannot be read. */
export type ClaimsRead = { readonly claims: readonly Claim[]; readonly problems: readonly string[] };

/** Whole claims by id as JSON in UTF-8, in the order of the ids, and what is wrong with those that cannot be read. */
export const readClaimJson = async (
  database: Database,
  ids: readonly string[],
): Promise<{ readonly json: readonly ClaimJson[]; readonly problems: readonly string[] }> => {
  const json: ClaimJson[] = [];
  const problems: string[] = [];
  for (const [at, stored] of (await claimsIn(database).get(ids)).entries()) {
    if (stored?.json) json.push(stored.json);
    else problems.push(`claim ${ids[at]}`);
  }
  return { json, problems };
};

/** Whole claims by id, straight from the database, in the order of the ids. */
export const readWholeClaims = async (database: Database, ids: readonly string[]): Promise<ClaimsRead> => {
  const { json, problems } = await readClaimJson(database, ids);
  return { claims: json.map(parseClaim), problems };
};

/** Ids in the parts in which claims are read. */
export const partsOfIds = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / PART) }, (_, n) => ids.slice(n * PART, (n + 1) * PART));

/** Parts asked for before the one at hand is done with: the database works meanwhile. */
const AHEAD = 2;

/**
 * Works on parts in their order, with `AHEAD` of them under way. A failure is thrown when the turn of its part comes.
 */
export async function* inOrder<P, R>(
  parts: readonly P[],
  work: (part: P, at: number) => Promise<R>,
  ahead = AHEAD,
): AsyncGenerator<R> {
  const waiting: Promise<R>[] = [];
  for (let begun = 0, done = 0; done < parts.length; done += 1) {
    for (; begun < Math.min(parts.length, done + ahead); begun += 1) {
      const begunPart = work(parts[begun] as P, begun);
      begunPart.catch(() => undefined);
      waiting.push(begunPart);
    }
    yield (await waiting.shift()) as R;
  }
}

/**
 * Whole claims by id, straight from the database, some at a time, in the order of the ids. Ends with the signal's reason
 * when it is aborted.
 */
export async function* readClaimParts(
  database: Database,
  ids: readonly string[],
  { signal, onProgress, onProblem }: PartsOptions,
): AsyncGenerator<readonly Claim[]> {
  let done = 0;
  for await (const { claims, problems } of inOrder(partsOfIds(ids), (part) =>
    readWholeClaims(database, part),
  )) {
    signal.throwIfAborted();
    problems.forEach(onProblem);
    yield claims;
    done += claims.length + problems.length;
    onProgress(done);
  }
  signal.throwIfAborted();
}
