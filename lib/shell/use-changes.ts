import { useState } from 'preact/hooks';
import type { ClaimChange, FormerClaim } from '../claims/change';
import type { ReadingPatch } from '../claims/correct-reading';
import { send } from '../messages/client';
import type { Failure } from '../messages/protocol';

/** A change, so that it can be taken back. */
export type LastChange = {
  readonly kind: ClaimChange['kind'] | 'correct' | 'compare';
  readonly former: readonly FormerClaim[];
};

export type ClaimChanges = {
  /** The last change that was not taken back; those before it come after it. */
  readonly last: LastChange | null;
  readonly change: (ids: readonly string[], change: ClaimChange) => Promise<void>;
  /** Null: back to the machine's reading. */
  readonly correct: (id: string, reading: ReadingPatch | null) => Promise<void>;
  /** Compares claims anew with the ledger in force. */
  readonly compareAnew: (ids: readonly string[]) => Promise<void>;
  /** Takes the last change back. */
  readonly undo: () => Promise<void>;
};

/** Claims that are compared anew in one message. */
const COMPARED_AT_ONCE = 500;
/** Changes that can be taken back: each may hold the former notes and tags of a whole library. */
const REMEMBERED = 50;

/** Changes claims, and takes them back one after the other, the last one first. */
export const useChanges = (setFailure: (failure: Failure | null) => void): ClaimChanges => {
  const [done, setDone] = useState<readonly LastChange[]>([]);
  /** What changed nothing leaves nothing to take back, and what came before it as it was. */
  const remember = (change: LastChange): void => {
    if (change.former.length > 0) setDone((before) => [...before, change].slice(-REMEMBERED));
  };
  const last = done.at(-1) ?? null;
  return {
    last,
    change: async (ids, change) => {
      const reply = await send('claims/change', { ids, change });
      setFailure(reply.ok ? null : reply);
      if (reply.ok) remember({ kind: change.kind, former: reply.former });
    },
    correct: async (id, reading) => {
      const reply = await send('claims/correct', { id, reading });
      setFailure(reply.ok ? null : reply);
      if (reply.ok) remember({ kind: 'correct', former: [reply.former] });
    },
    compareAnew: async (ids) => {
      const former: FormerClaim[] = [];
      let reply: { readonly ok: true } | Failure = { ok: true };
      for (let from = 0; from < ids.length && reply.ok; from += COMPARED_AT_ONCE) {
        const part = await send('claims/compare-anew', { ids: ids.slice(from, from + COMPARED_AT_ONCE) });
        if (part.ok) former.push(...part.former);
        reply = part;
      }
      setFailure(reply.ok ? null : reply);
      // What was compared before a failure can be taken back, too.
      remember({ kind: 'compare', former });
    },
    undo: async () => {
      if (last === null) return;
      const reply = await send('claims/put-back', { former: last.former });
      setFailure(reply.ok ? null : reply);
      if (reply.ok) setDone((before) => before.filter((one) => one !== last));
    },
  };
};
