import { browser } from 'wxt/browser';
import {
  applyCorrections,
  type Correction,
  type CorrectionBook,
  makeBook,
  placeKey,
} from '../../lib/claims/corrections';
import type { Figure } from '../../lib/figures/types';
import type { PageFigure } from '../../lib/messages/protocol';
import type { Handlers } from '../../lib/messages/router';
import type { Sender } from '../../lib/messages/sender';
import { type CorrectionStore, makeCorrectionStore } from '../../lib/store/correction-store';
import { type StoreResult, stored } from '../../lib/store/result';
import { broadcast, orderTab } from './broadcast';
import { moverOf } from './move-to-trash';
import { refusePrivate } from './private-windows';
import { getDatabase } from './storage';
import { metaOf, readTab } from './tab-lists';

type CorrectionHandlers = Pick<
  Handlers,
  | 'corrections/add'
  | 'corrections/withdraw'
  | 'corrections/list'
  | 'corrections/delete'
  | 'corrections/restore'
>;

const getStore = async (): Promise<StoreResult<CorrectionStore>> => {
  const opened = await getDatabase();
  return opened.ok ? stored(makeCorrectionStore(opened.value)) : opened;
};

/** A cache of what is stored: a killed worker loses nothing by losing it. */
let reading: Promise<CorrectionBook> | null = null;

/** Corrections in force; null without storage. */
export const readCorrections = async (): Promise<readonly Correction[] | null> => {
  const store = await getStore();
  const listed = store.ok ? await store.value.list() : store;
  if (!listed.ok) return null;
  for (const problem of listed.value.problems) console.warn(problem);
  return listed.value.corrections;
};

const readBook = async (): Promise<CorrectionBook> => {
  const corrections = await readCorrections();
  if (corrections !== null) return makeBook(corrections);
  // Without storage nothing was ever corrected; whoever asks next tries again.
  reading = null;
  return new Map();
};

/** Each figure as it is read in the end: corrected, left as it is, or null where it is none of theirs. */
export const correctAll = async (
  figures: readonly Omit<PageFigure, 'id'>[],
): Promise<readonly (Figure | null)[]> => {
  reading ??= readBook();
  const book = await reading;
  return figures.map(({ figure, context }) => applyCorrections(figure, context.sentence, book));
};

/** What was read no longer holds: pages of the web ask anew, and pages of ours are told. */
export const correctionsChanged = async (): Promise<void> => {
  reading = null;
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) void orderTab(id, { type: 'order/ledger' });
  }
  await broadcast({ type: 'corrections/changed' });
};

/** Date and language of the page that a correction is made on, as far as it says them. */
const pageOf = async (sender: Sender): Promise<Pick<Correction, 'published' | 'lang'>> => {
  const meta = sender.tabId === null ? null : metaOf(await readTab(sender.tabId));
  return {
    ...(meta?.published ? { published: meta.published } : {}),
    ...(meta?.lang ? { lang: meta.lang } : {}),
  };
};

const move = moverOf(getStore, correctionsChanged);

/** Requests about what a person put right in readings. */
export const correctionHandlers: CorrectionHandlers = {
  'corrections/add': async ({ host, item, change, once }, sender) => {
    const refused = await refusePrivate(sender, once ? { once } : {});
    if (refused) return refused;
    const store = await getStore();
    if (!store.ok) return store;
    const id = crypto.randomUUID();
    const madeAt = new Date().toISOString();
    const { figure, context } = item;
    const { sentence } = context;
    const said = { ...(await pageOf(sender)), sentence, figure, change };
    const added = await store.value.add({ id, madeAt, host, ...said, deletedAt: null });
    if (!added.ok) return added;
    await correctionsChanged();
    return { ok: true, id };
  },
  'corrections/withdraw': async (place) => {
    const store = await getStore();
    const listed = store.ok ? await store.value.list() : store;
    if (!listed.ok) return listed;
    const ids = listed.value.corrections
      .filter(({ figure, sentence }) => placeKey({ quote: figure.quote, sentence }) === placeKey(place))
      .map(({ id }) => id);
    return move(ids, new Date().toISOString());
  },
  'corrections/list': async () => {
    const store = await getStore();
    const listed = store.ok ? await store.value.list() : store;
    return listed.ok ? { ok: true, ...listed.value } : listed;
  },
  'corrections/delete': ({ ids }) => move(ids, new Date().toISOString()),
  'corrections/restore': ({ ids }) => move(ids, null),
};
