import { useCallback, useEffect, useState } from 'preact/hooks';
import type { VerdictChange } from '../claims/changed-verdicts';
import { send } from '../messages/client';
import type { Broadcast, Failure, Requests } from '../messages/protocol';
import { useBroadcast } from './use-broadcast';
import { useNewest } from './use-newest';

/** What is known of claims that were compared with another pack than the one in force. */
export type Outdated = {
  readonly changes: readonly VerdictChange[];
  readonly total: number;
  readonly pack: string;
  /** False while some were not looked at. */
  readonly complete: boolean;
};

/** More than this many are looked at only when somebody asks for it: they take seconds. */
const UNASKED = 2_000;

/** What may make claims outdated, or bring them up to date. */
const FOLLOWED: ReadonlySet<Broadcast['type']> = new Set(['ledger/changed', 'claims/changed']);

/** Looks at outdated claims part by part: the first at once, the rest where they are few or `all` is asked for. */
const look = async (all: boolean): Promise<Outdated | Failure> => {
  const changes: VerdictChange[] = [];
  for (let after: string | null = null; ; ) {
    const reply: Requests['claims/outdated']['reply'] = await send('claims/outdated', { after });
    if (!reply.ok) return reply;
    changes.push(...reply.changes);
    const { total, pack } = reply;
    const stops = reply.next !== null && !all && total > UNASKED;
    if (reply.next === null || stops) return { changes, total, pack, complete: !stops };
    after = reply.next;
  }
};

/** Kept claims that the ledger in force would judge otherwise; looked for anew when it changes. */
export const useOutdated = () => {
  const [found, setFound] = useState<Outdated | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const newest = useNewest();
  const refresh = useCallback(
    async (all = false) => {
      const looked = await newest(look(all));
      if (!looked) return;
      if ('ok' in looked) setFailure(looked);
      else {
        setFound(looked);
        setFailure(null);
      }
    },
    [newest],
  );
  useEffect(() => void refresh(), [refresh]);
  useBroadcast(useCallback(({ type }: Broadcast) => void (FOLLOWED.has(type) && refresh()), [refresh]));
  return { found, failure, refresh };
};
