import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OwnFact } from '../ledger/packs';
import { send } from '../messages/client';
import type { Broadcast, Failure } from '../messages/protocol';
import { useBroadcast } from './use-broadcast';
import { useNewest } from './use-newest';

/** What the last change was, so that it can be taken back. */
export type OwnChange =
  | { readonly kind: 'added' | 'deleted'; readonly id: string }
  | { readonly kind: 'edited'; readonly before: OwnFact };

export type OwnFactsState = {
  readonly facts: readonly OwnFact[];
  readonly trash: readonly OwnFact[];
  readonly problems: readonly string[];
  readonly failure: Failure | null;
  readonly last: OwnChange | null;
  /** Adds or edits; false when it was refused, with the reason in `failure`. */
  readonly put: (own: OwnFact) => Promise<boolean>;
  readonly remove: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
  readonly undo: () => Promise<void>;
};

type Listed = Pick<OwnFactsState, 'facts' | 'trash' | 'problems'>;

/** Facts that a person added, with the last change to take back. */
export const useOwnFacts = (): OwnFactsState => {
  const [listed, setListed] = useState<Listed>({ facts: [], trash: [], problems: [] });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [last, setLast] = useState<OwnChange | null>(null);
  const newest = useNewest();
  const refresh = useCallback(async () => {
    const reply = await newest(send('own-facts/list', {}));
    if (!reply) return;
    setFailure(reply.ok ? null : reply);
    if (reply.ok) setListed(reply);
  }, [newest]);
  useEffect(() => void refresh(), [refresh]);
  useBroadcast(
    useCallback(({ type }: Broadcast) => void (type === 'ledger/changed' && refresh()), [refresh]),
  );
  const settle = (reply: { readonly ok: true } | Failure, change: OwnChange | null): boolean => {
    setFailure(reply.ok ? null : reply);
    if (reply.ok) setLast(change);
    return reply.ok;
  };
  const put = async (own: OwnFact): Promise<boolean> => {
    const before = listed.facts.find(({ fact }) => fact.id === own.fact.id);
    const change: OwnChange = before ? { kind: 'edited', before } : { kind: 'added', id: own.fact.id };
    return settle(await send('own-facts/put', own), change);
  };
  const remove = async (id: string): Promise<void> =>
    void settle(await send('own-facts/delete', { ids: [id] }), { kind: 'deleted', id });
  const restore = async (id: string): Promise<void> =>
    void settle(await send('own-facts/restore', { ids: [id] }), null);
  const undo = async (): Promise<void> => {
    if (last?.kind === 'edited') settle(await send('own-facts/put', last.before), null);
    else if (last?.kind === 'added') settle(await send('own-facts/delete', { ids: [last.id] }), null);
    else if (last) await restore(last.id);
  };
  return { ...listed, failure, last, put, remove, restore, undo };
};
