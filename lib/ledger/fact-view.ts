import type { FactView } from '../messages/protocol';
import type { Fact, Source } from './rows';

/** What card, panel and exports show of a fact: with its source, or null where it is derived from others. */
export const toFactView = (fact: Fact, sources: ReadonlyMap<string, Source>): FactView => {
  const source = fact.source ? sources.get(fact.source) : undefined;
  return {
    id: fact.id,
    company: fact.company,
    metric: fact.metric,
    value: fact.value,
    unit: fact.unit,
    period: fact.period ? { start: fact.period.start, end: fact.period.end } : null,
    asOf: fact.asOf,
    basis: fact.basis,
    precision: fact.precision,
    scope: fact.scope,
    caveat: fact.caveat,
    verification: fact.verification,
    knownSince: fact.knownSince,
    source: source
      ? {
          publisher: source.publisher,
          title: source.title,
          url: source.url,
          published: source.published,
          relay: source.relay,
        }
      : null,
  };
};

/** A row of the ledger's table: a fact as it is shown, with where it stands among the others. */
export type LedgerRow = FactView & {
  /** Pack that it came with; null for facts that a person added. */
  readonly pack: string | null;
  readonly counterparty: string | null;
  /** Formula and the ids that go into it. */
  readonly derivation: { readonly formula: string; readonly inputs: readonly string[] } | null;
  readonly variantOf: string | null;
  readonly alternativeTo: string | null;
  readonly supersedes: string | null;
  readonly role: Fact['role'];
};

/** A fact of the ledger with its relations to others. */
export const toLedgerRow = (
  fact: Fact,
  sources: ReadonlyMap<string, Source>,
  pack: string | null,
): LedgerRow => ({
  ...toFactView(fact, sources),
  pack,
  counterparty: fact.counterparty,
  derivation: fact.derivation ? { formula: fact.derivation.formula, inputs: fact.derivation.inputs } : null,
  variantOf: fact.variantOf,
  alternativeTo: fact.alternativeTo ?? null,
  supersedes: fact.supersedes ?? null,
  role: fact.role,
});
