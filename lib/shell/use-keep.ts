import { useState } from 'preact/hooks';
import { send } from '../messages/client';
import type { ArticleMeta, Failure, ListedFigure } from '../messages/protocol';

export type KeepState = {
  /** Ids of figures kept since this page was opened. */
  readonly kept: ReadonlySet<string>;
  readonly failure: Failure | null;
  /** `tabId`: where they stand; `once`: a yes to this act, given in a private window. */
  readonly keep: (
    meta: ArticleMeta,
    figures: readonly ListedFigure[],
    from: { readonly tabId?: number; readonly once?: true },
  ) => Promise<void>;
};

/** Keeps figures as claims and remembers which ones were kept from here. */
export const useKeep = (): KeepState => {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(null);
  const keep: KeepState['keep'] = async (meta, figures, from) => {
    const bare = figures.map(({ id, figure, context }) => ({ id, figure, context }));
    const reply = await send('claims/keep', { meta, figures: bare, ...from });
    setFailure(reply.ok ? null : reply);
    if (reply.ok) setKept((old) => new Set([...old, ...figures.map(({ id }) => id)]));
  };
  return { kept, failure, keep };
};
