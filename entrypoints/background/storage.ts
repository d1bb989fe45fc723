import shipped from '../../data/ledger/openai-microsoft.json';
import { type ClaimStore, makeClaimStore } from '../../lib/store/claim-store';
import { type Database, openDatabase } from '../../lib/store/database';
import { type LedgerInForce, readLedger } from '../../lib/store/ledger-in-force';
import { type StoreResult, stored } from '../../lib/store/result';

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

const open = async (): Promise<StoreResult<Database>> => {
  const opened = await openDatabase();
  if (opened.ok) {
    opened.value.on('close', forget);
    opened.value.on('versionchange', forget);
  } else opening = null;
  return opened;
};

export const getDatabase = (): Promise<StoreResult<Database>> => {
  opening ??= open();
  return opening;
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
