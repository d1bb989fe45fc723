import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { SCRATCH_NAME } from './backup/check';
import { DATABASE_NAME } from './database';
import { attempt, type StoreResult } from './result';

/** Set while everything is being erased, so that a background which ends meanwhile finishes it when it starts again. */
const ERASING_KEY = 'erasing';

const erase = async (): Promise<null> => {
  await Dexie.delete(SCRATCH_NAME);
  await Dexie.delete(DATABASE_NAME);
  await browser.storage.session.clear();
  // Last, because it holds the mark.
  await browser.storage.local.clear();
  return null;
};

/** Erases both databases and all of extension storage. Connections must be closed before. */
export const eraseStores = (): Promise<StoreResult<null>> =>
  attempt(async () => {
    await browser.storage.local.set({ [ERASING_KEY]: true });
    return erase();
  });

/** Finishes erasing that was cut short; does nothing otherwise. */
export const finishErasing = (): Promise<StoreResult<null>> =>
  attempt(async () => {
    const { [ERASING_KEY]: erasing } = await browser.storage.local.get(ERASING_KEY);
    return erasing === true ? erase() : null;
  });
