import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Correction } from '../claims/corrections';
import { send } from '../messages/client';
import type { Broadcast, Failure } from '../messages/protocol';
import { useBroadcast } from './use-broadcast';
import { useNewest } from './use-newest';

type Listed = {
  readonly corrections: readonly Correction[];
  readonly trash: readonly Correction[];
  readonly problems: readonly string[];
};

/** What was put right in readings, followed by broadcast. Null until the background has answered. */
export const useCorrections = () => {
  const [listed, setListed] = useState<Listed | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const newest = useNewest();
  const refresh = useCallback(async () => {
    const reply = await newest(send('corrections/list', {}));
    if (!reply) return;
    setFailure(reply.ok ? null : reply);
    if (reply.ok) setListed(reply);
  }, [newest]);
  useEffect(() => void refresh(), [refresh]);
  useBroadcast(
    useCallback(({ type }: Broadcast) => void (type === 'corrections/changed' && refresh()), [refresh]),
  );
  const move = async (type: 'corrections/delete' | 'corrections/restore', id: string): Promise<void> => {
    const reply = await send(type, { ids: [id] });
    setFailure(reply.ok ? null : reply);
  };
  return {
    listed,
    failure,
    remove: (id: string) => move('corrections/delete', id),
    restore: (id: string) => move('corrections/restore', id),
  };
};
