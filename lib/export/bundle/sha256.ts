/** First 32 bits of the fractional parts of roots of primes: the constants of FIPS 180-4, §4.2.2 and §5.3.3. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && Array.from({ length: n }, (_, d) => d).every((d) => d < 2 || n % d !== 0),
);
const ROUNDS = Int32Array.from(PRIMES.slice(0, 64), (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const BLOCK = 64;
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const expand = (words: Int32Array, bytes: Uint8Array, from: number): void => {
  for (let at = 0; at < 16; at += 1) {
    const first = from + 4 * at;
    words[at] =
      ((bytes[first] as number) << 24) |
      ((bytes[first + 1] as number) << 16) |
      ((bytes[first + 2] as number) << 8) |
      (bytes[first + 3] as number);
  }
  for (let at = 16; at < 64; at += 1) {
    const [near, far] = [words[at - 2] as number, words[at - 15] as number];
    const low = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
    const high = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
    words[at] = ((words[at - 16] as number) + low + (words[at - 7] as number) + high) | 0;
  }
};

const compress = (state: Int32Array, words: Int32Array): void => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    const high = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + high + ((e & f) ^ (~e & g)) + (ROUNDS[at] as number) + (words[at] as number)) | 0;
    const low = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = ((state[at] as number) + word) | 0;
  });
};

/**
 * SHA-256 of bytes that arrive in pieces (FIPS 180-4): browsers digest whole buffers only, and a file of half a gigabyte
 * is never whole here.
 */
export class Sha256 {
  readonly #state = START.slice();
  readonly #words = new Int32Array(64);
  readonly #rest = new Uint8Array(BLOCK);
  #held = 0;
  #length = 0;

  update(bytes: Uint8Array): this {
    this.#length += bytes.length;
    let from = 0;
    if (this.#held > 0) {
      from = Math.min(BLOCK - this.#held, bytes.length);
      this.#rest.set(bytes.subarray(0, from), this.#held);
      this.#held += from;
      if (this.#held < BLOCK) return this;
      this.#block(this.#rest, 0);
    }
    for (; from + BLOCK <= bytes.length; from += BLOCK) this.#block(bytes, from);
    this.#rest.set(bytes.subarray(from));
    this.#held = bytes.length - from;
    return this;
  }

  /** The digest in lower-case hexadecimal; nothing can be added afterwards. */
  hex(): string {
    const bits = this.#length * 8;
    const end = new Uint8Array(BLOCK * (this.#held < BLOCK - 8 ? 1 : 2));
    end.set(this.#rest.subarray(0, this.#held));
    end[this.#held] = 0x80;
    new DataView(end.buffer).setUint32(end.length - 8, Math.floor(bits / 2 ** 32));
    new DataView(end.buffer).setUint32(end.length - 4, bits >>> 0);
    for (let from = 0; from < end.length; from += BLOCK) this.#block(end, from);
    return [...this.#state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  #block(bytes: Uint8Array, from: number): void {
    expand(this.#words, bytes, from);
    compress(this.#state, this.#words);
  }
}
