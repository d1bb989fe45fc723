import { useCallback, useEffect, useState } from 'preact/hooks';
import { send } from '../messages/client';
import type { Broadcast, Failure, Requests } from '../messages/protocol';
import { useBroadcast } from './use-broadcast';
import { useNewest } from './use-newest';

export type TabView = Extract<Requests['tab/list']['reply'], { ok: true }>;
export type TabState = { readonly view: TabView | null; readonly failure: Failure | null };

const NOTHING: TabState = { view: null, failure: null };

/** What one tab shows, kept up to date; nothing while the tab is not known yet. */
export const useTab = (tabId: number | null): TabState & { readonly refresh: () => Promise<void> } => {
  const [state, setState] = useState<TabState>(NOTHING);
  const newest = useNewest();
  const refresh = useCallback(async () => {
    if (tabId === null) return;
    const reply = await newest(send('tab/list', { tabId }));
    if (!reply) return;
    setState((old) => (reply.ok ? { view: reply, failure: null } : { view: old.view, failure: reply }));
  }, [tabId, newest]);
  useEffect(() => {
    setState(NOTHING);
    void refresh();
  }, [refresh]);
  useBroadcast(
    useCallback(
      (broadcast: Broadcast) => {
        if (broadcast.type === 'settings/changed') void refresh();
        if (broadcast.type === 'tab/changed' && broadcast.tabId === tabId) void refresh();
      },
      [refresh, tabId],
    ),
  );
  return { ...state, refresh };
};
