import { strToU8 } from 'fflate';

const QUOTE = '"'.charCodeAt(0);

/** UTF-8 that grows: many small pieces in one place, where each by itself and joined would take twice as long. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 12);
  #length = 0;

  text(text: string): void {
    this.bytes(strToU8(text));
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

  /** All that was written. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
