import { useRef, useState } from 'preact/hooks';
import { send } from '../messages/client';
import type { Failure } from '../messages/protocol';
import type { LastBackup } from '../messages/safety';
import { saveBlob } from './save-file';

/** Writes the file of a back-up; given by the page, which may read the database. */
export type WriteFile = (options: {
  readonly onProgress: (rows: number) => void;
  readonly signal: AbortSignal;
}) => Promise<
  { readonly ok: true; readonly name: string; readonly blob: Blob; readonly made: LastBackup } | Failure
>;

export type BackupState = {
  /** Rows written so far; null when none is being written. */
  readonly rows: number | null;
  /** Name of the file that was written last. */
  readonly saved: string | null;
  readonly failure: Failure | null;
  readonly make: () => Promise<void>;
  readonly cancel: () => void;
};

/** A back-up made by hand, with progress and a way to cancel. */
export const useBackup = (write: WriteFile): BackupState => {
  const [rows, setRows] = useState<number | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef<AbortController | null>(null);
  const make = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setRows(0);
    setSaved(null);
    const file = await write({ onProgress: setRows, signal: controller.signal });
    setRows(null);
    if (!file.ok) return setFailure(file.code === 'cancelled' ? null : file);
    saveBlob(file.name, file.blob);
    const reply = await send('backup/made', { made: file.made });
    setFailure(reply.ok ? null : reply);
    setSaved(file.name);
  };
  return { rows, saved, failure, make, cancel: () => running.current?.abort() };
};
