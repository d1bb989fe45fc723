import { saveBlob } from './save-file';

/** Where a file goes piece by piece. After `abort` nothing of it is left. */
export type FileSink = {
  /** Whether it goes to the downloads or into a file that the person chose. */
  readonly to: 'downloads' | 'file';
  readonly write: (chunk: string | Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly abort: () => Promise<void>;
};

type SavePicker = (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
type Removable = FileSystemFileHandle & { readonly remove?: () => Promise<void> };

/** Pieces gathered before they are handed to the browser, which keeps large ones on disk: UTF-16 units or bytes. */
const BATCH = 8_000_000;

const toBlob = (pieces: readonly (string | Uint8Array)[], type = ''): Blob =>
  new Blob(pieces as BlobPart[], { type });

/** Gathers pieces as blobs and hands the whole to the browser's downloads. */
const downloadSink = (name: string, mime: string): FileSink => {
  let batch: (string | Uint8Array)[] = [];
  let size = 0;
  let blobs: Blob[] = [];
  const turn = (): void => {
    blobs.push(toBlob(batch));
    batch = [];
    size = 0;
  };
  return {
    to: 'downloads',
    write: async (chunk) => {
      batch.push(chunk);
      size += chunk.length;
      if (size >= BATCH) turn();
    },
    close: async () => {
      turn();
      saveBlob(name, new Blob(blobs, { type: mime }));
      blobs = [];
    },
    abort: async () => {
      batch = [];
      blobs = [];
    },
  };
};

/** Writes to a file that the person chose. It takes its place on disk when closed: until then nothing is changed. */
const handleSink = async (handle: Removable): Promise<FileSink> => {
  const stream = await handle.createWritable();
  return {
    to: 'file',
    write: (chunk) => stream.write(chunk as FileSystemWriteChunkType),
    close: () => stream.close(),
    abort: async () => {
      await stream.abort();
      // The dialog makes an empty file; one that was there before keeps what it holds.
      if ((await handle.getFile()).size === 0) await handle.remove?.();
    },
  };
};

/** Claims from which on the browser is asked for a file to write to, where it can be. */
const LARGE = 20_000;

/**
 * Opens a file for writing: a large one is written straight to disk where the browser has a dialog for that (File System
 * Access), all others go to the downloads. Null when the person closes the dialog.
 */
export const openSink = async (name: string, mime: string, claims: number): Promise<FileSink | null> => {
  const { showSaveFilePicker } = window as { readonly showSaveFilePicker?: SavePicker };
  if (claims < LARGE || !showSaveFilePicker) return downloadSink(name, mime);
  try {
    return await handleSink(await showSaveFilePicker.call(window, { suggestedName: name }));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
};
