import { browser } from 'wxt/browser';
import { z } from '../ledger/zod';
import { NEW_RECORD, type SafetyRecord } from '../messages/safety';
import { recordSchema } from '../messages/schemas/safety';
import type { Twin } from './canary';
import { attempt, type StoreResult } from './result';

const RECORD_KEY = 'safety';
const TWIN_KEY = 'canary';

/** What is remembered about back-ups; a damaged field takes its default. */
export const readRecord = async (): Promise<SafetyRecord> => {
  const { [RECORD_KEY]: stored } = await browser.storage.local.get(RECORD_KEY);
  const parsed = recordSchema.safeParse(stored);
  return parsed.success ? parsed.data : NEW_RECORD;
};

/** Writes wait for one another: each patch is merged into what the one before it left. */
let lastWrite: Promise<unknown> = Promise.resolve();

/** Merges a patch into the record. Only the background calls it: it is the one writer. */
export const patchRecord = (patch: Partial<SafetyRecord>): Promise<StoreResult<SafetyRecord>> => {
  const write = lastWrite.then(() =>
    attempt(async () => {
      const record = { ...(await readRecord()), ...patch };
      await browser.storage.local.set({ [RECORD_KEY]: record });
      return record;
    }),
  );
  lastWrite = write;
  return write;
};

const twinSchema = z.object({ id: z.string(), state: z.enum(['new', 'set']) });

/** The canary's twin in extension storage. */
export const twins = {
  read: async (): Promise<Twin | null> => {
    const { [TWIN_KEY]: stored } = await browser.storage.local.get(TWIN_KEY);
    return twinSchema.safeParse(stored).data ?? null;
  },
  write: (twin: Twin): Promise<void> => browser.storage.local.set({ [TWIN_KEY]: twin }),
};
