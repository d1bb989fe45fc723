import { useEffect } from 'preact/hooks';
import { onBroadcast } from '../messages/listen';
import type { Broadcast } from '../messages/protocol';

/** Calls back on each broadcast of the background as long as the component lives. */
export const useBroadcast = (handle: (broadcast: Broadcast) => void): void => {
  useEffect(() => {
    const life = new AbortController();
    onBroadcast(handle, life.signal);
    return () => life.abort();
  }, [handle]);
};
