import { toFactView } from '../../lib/ledger/fact-view';
import type { Ledger } from '../../lib/ledger/ledger';
import type { FactView } from '../../lib/messages/protocol';
import type { Handlers } from '../../lib/messages/router';
import { getLedger } from './storage';

type LedgerHandlers = Pick<Handlers, 'ledger/facts' | 'ledger/list' | 'ledger/status'>;

/** Facts by id, in the order asked for; ids that the ledger does not know are left out. */
export const viewFacts = (ledger: Ledger, ids: readonly string[]): FactView[] =>
  ids.flatMap((id) => {
    const entry = ledger.facts.get(id);
    return entry === undefined ? [] : [toFactView(entry.fact, ledger.sources)];
  });

/** Requests that read the ledger. */
export const ledgerHandlers: LedgerHandlers = {
  'ledger/facts': async ({ ids }) => ({ ok: true, facts: viewFacts((await getLedger()).ledger, ids) }),
  'ledger/list': async () => {
    const { ledger } = await getLedger();
    return { ok: true, facts: viewFacts(ledger, [...ledger.facts.keys()]) };
  },
  'ledger/status': async () => {
    const { pack, ledger, storage, problems } = await getLedger();
    const { facts, sources } = ledger;
    return {
      ok: true,
      pack: pack.pack,
      version: pack.version,
      asOf: pack.asOf,
      facts: facts.size,
      sources: sources.size,
      storage,
      problems,
    };
  },
};
