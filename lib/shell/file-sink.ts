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

/**
 * Pieces gathered before they are handed to the browser, which keeps large ones on disk: UTF-16 units or bytes. Few large ones
 * are written in two thirds of the time of many small ones.
 */
const BATCH = 32_000_000;

/** Gathers pieces until they are worth a blob. */
class Gathered {
  #pieces: (string | Uint8Array)[] = [];
  #size = 0;

  /** What has been gathered, once it is much. */
  add(piece: string | Uint8Array): Blob | null {
    this.#pieces.push(piece);
    this.#size += piece.length;
    return this.#size < BATCH ? null : this.take();
  }

  take(): Blob {
    const blob = new Blob(this.#pieces as BlobPart[]);
    this.#pieces = [];
    this.#size = 0;
    return blob;
  }
}

/** Gathers pieces as blobs and hands the whole to the browser's downloads. */
const downloadSink = (name: string, mime: string): FileSink => {
  const gathered = new Gathered();
  let blobs: Blob[] = [];
  return {
    to: 'downloads',
    write: async (chunk) => {
      const blob = gathered.add(chunk);
      if (blob) blobs.push(blob);
    },
    close: async () => {
      saveBlob(name, new Blob([...blobs, gathered.take()], { type: mime }));
      blobs = [];
    },
    abort: async () => {
      blobs = [];
    },
  };
};

/** Writes to a file that the person chose. It takes its place on disk when closed: until then nothing is changed. */
const handleSink = async (handle: Removable): Promise<FileSink> => {
  const stream = await handle.createWritable();
  const gathered = new Gathered();
  // One blob is written while the next one is gathered; a failure is told then.
  let writing: Promise<void> = Promise.resolve();
  return {
    to: 'file',
    write: async (chunk) => {
      const blob = gathered.add(chunk);
      if (!blob) return;
      await writing;
      writing = stream.write(blob);
      writing.catch(() => undefined);
    },
    close: async () => {
      await writing;
      await stream.write(gathered.take());
      await stream.close();
    },
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
