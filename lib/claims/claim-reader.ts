import { strFromU8, strToU8 } from 'fflate';
import { joinBytes } from './bytes';
import { type ClaimJson, parseClaim, parseFacts } from './claim-json';
import type { Claim } from './types';

type Bytes = Uint8Array<ArrayBuffer>;

const NUL = strToU8('\0');

/** Pieces of JSON as texts, decoded at once: a browser takes longer to begin than for a claim. No JSON holds a NUL. */
const decodeAll = (pieces: readonly Bytes[]): readonly string[] =>
  strFromU8(joinBytes(pieces.flatMap((piece) => [piece, NUL]))).split('\0');

/**
 * A claim with its JSON in pieces: in every second one stands what other claims hold to the letter, too. Those are the same
 * object in all of them, so that what is made of them can be made once.
 */
export type ReadClaim = { readonly claim: Claim; readonly pieces: readonly Bytes[] };

type Comparison = Claim['comparison'];
/** `words`: the JSON by four bytes, the last ones filled up with zeros: compared in a quarter of the time. */
type Known = { readonly comparison: Comparison; readonly json: Bytes; readonly words: Int32Array };

/** Comparisons remembered at most, some 10 kB each: outlets repeat each other, so a large library has some thousand. */
const MOST = 3_000;
const [COMPARISON, THEN_FACTS] = ['"comparison":', ',"facts":'];
const [COMPARISON_BYTES, THEN_FACTS_BYTES] = [strToU8(COMPARISON), strToU8(THEN_FACTS) as Bytes];

const endsWith = (json: Bytes, end: Uint8Array, at = json.length): boolean => {
  let n = end.length;
  while (n > 0 && json[at - end.length + n - 1] === end[n - 1]) n -= 1;
  return n === 0;
};

/** Comparisons by their JSON. */
class Comparisons {
  readonly #byHash = new Map<number, Known>();
  readonly #lengths = new Set<number>();
  #words = new Int32Array(1_024);

  /** The one that stands in front of the facts, where it is known. */
  find(before: Bytes): Known | null {
    if (!endsWith(before, THEN_FACTS_BYTES)) return null;
    const end = before.length - THEN_FACTS_BYTES.length;
    for (const length of this.#lengths) {
      if (!endsWith(before, COMPARISON_BYTES, end - length)) continue;
      const size = this.#lay(before.subarray(end - length, end));
      const known = this.#byHash.get(this.#hash(size));
      if (known && known.json.length === length && this.#isLaid(known.words)) return known;
    }
    return null;
  }

  /** Throws where the text is no JSON. */
  add(text: string): Known {
    const [json, comparison] = [strToU8(text) as Bytes, JSON.parse(text) as Comparison];
    if (this.#byHash.size >= MOST) {
      this.#byHash.clear();
      this.#lengths.clear();
    }
    const size = this.#lay(json);
    const known = { comparison, json, words: this.#words.slice(0, size) };
    this.#byHash.set(this.#hash(size), known);
    this.#lengths.add(json.length);
    return known;
  }

  /** Lays bytes down where they can be read by four; answers how many fours. */
  #lay(json: Bytes): number {
    const size = Math.ceil(json.length / 4);
    if (this.#words.length < size) this.#words = new Int32Array(size * 2);
    this.#words[size - 1] = 0;
    new Uint8Array(this.#words.buffer).set(json);
    return size;
  }

  /** FNV-1a by four bytes. */
  #hash(size: number): number {
    const words = this.#words;
    let hash = 0x811c9dc5;
    for (let at = 0; at < size; at += 1) hash = Math.imul(hash ^ (words[at] as number), 0x01000193);
    return hash;
  }

  #isLaid(words: Int32Array): boolean {
    for (let at = 0; at < words.length; at += 1) if (words[at] !== this.#words[at]) return false;
    return true;
  }
}

/** A claim's JSON, and its comparison where that is known. */
type Cut = { readonly json: ClaimJson; readonly known: Known | null };

/** What stands before the comparison. */
const headOf = (before: Bytes, { json }: Known): Bytes =>
  before.subarray(0, before.length - THEN_FACTS_BYTES.length - json.length);

/** What has to be decoded still. */
const unknownOf = ({ json: [before, , after], known }: Cut): readonly Bytes[] => [
  known ? headOf(before, known) : before,
  after,
];

/** Reads claims, part after part: comparisons that are the same to the letter are parsed once, and shared. */
export class ClaimReader {
  readonly #comparisons = new Comparisons();

  /** Opens a part: claims are parsed when they are asked for, because all of them in memory would take longer. */
  open(json: readonly ClaimJson[]): (at: number) => ReadClaim {
    let opened: { readonly cuts: readonly Cut[]; readonly texts: readonly string[] } | null = null;
    const openAll = () => {
      const cuts = json.map((one) => ({ json: one, known: this.#comparisons.find(one[0]) }));
      return { cuts, texts: decodeAll(cuts.flatMap(unknownOf)) };
    };
    return (at) => {
      opened ??= openAll();
      const { cuts, texts } = opened;
      const cut = cuts[at] as Cut;
      // A NUL in one would shift the others.
      const isWhole = texts.length === 2 * json.length + 1;
      const read = isWhole && this.#read(cut, texts[2 * at] ?? '', texts[2 * at + 1] ?? '');
      return read || { claim: parseClaim(cut.json), pieces: cut.json };
    };
  }

  /** Null where something else than a comparison stands before the facts. */
  #read(cut: Cut, text: string, rest: string): ReadClaim | null {
    const [before, facts, after] = cut.json;
    try {
      const found = cut.known ? { known: cut.known, head: text } : this.#cut(before, text);
      if (!found) return null;
      const { known, head } = found;
      const claim = JSON.parse(`${head}null${THEN_FACTS}null${rest}`) as Claim;
      return {
        claim: Object.assign(claim, { comparison: known.comparison, facts: parseFacts(facts) }),
        pieces: [headOf(before, known), known.json, THEN_FACTS_BYTES, facts, after],
      };
    } catch {
      return null;
    }
  }

  /** Throws where what is cut off is no JSON: its beginning or end belongs to something around it. */
  #cut(before: Bytes, text: string): { readonly known: Known; readonly head: string } | null {
    const from = text.lastIndexOf(COMPARISON) + COMPARISON.length;
    if (from < COMPARISON.length || !text.endsWith(THEN_FACTS)) return null;
    const known =
      this.#comparisons.find(before) ?? this.#comparisons.add(text.slice(from, -THEN_FACTS.length));
    const isThere = endsWith(before, known.json, before.length - THEN_FACTS_BYTES.length);
    return isThere ? { known, head: text.slice(0, from) } : null;
  }
}
