import type { OwnFact } from '../../lib/ledger/packs';
import { failure, type Handlers } from '../../lib/messages/router';
import type { OwnFactRow } from '../../lib/store/database';
import { checkOwnFact, makeOwnFactStore, type OwnFactStore } from '../../lib/store/own-fact-store';
import { type StoreResult, stored } from '../../lib/store/result';
import { ledgerChanged } from './ledger-changed';
import { moverOf } from './move-to-trash';
import { getDatabase, getLedger } from './storage';

type OwnFactHandlers = Pick<
  Handlers,
  'own-facts/list' | 'own-facts/put' | 'own-facts/delete' | 'own-facts/restore'
>;

const getStore = async (): Promise<StoreResult<OwnFactStore>> => {
  const opened = await getDatabase();
  return opened.ok ? stored(makeOwnFactStore(opened.value)) : opened;
};

const toOwnFact = ({ fact, source }: OwnFactRow): OwnFact => ({ fact, source });

/** Why an own fact is refused; null when it may be kept. */
const refusal = async ({ fact, source }: OwnFact): Promise<string | null> => {
  const [issue] = checkOwnFact({ fact, source });
  if (issue) return `${issue.field}: ${issue.message}`;
  if (fact.basis !== 'user') return 'basis: must be user';
  if (!source) return 'source: an own fact says where it is from';
  const { packOf, ledger } = await getLedger();
  if (packOf.get(fact.id)) return `id: is the id of a fact of the pack ${packOf.get(fact.id)}`;
  const known = ledger.sources.get(source.id);
  return known && ledger.facts.get(fact.id)?.fact.source !== source.id
    ? `source.id: is the id of another source, ${known.title}`
    : null;
};

const move = moverOf(getStore, ledgerChanged);

/** Requests about facts that a person added. */
export const ownFactHandlers: OwnFactHandlers = {
  'own-facts/list': async () => {
    const store = await getStore();
    const listed = store.ok ? await store.value.list() : store;
    if (!listed.ok) return listed;
    const { rows, trash, problems } = listed.value;
    return { ok: true, facts: rows.map(toOwnFact), trash: trash.map(toOwnFact), problems };
  },
  'own-facts/put': async (own) => {
    const refused = await refusal(own);
    if (refused !== null) return failure('bad-fact', refused);
    const store = await getStore();
    const put = store.ok ? await store.value.put({ id: own.fact.id, ...own, deletedAt: null }) : store;
    if (!put.ok) return put;
    await ledgerChanged();
    return { ok: true };
  },
  'own-facts/delete': ({ ids }) => move(ids, new Date().toISOString()),
  'own-facts/restore': ({ ids }) => move(ids, null),
};
