import { type RowRefused, refuse } from '../export/read/types';
import { MOST_TEXT } from '../export/unpacked';

/** Bytes that one import may have. */
export const MAX_FILE_BYTES = MOST_TEXT;

type Decoded = { readonly ok: true; readonly text: string } | RowRefused;

const MARKS: readonly (readonly [
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | null,
  bytes: readonly number[],
])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  // UTF-32 begins like UTF-16; no browser decodes it.
  [null, [0xff, 0xfe, 0, 0]],
  [null, [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that a byte order mark names: UTF-8 without one, null where it cannot be read. */
const encodingOf = (bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null => {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return marked ? marked[0] : 'utf-8';
};

/** Refuses a file for its size, and says which one it may have. */
export const refuseSize = (bytes: number): RowRefused => {
  const megabytes = (count: number): string => `${Math.ceil(count / 1e6)} MB`;
  return refuse(0, 'too-large', '', `${megabytes(bytes)} > ${megabytes(MAX_FILE_BYTES)}`);
};

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 with one. Anything else is refused, because text
 * of a guessed encoding has wrong letters in it, and nobody sees it.
 */
export const decodeText = (bytes: Uint8Array): Decoded => {
  if (bytes.length > MAX_FILE_BYTES) return refuseSize(bytes.length);
  const encoding = encodingOf(bytes);
  if (encoding === null) return refuse(0, 'encoding', '', 'UTF-32');
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.slice(0, 1_000).includes('\0')) return refuse(0, 'encoding');
    return text.trim() === '' ? refuse(0, 'empty') : { ok: true, text };
  } catch (error) {
    return refuse(0, 'encoding', '', error instanceof Error ? error.message : String(error));
  }
};
