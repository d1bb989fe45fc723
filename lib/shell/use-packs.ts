import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PackPreview, PackSummary, PackVersionSummary } from '../ledger/packs';
import { send } from '../messages/client';
import type { Broadcast, Failure, PackCandidate } from '../messages/protocol';
import { LIMITS } from '../messages/schemas/limits';
import { useBroadcast } from './use-broadcast';
import { useNewest } from './use-newest';

/** A pack that is being looked at before it is accepted; the file stays at hand to be sent again. */
export type Looked = {
  readonly candidate: PackCandidate;
  readonly file: File | null;
  readonly preview: PackPreview;
};

export type PacksState = {
  readonly packs: readonly PackSummary[];
  readonly earlier: readonly PackVersionSummary[];
  readonly looked: Looked | null;
  /** Reading, checking or storing; `done` of `total` rows are stored where known. */
  readonly busy: { readonly done: number; readonly total: number } | null;
  readonly failure: Failure | null;
  /** The pack accepted last, by name and version. */
  readonly accepted: string | null;
  readonly openFile: (file: File) => Promise<void>;
  readonly openEarlier: (id: number) => Promise<void>;
  readonly accept: () => Promise<void>;
  readonly refuse: () => void;
  readonly remove: (pack: string) => Promise<void>;
};

const stage = async (upload: string, file: File): Promise<Failure | null> => {
  const text = await file.text();
  const parts = Math.max(1, Math.ceil(text.length / LIMITS.packPart));
  if (parts > LIMITS.packParts) {
    return { ok: false, code: 'bad-pack', detail: 'The file is larger than a pack may be.' };
  }
  for (let part = 0; part < parts; part++) {
    const slice = text.slice(part * LIMITS.packPart, (part + 1) * LIMITS.packPart);
    const reply = await send('packs/stage', { upload, part, text: slice });
    if (!reply.ok) return reply;
  }
  return null;
};

/** Sends the file again when the background was ended since it was looked at. */
const acceptLooked = async ({ candidate, file }: Looked) => {
  const reply = await send('packs/accept', { candidate });
  if (reply.ok || reply.code !== 'not-staged' || !file || !('upload' in candidate)) return reply;
  const failed = await stage(candidate.upload, file);
  return failed ?? send('packs/accept', { candidate });
};

const WAITING = { done: 0, total: 0 };

/** Installed packs, earlier versions, and the one being looked at. */
export const usePacks = (): PacksState => {
  const [lists, setLists] = useState<Pick<PacksState, 'packs' | 'earlier'>>({ packs: [], earlier: [] });
  const [looked, setLooked] = useState<Looked | null>(null);
  const [busy, setBusy] = useState<PacksState['busy']>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [accepted, setAccepted] = useState<string | null>(null);
  const newest = useNewest();
  const refresh = useCallback(async () => {
    const reply = await newest(send('packs/list', {}));
    if (!reply) return;
    if (reply.ok) setLists({ packs: reply.packs, earlier: reply.earlier });
    else setFailure(reply);
  }, [newest]);
  useEffect(() => void refresh(), [refresh]);
  useBroadcast(
    useCallback(
      (message: Broadcast) => {
        if (message.type === 'ledger/changed') void refresh();
        if (message.type === 'packs/progress') setBusy({ done: message.done, total: message.total });
      },
      [refresh],
    ),
  );
  const working = async (action: () => Promise<Failure | null>): Promise<void> => {
    setBusy(WAITING);
    setFailure(null);
    setAccepted(null);
    setFailure(await action());
    setBusy(null);
  };
  const look = async (candidate: PackCandidate, file: File | null): Promise<Failure | null> => {
    const reply = await send('packs/preview', { candidate });
    setLooked(reply.ok ? { candidate, file, preview: reply.preview } : null);
    return reply.ok ? null : reply;
  };
  return {
    ...lists,
    looked,
    busy,
    failure,
    accepted,
    openFile: (file) =>
      working(async () => {
        const upload = crypto.randomUUID();
        return (await stage(upload, file)) ?? look({ upload }, file);
      }),
    openEarlier: (id) => working(() => look({ earlier: id }, null)),
    accept: () =>
      working(async () => {
        if (!looked) return null;
        const reply = await acceptLooked(looked);
        if (!reply.ok) return reply;
        setLooked(null);
        setAccepted(`${reply.pack} ${reply.version}`);
        return null;
      }),
    refuse: () => setLooked(null),
    remove: (pack) =>
      working(async () => {
        const reply = await send('packs/remove', { pack });
        return reply.ok ? null : reply;
      }),
  };
};
