import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Claim } from '../claims/types';
import { send } from '../messages/client';
import type { Broadcast, Failure } from '../messages/protocol';
import { useBroadcast } from './use-broadcast';

export type ClaimsState = {
  /** Null until the background has answered. */
  readonly claims: readonly Claim[] | null;
  readonly trash: readonly Claim[];
  readonly failure: Failure | null;
  readonly remove: (ids: readonly string[]) => Promise<void>;
  readonly restore: (ids: readonly string[]) => Promise<void>;
};

/** Kept claims and those in the trash, followed by broadcast. */
export const useClaims = (): ClaimsState => {
  const [all, setAll] = useState<readonly Claim[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const refresh = useCallback(async () => {
    const reply = await send('claims/list', { includeDeleted: true });
    setFailure(reply.ok ? null : reply);
    if (reply.ok) setAll(reply.claims);
  }, []);
  useEffect(() => void refresh(), [refresh]);
  useBroadcast(
    useCallback(
      (broadcast: Broadcast) => {
        if (broadcast.type === 'claims/changed') void refresh();
      },
      [refresh],
    ),
  );
  const change = async (type: 'claims/delete' | 'claims/restore', ids: readonly string[]): Promise<void> => {
    const reply = await send(type, { ids });
    setFailure(reply.ok ? null : reply);
    await refresh();
  };
  return {
    claims: all?.filter((claim) => claim.deletedAt === null) ?? null,
    trash: (all ?? []).filter((claim) => claim.deletedAt !== null),
    failure,
    remove: (ids) => change('claims/delete', ids),
    restore: (ids) => change('claims/restore', ids),
  };
};
