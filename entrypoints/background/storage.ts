import shipped from '../../data/ledger/openai-microsoft.json';
import type { Canary } from '../../lib/messages/safety';
import { applyWaitingSettings } from '../../lib/store/backup/waiting-settings';
import { renewCanary, settleCanary } from '../../lib/store/canary';
import { type ClaimStore, makeClaimStore } from '../../lib/store/claim-store';
import { type Database, openDatabase } from '../../lib/store/database';
import { finishErasing } from '../../lib/store/erase';
import { type LedgerInForce, readLedger } from '../../lib/store/ledger-in-force';
import { type StoreResult, stored } from '../../lib/store/result';
import { twins } from '../../lib/store/safety-record';
import { patchSettings } from '../../lib/store/settings-store';

/**
 * Both are caches of what IndexedDB holds: a killed worker loses nothing by losing them. Failures are not
 * kept, so that a database which can be opened again is opened again.
 */
let opening: Promise<StoreResult<Database>> | null = null;
let reading: Promise<LedgerInForce> | null = null;

const forget = (): void => {
  opening = null;
  reading = null;
};

let canary: Canary = 'unknown';

const freshId = (): string => crypto.randomUUID();

/** Settings of a restore that was cut short come into place; then the canaries are looked at. */
const settle = async (database: Database): Promise<void> => {
  const applied = await applyWaitingSettings(database, async ({ access: _, ...settings }) => {
    const patched = await patchSettings(settings);
    if (!patched.ok) throw new Error(patched.detail);
    await renewCanary(database, twins, freshId);
  });
  if (!applied.ok) console.warn(applied.detail);
  const told = await settleCanary(database, twins, freshId);
  canary = told.ok ? told.value : 'unknown';
};

const open = async (): Promise<StoreResult<Database>> => {
  const finished = await finishErasing();
  if (!finished.ok) console.warn(finished.detail);
  const opened = await openDatabase();
  if (opened.ok) {
    await settle(opened.value);
    opened.value.on('close', forget);
    opened.value.on('versionchange', forget);
  } else opening = null;
  return opened;
};

export const getDatabase = (): Promise<StoreResult<Database>> => {
  opening ??= open();
  return opening;
};

/** What the canaries told when the database was opened last. */
export const canaryNow = async (): Promise<Canary> => ((await getDatabase()).ok ? canary : 'unknown');

/** A person was told of a wiped store: from now on it is as it is. */
export const acknowledgeCanary = async (): Promise<StoreResult<null>> => {
  const opened = await getDatabase();
  const renewed = opened.ok ? await renewCanary(opened.value, twins, freshId) : opened;
  if (renewed.ok) canary = 'ok';
  return renewed;
};

/** After a restore: its settings come into place, and the canaries are looked at anew. */
export const settleDatabase = async (): Promise<void> => {
  const opened = await getDatabase();
  if (opened.ok) await settle(opened.value);
};

/** Lets the database go, so that it can be erased. */
export const closeDatabase = async (): Promise<void> => {
  const opened = await opening;
  if (opened?.ok) opened.value.close();
  forget();
};

const read = async (): Promise<LedgerInForce> => {
  const ledger = await readLedger(shipped.pack, shipped, await getDatabase());
  for (const problem of ledger.problems) console.warn(problem);
  return ledger;
};

/** The ledger in force; read once in a worker's life, also where only the shipped pack can answer. */
export const getLedger = (): Promise<LedgerInForce> => {
  reading ??= read();
  return reading;
};

/** What was read no longer holds; whoever asks next reads it anew. */
export const forgetLedger = (): void => {
  reading = null;
};

/** Reads everything anew: after an update, when a new pack may have come with it. */
export const reloadLedger = (): Promise<LedgerInForce> => {
  reading = null;
  return getLedger();
};

export const getClaims = async (): Promise<StoreResult<ClaimStore>> => {
  const opened = await getDatabase();
  return opened.ok ? stored(makeClaimStore(opened.value)) : opened;
};
