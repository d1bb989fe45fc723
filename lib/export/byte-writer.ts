import { strToU8 } from 'fflate';

const QUOTE = '"'.charCodeAt(0);

/**
 * UTF-8 that grows: many small pieces in one place, where each by itself and joined would take twice as long. It keeps its
 * room for what is written after `take`.
 */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 12);
  #length = 0;

  /** Encoded here: to ask the browser takes longer than a row of a table. */
  text(text: string): void {
    this.#room(text.length * 3);
    const into = this.#bytes;
    let to = this.#length;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x80) into[to++] = code;
      else if (code < 0x800) {
        into[to++] = 0xc0 | (code >> 6);
        into[to++] = 0x80 | (code & 0x3f);
      } else if (code < 0xd800 || code > 0xdfff) {
        into[to++] = 0xe0 | (code >> 12);
        into[to++] = 0x80 | ((code >> 6) & 0x3f);
        into[to++] = 0x80 | (code & 0x3f);
      } else {
        // Pairs and halves of them are the browser's.
        this.#length = to;
        this.bytes(strToU8(text.slice(at)));
        return;
      }
    }
    this.#length = to;
  }

  bytes(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Bytes inside a quoted field of CSV. */
  quoted(field: Uint8Array): void {
    this.#room(field.length * 2);
    const into = this.#bytes;
    let at = this.#length;
    for (let n = 0; n < field.length; n++) {
      const byte = field[n] as number;
      if (byte === QUOTE) into[at++] = QUOTE;
      into[at++] = byte;
    }
    this.#length = at;
  }

  /** All that was written since the last time. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return bytes;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
