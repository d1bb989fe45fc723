import { compareFigure } from '../../lib/compare';
import { explainComparison } from '../../lib/compare/explain';
import { toFactView, toLedgerRow } from '../../lib/ledger/fact-view';
import type { Ledger } from '../../lib/ledger/ledger';
import { timelineOf } from '../../lib/ledger/timeline';
import type { FactView } from '../../lib/messages/protocol';
import type { Handlers } from '../../lib/messages/router';
import { readSettings } from '../../lib/store/settings-store';
import { getLedger } from './storage';

type LedgerHandlers = Pick<
  Handlers,
  'ledger/facts' | 'ledger/explain' | 'ledger/list' | 'ledger/status' | 'ledger/timeline'
>;

/** Facts by id, in the order asked for; ids that the ledger does not know are left out. */
export const viewFacts = (ledger: Ledger, ids: readonly string[]): FactView[] =>
  ids.flatMap((id) => {
    const entry = ledger.facts.get(id);
    return entry === undefined ? [] : [toFactView(entry.fact, ledger.sources)];
  });

/** Requests that read the ledger. */
export const ledgerHandlers: LedgerHandlers = {
  'ledger/facts': async ({ ids }) => ({ ok: true, facts: viewFacts((await getLedger()).ledger, ids) }),
  'ledger/list': async ({ from, count }) => {
    const { ledger, packOf } = await getLedger();
    const entries = [...ledger.facts.values()].slice(from, from + count);
    const facts = entries.map(({ fact }) => toLedgerRow(fact, ledger.sources, packOf.get(fact.id) ?? null));
    return { ok: true, facts, total: ledger.facts.size };
  },
  'ledger/explain': async ({ figure, published }) => {
    const [{ ledger }, { settings }] = await Promise.all([getLedger(), readSettings()]);
    const comparison = compareFigure(figure, { ledger, published, assumptions: settings.assumptions });
    return { ok: true, lines: explainComparison(figure, comparison, ledger) };
  },
  'ledger/timeline': async () => {
    const [{ ledger }, { settings }] = await Promise.all([getLedger(), readSettings()]);
    return { ok: true, bars: timelineOf(ledger, settings.assumptions.revenueShareRate) };
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
