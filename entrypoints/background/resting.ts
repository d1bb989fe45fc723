import { browser } from 'wxt/browser';
import type { Requests } from '../../lib/messages/protocol';
import type { RestingSite, Settings } from '../../lib/messages/settings';
import { patchSettings, readSettings } from '../../lib/store/settings-store';

const ALARM = 'rest';
const MINUTE = 60_000;

/** Leaves a site alone for so many minutes. */
export const restSite = async (host: string, minutes: number): Promise<Requests['site/rest']['reply']> => {
  const until = new Date(Date.now() + minutes * MINUTE).toISOString();
  const patched = await patchSettings(({ restingSites }) => ({
    restingSites: [...restingSites.filter((site) => site.host !== host), { host, until }],
  }));
  return patched.ok ? { ok: true, settings: patched.value } : patched;
};

/** Sets the alarm for the first rest that ends; browsers may forget alarms when they are closed. */
export const setAlarm = async ({ restingSites }: Settings): Promise<void> => {
  const times = restingSites.map(({ until }) => Date.parse(until));
  if (times.length > 0) await browser.alarms.create(ALARM, { when: Math.min(...times) });
  else await browser.alarms.clear(ALARM);
};

/** Ends the rests whose time has come, and sets the alarm for the next one. */
export const endRests = async (): Promise<void> => {
  const { settings } = await readSettings();
  const isOver = ({ until }: RestingSite): boolean => Date.parse(until) <= Date.now();
  if (!settings.restingSites.some(isOver)) return setAlarm(settings);
  const patched = await patchSettings(({ restingSites }) => ({
    restingSites: restingSites.filter((site) => !isOver(site)),
  }));
  if (!patched.ok) console.warn(patched.detail);
};
