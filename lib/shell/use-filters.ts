import { useEffect, useState } from 'preact/hooks';
import type { SavedFilter } from '../claims/facets';
import { send } from '../messages/client';
import type { Failure } from '../messages/protocol';

export type FiltersState = {
  /** By name. */
  readonly filters: readonly SavedFilter[];
  /** What the last deletion removed, to be taken back. */
  readonly former: readonly SavedFilter[] | null;
  readonly failure: Failure | null;
  /** Adds a filter, or takes the place of the one with its name. */
  readonly add: (filter: SavedFilter) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly undo: () => Promise<void>;
};

/** Named filters of the library. */
export const useFilters = (): FiltersState => {
  const [filters, setFilters] = useState<readonly SavedFilter[]>([]);
  const [former, setFormer] = useState<readonly SavedFilter[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void send('filters/list', {}).then((reply) => {
      if (reply.ok) setFilters(reply.filters);
      else setFailure(reply);
    });
  }, []);
  const save = async (wanted: readonly SavedFilter[], undoable: boolean): Promise<void> => {
    const sorted = wanted.toSorted((a, b) => a.name.localeCompare(b.name));
    const reply = await send('filters/save', { filters: sorted });
    setFailure(reply.ok ? null : reply);
    if (!reply.ok) return;
    setFilters(sorted);
    setFormer(undoable ? reply.former : null);
  };
  const without = (name: string) => filters.filter((one) => one.name !== name);
  return {
    filters,
    former,
    failure,
    add: (filter) => save([...without(filter.name), filter], filters.length > without(filter.name).length),
    remove: (name) => save(without(name), true),
    undo: () => save(former ?? filters, false),
  };
};
