import { useCallback, useRef, useState } from 'preact/hooks';
import { send } from '../messages/client';
import type { Broadcast, Failure } from '../messages/protocol';
import { useBroadcast } from './use-broadcast';

/** A back-up that was restored on trial: when and by which version it was made, and what it holds. */
export type Tried = {
  readonly id: string;
  readonly madeAt: string;
  readonly extension: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly unreadable: number;
};

type Step = 'reading' | 'comparing' | 'former' | 'new';

/** Checks a file and restores it on trial; given by the page, which may use databases. */
export type TryFile = (
  file: Blob,
  options: {
    readonly id: string;
    readonly onProgress: (step: Step, rows: number) => void;
    readonly signal: AbortSignal;
  },
) => Promise<{ readonly ok: true; readonly tried: Tried } | Failure>;

export type RestoreState = {
  readonly tried: Tried | null;
  readonly busy: { readonly step: Step; readonly rows: number } | null;
  readonly failure: Failure | null;
  readonly done: boolean;
  readonly look: (file: Blob) => Promise<void>;
  readonly cancel: () => void;
  readonly accept: () => Promise<void>;
  readonly refuse: () => void;
};

/** Milliseconds; below what browsers let a background rest. */
const AWAKE_EVERY = 10_000;

/** A restore outlives what a background is given for one event: questions keep it awake. */
const keptAwake = async <T>(work: Promise<T>): Promise<T> => {
  const timer = setInterval(() => void send('settings/get', {}), AWAKE_EVERY);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
};

/** A back-up that is looked at, and put in the place of everything when it is accepted. */
export const useRestore = (tryFile: TryFile): RestoreState => {
  const [tried, setTried] = useState<Tried | null>(null);
  const [busy, setBusy] = useState<RestoreState['busy']>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState(false);
  const running = useRef<AbortController | null>(null);
  useBroadcast(
    useCallback((message: Broadcast) => {
      if (message.type !== 'restore/progress') return;
      setBusy((old) => old && { step: message.step, rows: message.rows });
    }, []),
  );
  const begin = (step: Step): void => {
    setBusy({ step, rows: 0 });
    setFailure(null);
    setDone(false);
  };
  const look = async (file: Blob): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    begin('reading');
    setTried(null);
    const reply = await tryFile(file, {
      id: crypto.randomUUID(),
      onProgress: (step, rows) => setBusy({ step, rows }),
      signal: controller.signal,
    });
    setBusy(null);
    if (reply.ok) setTried(reply.tried);
    else setFailure(reply.code === 'cancelled' ? null : reply);
  };
  const accept = async (): Promise<void> => {
    if (!tried) return;
    begin('former');
    const reply = await keptAwake(send('backup/restore', { id: tried.id }));
    setBusy(null);
    if (!reply.ok) return setFailure(reply);
    setTried(null);
    setDone(true);
  };
  return {
    tried,
    busy,
    failure,
    done,
    look,
    cancel: () => running.current?.abort(),
    accept,
    refuse: () => setTried(null),
  };
};
