import { strFromU8, strToU8 } from 'fflate';
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

/** Facts that bytes are; claims that share the bytes share the facts. */
export const parseFacts = (json: Bytes): Claim['facts'] => {
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
