import { useState } from 'preact/hooks';
import { send } from '../messages/client';
import type { FactView } from '../messages/protocol';

export type FactsState = {
  readonly facts: ReadonlyMap<string, FactView>;
  /** Fetches the facts that are not at hand yet. */
  readonly need: (ids: readonly string[]) => Promise<void>;
};

/** Facts by id, fetched when somebody asks for their sources. */
export const useFacts = (): FactsState => {
  const [facts, setFacts] = useState<ReadonlyMap<string, FactView>>(new Map());
  const need = async (ids: readonly string[]): Promise<void> => {
    const missing = ids.filter((id) => !facts.has(id));
    if (missing.length === 0) return;
    const reply = await send('ledger/facts', { ids: missing });
    if (reply.ok)
      setFacts((old) => new Map([...old, ...reply.facts.map((fact) => [fact.id, fact] as const)]));
  };
  return { facts, need };
};
