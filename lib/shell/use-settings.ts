import { useCallback, useEffect, useState } from 'preact/hooks';
import { send } from '../messages/client';
import type { Broadcast, Failure, Requests } from '../messages/protocol';
import { DEFAULT_SETTINGS, type Settings } from '../messages/settings';
import { useBroadcast } from './use-broadcast';
import { useNewest } from './use-newest';

export type SettingsState = {
  readonly settings: Settings;
  /** False until the background has answered for the first time. */
  readonly loaded: boolean;
  readonly storage: 'ok' | 'unavailable';
  readonly failure: Failure | null;
  readonly patch: (patch: Partial<Settings>) => Promise<void>;
  readonly switchSite: (host: string, on: boolean) => Promise<void>;
};

type Known = Omit<SettingsState, 'patch' | 'switchSite'>;

const UNKNOWN: Known = { settings: DEFAULT_SETTINGS, loaded: false, storage: 'ok', failure: null };

/** The settings in force: read once, followed by broadcast, changed through the background. */
export const useSettings = (): SettingsState => {
  const [known, setKnown] = useState<Known>(UNKNOWN);
  const newest = useNewest();
  const refresh = useCallback(async () => {
    const reply = await newest(send('settings/get', {}));
    if (!reply) return;
    setKnown((old) =>
      reply.ok
        ? { settings: reply.settings, storage: reply.storage, loaded: true, failure: null }
        : { ...old, loaded: true, failure: reply },
    );
  }, [newest]);
  useEffect(() => void refresh(), [refresh]);
  useBroadcast(
    useCallback(
      (broadcast: Broadcast) => {
        if (broadcast.type === 'settings/changed') void refresh();
      },
      [refresh],
    ),
  );
  const follow = async (asked: Promise<Requests['settings/patch']['reply']>): Promise<void> => {
    const isNewest = newest(asked).then((answer) => answer !== null);
    const [reply, counts] = [await asked, await isNewest];
    if (!reply.ok) setKnown((old) => ({ ...old, failure: reply }));
    else if (counts) setKnown((old) => ({ ...old, settings: reply.settings, failure: null }));
  };
  return {
    ...known,
    patch: (patch) => follow(send('settings/patch', { patch })),
    switchSite: (host, on) => follow(send('site/switch', { host, on })),
  };
};
