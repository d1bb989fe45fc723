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
