import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LedgerRow } from '../ledger/fact-view';
import type { TimelineBar } from '../ledger/timeline';
import { send } from '../messages/client';
import type { Broadcast, Failure, Requests } from '../messages/protocol';
import { useBroadcast } from './use-broadcast';
import { useNewest } from './use-newest';

export type LedgerStatus = Extract<Requests['ledger/status']['reply'], { ok: true }>;
export type LedgerState = {
  /** Null until all have arrived. */
  readonly facts: readonly LedgerRow[] | null;
  readonly bars: readonly TimelineBar[];
  readonly status: LedgerStatus | null;
  readonly failure: Failure | null;
};

/** Facts asked for at once: a message stays far below what browsers allow. */
const PAGE = 5_000;

const allFacts = async (): Promise<readonly LedgerRow[] | Failure> => {
  const facts: LedgerRow[] = [];
  for (;;) {
    const reply = await send('ledger/list', { from: facts.length, count: PAGE });
    if (!reply.ok) return reply;
    facts.push(...reply.facts);
    if (reply.facts.length === 0 || facts.length >= reply.total) return facts;
  }
};

const isFailure = (value: readonly LedgerRow[] | Failure): value is Failure => 'ok' in value;

const load = async (): Promise<LedgerState> => {
  const [facts, status, timeline] = await Promise.all([
    allFacts(),
    send('ledger/status', {}),
    send('ledger/timeline', {}),
  ]);
  const failure = isFailure(facts) ? facts : [status, timeline].find((reply) => !reply.ok);
  return {
    facts: isFailure(facts) ? null : facts,
    bars: timeline.ok ? timeline.bars : [],
    status: status.ok ? status : null,
    failure: failure && !failure.ok ? failure : null,
  };
};

/** The facts in force, where they were read from and the timeline; followed when ledger or settings change. */
export const useLedger = (): LedgerState => {
  const [state, setState] = useState<LedgerState>({ facts: null, bars: [], status: null, failure: null });
  const newest = useNewest();
  const refresh = useCallback(async () => {
    const loaded = await newest(load());
    if (loaded) setState(loaded);
  }, [newest]);
  useEffect(() => void refresh(), [refresh]);
  useBroadcast(
    useCallback(
      ({ type }: Broadcast) => {
        if (type === 'ledger/changed' || type === 'settings/changed') void refresh();
      },
      [refresh],
    ),
  );
  return state;
};
