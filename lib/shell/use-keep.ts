import { useCallback, useRef, useState } from 'preact/hooks';
import { send } from '../messages/client';
import type { ArticleMeta, Broadcast, Failure, ListedFigure } from '../messages/protocol';
import { useBroadcast } from './use-broadcast';

/** A figure that was kept from here: names of figures are those of their words, and many pages have the same. */
type Kept = { readonly url: string; readonly figure: string; readonly claim: string };

type Fresh = { readonly url: string | null; readonly ids: readonly string[] };
const NOTHING: Fresh = { url: null, ids: [] };

export type KeepState = {
  /** Ids of figures of a page that were kept since this page was opened, and still are. */
  readonly keptOn: (url: string | undefined) => readonly string[];
  readonly failure: Failure | null;
  /** Claims that the last press made new, to be taken back, where it was on this page. */
  readonly freshOn: (url: string | undefined) => readonly string[];
  /** `tabId`: where they stand; `once`: a yes to this act, given in a private window. */
  readonly keep: (
    meta: ArticleMeta,
    figures: readonly ListedFigure[],
    from: { readonly tabId?: number; readonly once?: true },
  ) => Promise<void>;
  /** Moves what the last press kept to the trash. */
  readonly undo: () => Promise<void>;
};

/** Claims of these that are neither in the trash nor gone; null where that cannot be told. */
const stillKept = async (ids: readonly string[]): Promise<ReadonlySet<string> | null> => {
  const reply = await send('claims/rows', { ids });
  if (!reply.ok) return null;
  return new Set(reply.rows.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id));
};

/** Keeps figures as claims and remembers which ones were kept from here. */
export const useKeep = (): KeepState => {
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const [fresh, setFresh] = useState<Fresh>(NOTHING);
  const [failure, setFailure] = useState<Failure | null>(null);
  const now = useRef(kept);
  now.current = kept;
  useBroadcast(
    useCallback(async (message: Broadcast) => {
      if (message.type !== 'claims/changed') return;
      const ids = now.current.map(({ claim }) => claim);
      if (ids.length === 0 || (message.ids && !message.ids.some((id) => ids.includes(id)))) return;
      const still = await stillKept(ids);
      if (still === null) return;
      const isKept = (id: string): boolean => !ids.includes(id) || still.has(id);
      setKept((old) => old.filter(({ claim }) => isKept(claim)));
      setFresh((old) => ({ ...old, ids: old.ids.filter(isKept) }));
    }, []),
  );
  const keep: KeepState['keep'] = async (meta, figures, from) => {
    const bare = figures.map(({ id, figure, context }) => ({ id, figure, context }));
    const reply = await send('claims/keep', { meta, figures: bare, ...from });
    setFailure(reply.ok ? null : reply);
    if (!reply.ok) return;
    const { url } = meta;
    const known = new Set(reply.already.map(({ index }) => index));
    setKept((old) => [
      ...old,
      ...figures.map(({ id }, at) => ({ url, figure: id, claim: reply.kept[at] ?? '' })),
    ]);
    setFresh({ url, ids: reply.kept.filter((_, at) => !known.has(at)) });
  };
  const undo = async (): Promise<void> => {
    const reply = await send('claims/change', { ids: fresh.ids, change: { kind: 'trash' } });
    setFailure(reply.ok ? null : reply);
    if (reply.ok) setFresh(NOTHING);
  };
  const keptOn = (url: string | undefined): readonly string[] =>
    kept.filter((one) => one.url === url).map(({ figure }) => figure);
  const freshOn = (url: string | undefined): readonly string[] => (fresh.url === url ? fresh.ids : []);
  return { keptOn, failure, freshOn, keep, undo };
};
