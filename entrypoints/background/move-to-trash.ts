import type { Reply } from '../../lib/messages/protocol';
import type { StoreResult } from '../../lib/store/result';

/** Rows that can be put into the trash (an ISO time) and out of it (null). */
type Markable = {
  mark(ids: readonly string[], deletedAt: string | null): Promise<StoreResult<readonly string[]>>;
};

/** Moves rows of a store into the trash or out of it, and tells `onMoved`. Answers the ids that were moved. */
export const moverOf =
  (getStore: () => Promise<StoreResult<Markable>>, onMoved: () => Promise<void>) =>
  async (ids: readonly string[], deletedAt: string | null): Promise<Reply<{ ids: readonly string[] }>> => {
    const store = await getStore();
    const moved = store.ok ? await store.value.mark(ids, deletedAt) : store;
    if (!moved.ok) return moved;
    await onMoved();
    return { ok: true, ids: moved.value };
  };
