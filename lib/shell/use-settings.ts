import { useCallback, useEffect, useState } from 'preact/hooks';
import { send } from '../messages/client';
import type { Broadcast, Failure, Requests } from '../messages/protocol';
import { DEFAULT_SETTINGS, type Settings } from '../messages/settings';
import { useBroadcast } from './use-broadcast';

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
  const refresh = useCallback(async () => {
    const reply = await send('settings/get', {});
    setKnown((old) =>
      reply.ok
        ? { settings: reply.settings, storage: reply.storage, loaded: true, failure: null }
        : { ...old, loaded: true, failure: reply },
    );
  }, []);
  useEffect(() => void refresh(), [refresh]);
  useBroadcast(
    useCallback(
      (broadcast: Broadcast) => {
        if (broadcast.type === 'settings/changed') void refresh();
      },
      [refresh],
    ),
  );
  const follow = useCallback(async (asked: Promise<Requests['settings/patch']['reply']>) => {
    const reply = await asked;
    setKnown((old) =>
      reply.ok ? { ...old, settings: reply.settings, failure: null } : { ...old, failure: reply },
    );
  }, []);
  return {
    ...known,
    patch: (patch) => follow(send('settings/patch', { patch })),
    switchSite: (host, on) => follow(send('site/switch', { host, on })),
  };
};
