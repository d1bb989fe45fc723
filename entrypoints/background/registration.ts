import { browser } from 'wxt/browser';
import { type Access, originsFor, webOrigins } from '../../lib/store/access';
import { injectGateInOpenTabs } from './inject';

const GATE_ID = 'gate';

/** Hosts that the user granted, as match patterns. */
export const grantedOrigins = async (): Promise<readonly string[]> =>
  webOrigins((await browser.permissions.getAll()).origins ?? []);

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

const gateFor = (matches: readonly string[]): Script => ({
  id: GATE_ID,
  js: ['gate.js'],
  matches: [...matches],
  allFrames: true,
  runAt: 'document_idle',
  persistAcrossSessions: true,
});

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));

const registerGate = async (): Promise<void> => {
  const matches = await grantedOrigins();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [GATE_ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [GATE_ID] });
  } else if (!registered) await browser.scripting.registerContentScripts([gateFor(matches)]);
  else if (!sameSet(registered.matches ?? [], matches)) {
    await browser.scripting.updateContentScripts([gateFor(matches)]);
  }
};

/** Registrations wait for one another: grants and messages arrive together, and an id registers only once. */
let lastRun: Promise<void> = Promise.resolve();

/** Registers the gate for exactly the granted hosts. Safe to call at any time; changes nothing twice. */
export const syncRegistration = (): Promise<void> => {
  lastRun = lastRun.then(registerGate, registerGate);
  return lastRun;
};

/** The same, and at once in tabs that are open already. */
export const registerEverywhere = async (): Promise<void> => {
  await syncRegistration();
  await injectGateInOpenTabs(await grantedOrigins());
};

/** Which choice the granted hosts amount to, after the browser's own pages changed them. */
export const inferAccess = (current: Access | null, granted: readonly string[]): Access | null => {
  const holds = (access: Access): boolean => {
    const needed = originsFor(access);
    return needed.every((origin) => granted.includes(origin));
  };
  if (holds('all')) return 'all';
  if (holds('news')) return 'news';
  return granted.length === 0 && current !== null ? 'click' : current;
};
