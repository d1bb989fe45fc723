import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Chunks } from './stream';

/** A file inside a zip: its path with `/`, and what is in it, as it is made. */
export type ZipEntry = { readonly name: string; readonly content: Chunks | Iterable<string | Uint8Array> };

/** Fast rather than small: what is written is text that shrinks to a tenth at any level. */
const LEVEL = 1;

/** Characters of text encoded at once. */
const SLICE = 1 << 20;

/** Bytes of a chunk, in slices that do not cut a character. */
export function* bytesOf(chunk: string | Uint8Array): Generator<Uint8Array> {
  if (typeof chunk !== 'string') {
    yield chunk;
    return;
  }
  for (let from = 0; from < chunk.length; ) {
    const last = chunk.charCodeAt(from + SLICE - 1);
    const end = from + SLICE - (last >= 0xd800 && last <= 0xdbff ? 1 : 0);
    yield strToU8(chunk.slice(from, end));
    from = end;
  }
}

/**
 * Writes a zip while its files are made, one after the other; each is asked for when the one before is done. `now`: an
 * ISO instant, which every file is dated by.
 */
export async function* zipStream(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  now: string,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failed: unknown = null;
  const zip = new Zip((error, data) => {
    if (error) failed = error;
    else ready.push(data);
  });
  const taken = (): Uint8Array[] => {
    if (failed !== null) throw failed;
    return ready.splice(0);
  };
  for await (const { name, content } of entries) {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = now;
    zip.add(file);
    for await (const chunk of content) {
      for (const bytes of bytesOf(chunk)) {
        file.push(bytes);
        yield* taken();
      }
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
