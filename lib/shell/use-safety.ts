import { useCallback, useEffect, useState } from 'preact/hooks';
import { send } from '../messages/client';
import type { Broadcast, Failure, Reply } from '../messages/protocol';
import type { BackupRhythm, SafetyStatus } from '../messages/safety';
import { useBroadcast } from './use-broadcast';
import { useNewest } from './use-newest';

/** What the browser says of the space that the extension has; null until it has answered. */
export type Space = { readonly used: number; readonly quota: number; readonly persisted: boolean };

export type SafetyState = {
  readonly status: SafetyStatus | null;
  readonly space: Space | null;
  /** The browser was asked to keep the storage, and did not agree. */
  readonly refused: boolean;
  readonly failure: Failure | null;
  readonly persist: () => Promise<void>;
  readonly acknowledge: () => Promise<void>;
  readonly quiet: () => Promise<void>;
  readonly setRhythm: (rhythm: BackupRhythm) => Promise<void>;
  readonly dropFormer: () => Promise<void>;
};

const readSpace = async (): Promise<Space> => {
  const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { used: usage, quota, persisted };
};

/** With the first kept things the browser is asked once, from a page: workers cannot. */
const askOnce = async ({ counts, record }: SafetyStatus): Promise<void> => {
  if (record.asked || counts.claims === 0) return;
  await send('safety/asked', {});
  await navigator.storage.persist();
};

const CHANGES: ReadonlySet<Broadcast['type']> = new Set([
  'safety/changed',
  'claims/changed',
  'corrections/changed',
  'ledger/changed',
]);

/** How safe the kept data are, followed by broadcast, and what can be done about it. */
export const useSafety = (): SafetyState => {
  const [status, setStatus] = useState<SafetyStatus | null>(null);
  const [space, setSpace] = useState<Space | null>(null);
  const [refused, setRefused] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const newest = useNewest();
  const refresh = useCallback(async () => {
    const reply = await newest(send('safety/status', {}));
    if (!reply) return;
    setFailure(reply.ok ? null : reply);
    if (!reply.ok) return;
    setStatus(reply.status);
    setSpace(await readSpace());
    // A browser may put it to the person, who may take their time.
    await askOnce(reply.status);
  }, [newest]);
  useEffect(() => void refresh(), [refresh]);
  useBroadcast(useCallback(({ type }: Broadcast) => void (CHANGES.has(type) && refresh()), [refresh]));
  const act = async (asked: Promise<Reply<object>>): Promise<void> => {
    const reply = await asked;
    if (reply.ok) await refresh();
    else setFailure(reply);
  };
  return {
    status,
    space,
    refused,
    failure,
    persist: async () => {
      setRefused(!(await navigator.storage.persist()));
      setSpace(await readSpace());
    },
    acknowledge: () => act(send('safety/acknowledge', {})),
    quiet: () => act(send('safety/quiet', {})),
    setRhythm: (rhythm) => act(send('safety/rhythm', { rhythm })),
    dropFormer: () => act(send('backup/drop-former', {})),
  };
};
