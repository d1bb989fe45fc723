import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Settings } from '../messages/settings';
import { type Repaired, repairSettings } from './repair-settings';
import { attempt, type StoreResult } from './result';

/** Key in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** Settings in force. Never fails: with no storage the defaults hold, and the problem is named. */
export const readSettings = async (): Promise<Repaired> => {
  const stored = await attempt(() => browser.storage.local.get(SETTINGS_KEY));
  if (!stored.ok) return { settings: DEFAULT_SETTINGS, problems: [stored.detail] };
  return repairSettings(stored.value[SETTINGS_KEY]);
};

/** Writes wait for one another: each patch is merged into what the one before it left. */
let lastWrite: Promise<unknown> = Promise.resolve();

type Change = Partial<Settings> | ((now: Settings) => Partial<Settings>);

const writePatch = async (change: Change): Promise<StoreResult<Settings>> => {
  const { settings } = await readSettings();
  const patch = typeof change === 'function' ? change(settings) : change;
  const merged: Settings = { ...settings, ...patch };
  return attempt(async () => {
    await browser.storage.local.set({ [SETTINGS_KEY]: merged });
    return merged;
  });
};

/**
 * Merges a patch (already parsed) into the settings; one that is made from them is given those of its turn. Only the
 * background calls it: it is the one writer.
 */
export const patchSettings = (change: Change): Promise<StoreResult<Settings>> => {
  const write = lastWrite.then(() => writePatch(change));
  lastWrite = write;
  return write;
};

type Stored = { readonly oldValue?: unknown; readonly newValue?: unknown };

/** Calls back with the settings after each change, wherever it was made. */
export const watchSettings = (handle: (now: Settings, before: Settings) => void): (() => void) => {
  const listener = (changes: Readonly<Record<string, Stored>>): void => {
    const change = changes[SETTINGS_KEY];
    if (change === undefined) return;
    handle(repairSettings(change.newValue).settings, repairSettings(change.oldValue).settings);
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
};
