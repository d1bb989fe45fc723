import { strFromU8, strToU8 } from 'fflate';
import { joinBytes } from './bytes';
import type { Claim } from './types';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A claim as JSON in UTF-8, in three pieces that make one text. The middle one is its facts, half of the whole: claims that
 * rest on the same facts share it. Empty where it could not be told apart.
 */
export type ClaimJson = readonly [before: Bytes, facts: Bytes, after: Bytes];

const code = (mark: string): number => mark.charCodeAt(0);
const [QUOTE, BACKSLASH, COMMA] = [code('"'), code('\\'), code(',')];
const OPENING = new Set(['{', '['].map(code));
const CLOSING = new Set(['}', ']'].map(code));

/** Where a text that begins there has its last quote. */
const endOfText = (json: Uint8Array, start: number): number => {
  for (let at = json.indexOf(QUOTE, start + 1); at >= 0; at = json.indexOf(QUOTE, at + 1)) {
    let escapes = 0;
    while (json[at - 1 - escapes] === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return json.length;
};

/** Ends of the items of an array or object, from JSON in UTF-8 that was parsed before; `visit` answers whether to go on. */
const walkItems = (json: Uint8Array, visit: (start: number, end: number) => boolean): void => {
  let [depth, start] = [0, 1];
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] as number;
    if (byte === QUOTE) at = endOfText(json, at);
    else if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    else if (byte === COMMA && depth === 1) {
      if (!visit(start, at)) return;
      start = at + 1;
    }
  }
  visit(start, json.length - 1);
};

/** The items of an array as they are written, from JSON in UTF-8 that was parsed before. */
export const itemsOf = (json: Uint8Array): readonly Uint8Array[] => {
  const items: Uint8Array[] = [];
  walkItems(json, (start, end) => items.push(json.subarray(start, end)) > 0);
  return json.length > 2 ? items : [];
};

const FACTS = strToU8('"facts":');
const NONE = new Uint8Array(0);

/** Cuts a claim's JSON, written without blanks, around its facts. */
export const cutClaim = (json: Bytes): ClaimJson => {
  let cut: ClaimJson = [json, NONE, NONE];
  walkItems(json, (start, end) => {
    if (!FACTS.every((byte, at) => byte === json[start + at])) return true;
    const from = start + FACTS.length;
    cut = [json.slice(0, from), json.slice(from, end), json.slice(end)];
    return false;
  });
  return cut;
};

const parse = (json: Uint8Array): unknown => JSON.parse(strFromU8(json));

/** Facts by the bytes that they were read from. */
const known = new WeakMap<Bytes, Claim['facts']>();

const parseFacts = (json: Bytes): Claim['facts'] => {
  const facts = known.get(json) ?? (parse(json) as Claim['facts']);
  known.set(json, facts);
  return facts;
};

/** The claim that JSON is. */
export const parseClaim = ([before, facts, after]: ClaimJson): Claim => {
  if (facts.length === 0) return parse(before) as Claim;
  const claim = JSON.parse(`${strFromU8(before)}null${strFromU8(after)}`) as Claim;
  return Object.assign(claim, { facts: parseFacts(facts) });
};

const NUL = strToU8('\0');

/** Pieces of JSON as texts, decoded at once: a browser takes longer to begin than for a claim. No JSON holds a NUL. */
const decodeAll = (pieces: readonly Bytes[]): readonly string[] =>
  strFromU8(joinBytes(pieces.flatMap((piece) => [piece, NUL]))).split('\0');

/**
 * A claim with its JSON in pieces: in every second one stands what other claims hold to the letter, too. Those are the same
 * object in all of them, so that what is made of them can be made once.
 */
export type ReadClaim = { readonly claim: Claim; readonly pieces: readonly Bytes[] };

type Known = { readonly comparison: Claim['comparison']; readonly json: Bytes };

/** Comparisons remembered at most, some 10 kB each: outlets repeat each other, so a large library has some thousand. */
const MOST = 3_000;
const [COMPARISON, THEN_FACTS] = ['"comparison":', ',"facts":'];
const THEN_FACTS_BYTES = strToU8(THEN_FACTS) as Bytes;

/** Reads claims, part after part: comparisons that are the same to the letter are parsed once, and shared. */
export class ClaimReader {
  readonly #known = new Map<string, Known>();

  /** Opens a part: claims are parsed when they are asked for, because all of them in memory would take longer. */
  open(json: readonly ClaimJson[]): (at: number) => ReadClaim {
    let texts: readonly string[] | null = null;
    return (at) => {
      texts ??= decodeAll(json.flatMap(([before, , after]) => [before, after]));
      const one = json[at] as ClaimJson;
      // A NUL in one would shift the others.
      const isWhole = texts.length === 2 * json.length + 1;
      const cut = isWhole && this.#cut(one, texts[2 * at] ?? '', texts[2 * at + 1] ?? '');
      return cut || { claim: parseClaim(one), pieces: one };
    };
  }

  /** Null where something else than a comparison stands before the facts. */
  #cut([before, facts, after]: ClaimJson, text: string, rest: string): ReadClaim | null {
    const from = text.lastIndexOf(COMPARISON) + COMPARISON.length;
    if (from < COMPARISON.length || !text.endsWith(THEN_FACTS)) return null;
    try {
      const { comparison, json } = this.#comparison(text.slice(from, -THEN_FACTS.length));
      const claim = JSON.parse(`${text.slice(0, from)}null${THEN_FACTS}null${rest}`) as Claim;
      const head = before.subarray(0, before.length - THEN_FACTS_BYTES.length - json.length);
      return {
        claim: Object.assign(claim, { comparison, facts: parseFacts(facts) }),
        pieces: [head, json, THEN_FACTS_BYTES, facts, after],
      };
    } catch {
      return null;
    }
  }

  /** Throws where the text is no JSON: its beginning or end belongs to something around it. */
  #comparison(text: string): Known {
    const found = this.#known.get(text);
    if (found) return found;
    const known = { comparison: JSON.parse(text) as Known['comparison'], json: strToU8(text) as Bytes };
    if (this.#known.size >= MOST) this.#known.clear();
    // A copy: a piece of a text keeps the whole of it in memory.
    this.#known.set(` ${text}`.slice(1), known);
    return known;
  }
}
