import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ImportCounts, ImportSummary, Undone } from '../claims/imports';
import type { ImportMode } from '../claims/merge';
import { newClaimId } from '../claims/new-id';
import type { ColumnMapping } from '../export/read/column-mapping';
import { openForeignTable } from '../export/read/foreign-table';
import type { Table } from '../export/read/parse-csv';
import type { RowView } from '../export/read/read-rows';
import type { OpenFile, Refusal } from '../export/read/types';
import { send } from '../messages/client';
import type { Broadcast, Failure, Requests } from '../messages/protocol';
import { openImport } from './open-import';
import { stageImport } from './stage-import';
import { useBroadcast } from './use-broadcast';
import { useNewest } from './use-newest';

type Preview = Omit<Extract<Requests['imports/preview']['reply'], { ok: true }>, 'ok'>;
type Counted = { readonly done: number; readonly total: number };

/** Where an import is: each step knows the name of its file. */
export type ImportStep = { readonly name: string } & (
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'mapping'; readonly table: Table }
  | { readonly kind: 'reading'; readonly progress: Counted }
  | {
      readonly kind: 'preview';
      readonly upload: string;
      readonly rows: readonly RowView[];
      readonly preview: Preview;
    }
  | { readonly kind: 'storing'; readonly upload: string; readonly progress: Counted }
  | { readonly kind: 'done'; readonly id: string; readonly counts: ImportCounts }
);

export type ImportState = {
  readonly step: ImportStep | null;
  readonly failure: Failure | null;
  /** Imports that can be taken back, latest first. */
  readonly imports: readonly ImportSummary[];
  readonly undone: Undone | null;
  readonly open: (file: File) => Promise<void>;
  readonly map: (mapping: ColumnMapping) => Promise<void>;
  readonly accept: (mode: ImportMode) => Promise<void>;
  /** Ends whatever goes on; nothing was changed. */
  readonly cancel: () => Promise<void>;
  readonly undo: (id: string) => Promise<void>;
};

const NOTHING: Preview = {
  merge: { actions: [], trashed: 0 },
  replace: { actions: [], trashed: 0 },
  unknownFacts: [],
};

/** Imports that can be taken back, followed by broadcast. */
const useImports = (setFailure: (failure: Failure) => void): readonly ImportSummary[] => {
  const [imports, setImports] = useState<readonly ImportSummary[]>([]);
  const newest = useNewest();
  const refresh = useCallback(async () => {
    const reply = await newest(send('imports/list', {}));
    if (!reply) return;
    if (reply.ok) setImports(reply.imports);
    else setFailure(reply);
  }, [setFailure, newest]);
  useEffect(() => void refresh(), [refresh]);
  useBroadcast(
    useCallback(
      (message: Broadcast) => {
        if (message.type === 'claims/changed' && message.ids === null) void refresh();
      },
      [refresh],
    ),
  );
  return imports;
};

/** A file on its way into the library: opened, mapped, read, looked at, accepted, taken back. */
export const useImport = (): ImportState => {
  const [step, setStep] = useState<ImportStep | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [undone, setUndone] = useState<Undone | null>(null);
  const imports = useImports(setFailure);
  const running = useRef<AbortController | null>(null);
  useBroadcast(
    useCallback((message: Broadcast) => {
      if (message.type !== 'imports/progress') return;
      const { done, total } = message;
      setStep((now) => (now?.kind === 'storing' ? { ...now, progress: { done, total } } : now));
    }, []),
  );

  const begin = (next: ImportStep | null): void => {
    setFailure(null);
    setUndone(null);
    setStep(next);
  };
  const fail = (failed: Failure): void => {
    setFailure(failed);
    setStep(null);
  };

  /** Ends what ran before. */
  const start = (): AbortSignal => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  };

  const look = async (name: string, file: OpenFile, signal: AbortSignal): Promise<void> => {
    const upload = crypto.randomUUID();
    begin({ kind: 'reading', name, progress: { done: 0, total: file.count } });
    const staged = await stageImport(file, {
      upload,
      signal,
      onProgress: (done, total) => setStep({ kind: 'reading', name, progress: { done, total } }),
    });
    if (staged === null || signal.aborted) return void (await send('imports/cancel', { upload }));
    if (!staged.ok) return fail(staged);
    const { rows } = staged;
    const anyGood = rows.some(({ refusal }) => !refusal);
    const reply = anyGood ? await send('imports/preview', { upload }) : { ok: true as const, ...NOTHING };
    if (signal.aborted) return void (await send('imports/cancel', { upload }));
    if (reply.ok) setStep({ kind: 'preview', name, upload, rows, preview: reply });
    else fail(reply);
  };

  return {
    step,
    failure,
    imports,
    undone,
    open: async (file) => {
      const signal = start();
      const { name } = file;
      begin({ kind: 'reading', name, progress: { done: 0, total: 0 } });
      const opened = await openImport(file);
      if (signal.aborted) return;
      if ('ok' in opened) setStep({ kind: 'refused', name, refusal: opened.refusal });
      else if (opened.kind === 'table') setStep({ kind: 'mapping', name, table: opened.table });
      else await look(name, opened.file, signal);
    },
    map: async (mapping) => {
      if (step?.kind !== 'mapping') return;
      const making = { now: new Date().toISOString(), newId: newClaimId };
      const opened = openForeignTable(step.table, mapping, making);
      if (opened.ok) await look(step.name, opened, start());
      else setStep({ kind: 'refused', name: step.name, refusal: opened.refusal });
    },
    accept: async (mode) => {
      if (step?.kind !== 'preview') return;
      const { name, upload } = step;
      begin({ kind: 'storing', name, upload, progress: { done: 0, total: 0 } });
      const reply = await send('imports/accept', { upload, mode, name });
      if (reply.ok) setStep({ kind: 'done', name, id: reply.id, counts: reply.counts });
      else fail(reply);
    },
    cancel: async () => {
      running.current?.abort();
      if (step?.kind !== 'storing') setStep(null);
      if (step?.kind === 'preview' || step?.kind === 'storing') {
        const reply = await send('imports/cancel', { upload: step.upload });
        if (!reply.ok) setFailure(reply);
      }
    },
    undo: async (id) => {
      const reply = await send('imports/undo', { id });
      begin(null);
      if (reply.ok) setUndone(reply);
      else setFailure(reply);
    },
  };
};
