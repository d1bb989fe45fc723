import type { Claim } from '../claims/types';
import { send } from '../messages/client';
import type { Failure } from '../messages/protocol';

export type WholeClaims = {
  readonly ok: true;
  readonly claims: readonly Claim[];
  /** Stored claims that cannot be read. */
  readonly problems: readonly string[];
};

/** A message stays far below what browsers allow. */
const PART = 500;

/** Whole claims by id, checked by the background, asked for in parts; in the order of the ids. */
export const wholeClaims = async (ids: readonly string[]): Promise<WholeClaims | Failure> => {
  const claims: Claim[] = [];
  const problems: string[] = [];
  for (let from = 0; from < ids.length; from += PART) {
    const reply = await send('claims/get', { ids: ids.slice(from, from + PART) });
    if (!reply.ok) return reply;
    claims.push(...reply.claims);
    problems.push(...reply.problems);
  }
  return { ok: true, claims, problems };
};
