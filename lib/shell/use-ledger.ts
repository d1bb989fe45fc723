import { useEffect, useState } from 'preact/hooks';
import { send } from '../messages/client';
import type { FactView, Failure, Requests } from '../messages/protocol';

export type LedgerStatus = Extract<Requests['ledger/status']['reply'], { ok: true }>;
export type LedgerState = {
  readonly facts: readonly FactView[] | null;
  readonly status: LedgerStatus | null;
  readonly failure: Failure | null;
};

/** The facts of the pack in force and where they were read from. */
export const useLedger = (): LedgerState => {
  const [state, setState] = useState<LedgerState>({ facts: null, status: null, failure: null });
  useEffect(() => {
    const load = async (): Promise<void> => {
      const [list, status] = await Promise.all([send('ledger/list', {}), send('ledger/status', {})]);
      const failure = list.ok ? (status.ok ? null : status) : list;
      setState({ facts: list.ok ? list.facts : null, status: status.ok ? status : null, failure });
    };
    void load();
  }, []);
  return state;
};
