import { joinBytes } from '../claims/bytes';
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
 * Pieces gathered before they are handed on, in UTF-16 units or bytes: few large blobs are kept in two thirds of the time of
 * many small ones, and a file is written as fast with some megabytes at a time as with more.
 */
const [BLOB, STEP] = [32_000_000, 3_000_000];

type Piece = string | Uint8Array;

/** Gathers pieces until they are worth a step. */
class Gathered {
  #pieces: Piece[] = [];
  #size = 0;

  constructor(private readonly enough: number) {}

  /** What has been gathered, once it is much. */
  add(piece: Piece): readonly Piece[] | null {
    this.#pieces.push(piece);
    this.#size += piece.length;
    return this.#size < this.enough ? null : this.take();
  }

  take(): readonly Piece[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#size = 0;
    return pieces;
  }
}

/** Gathers pieces as blobs, which the browser keeps on disk, and hands the whole to its downloads. */
const downloadSink = (name: string, mime: string): FileSink => {
  const gathered = new Gathered(BLOB);
  let blobs: Blob[] = [];
  const put = (pieces: readonly Piece[]): void => void blobs.push(new Blob(pieces as BlobPart[]));
  return {
    to: 'downloads',
    write: async (chunk) => {
      const pieces = gathered.add(chunk);
      if (pieces) put(pieces);
    },
    close: async () => {
      put(gathered.take());
      saveBlob(name, new Blob(blobs, { type: mime }));
      blobs = [];
    },
    abort: async () => {
      blobs = [];
    },
  };
};

const encoder = new TextEncoder();

const toBytes = (pieces: readonly Piece[]): Uint8Array => {
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece));
  const [only] = bytes;
  return only && bytes.length === 1 ? only : joinBytes(bytes);
};

/** Writes to a file that the person chose. It takes its place on disk when closed: until then nothing is changed. */
const handleSink = async (handle: Removable): Promise<FileSink> => {
  const stream = await handle.createWritable();
  const gathered = new Gathered(STEP);
  // One step is written while the next one is gathered; a failure is told then. As bytes: Chromium cannot always read a
  // blob that it is moving to disk (NotReadableError).
  let writing: Promise<void> = Promise.resolve();
  return {
    to: 'file',
    write: async (chunk) => {
      const pieces = gathered.add(chunk);
      if (!pieces) return;
      await writing;
      writing = stream.write(toBytes(pieces) as Uint8Array<ArrayBuffer>);
      writing.catch(() => undefined);
    },
    close: async () => {
      await writing;
      await stream.write(toBytes(gathered.take()) as Uint8Array<ArrayBuffer>);
      await stream.close();
    },
    abort: async () => {
      await stream.abort();
      // The dialog makes an empty file; one that was there before keeps what it holds.
      if ((await handle.getFile()).size === 0) await handle.remove?.();
    },
  };
};

/** Claims from which on a file is large: the browser is asked for one to write to, where it can be. */
export const LARGE = 20_000;

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
