import { useEffect, useRef, useState } from 'preact/hooks';
import { type ExportJob, type ExportOutcome, runExport } from './run-export';

/** What an export is doing, or did. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | ExportOutcome;

type Work = Omit<ExportJob, 'signal' | 'onProgress'>;

/** One export at a time, with how far it is; it ends when it is cancelled or its page goes. */
export const useExport = () => {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (work: Work): Promise<void> => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    const total = work.ids.length;
    setState({ kind: 'running', done: 0, total });
    const outcome = await runExport({
      ...work,
      signal: controller.signal,
      onProgress: (done) => setState({ kind: 'running', done, total }),
    });
    running.current = null;
    setState(outcome);
  };
  return { state, start, cancel: () => running.current?.abort() };
};
