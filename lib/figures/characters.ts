/** What a UTF-16 unit is to the engine. */
const WORD = 1;
const SPACELESS = 2;
/** Goes on a word: of a word, and of a script that is written with spaces. */
const JOINS = 4;

const KINDS = new Uint8Array(65_536);

function mark(from: number, to: number, kind: number): void {
  KINDS.fill(kind, from, to + 1);
}

mark(48, 57, WORD | JOINS);
mark(65, 90, WORD | JOINS);
mark(97, 122, WORD | JOINS);
mark(0xc0, 0x1fff, WORD | JOINS);
mark(0x3040, 0xfeff, WORD | JOINS);
mark(0xff10, 0xffff, WORD | JOINS);
mark(0x3005, 0x3005, SPACELESS);
mark(0x3041, 0x30ff, WORD | SPACELESS);
mark(0x3400, 0x9fff, WORD | SPACELESS);
mark(0xd7, 0xd7, 0);

/** Whether the UTF-16 unit is part of a word: letters and digits, with everything beyond Latin punctuation. */
export const isWordCode = (code: number): boolean => ((KINDS[code] ?? 0) & WORD) !== 0;

/** Whether the UTF-16 unit belongs to a script that is written without spaces: kana and Han characters. */
export const isSpaceless = (code: number): boolean => ((KINDS[code] ?? 0) & SPACELESS) !== 0;

/** Whether a unit goes on the word of the unit in front of it. */
export const joins = (last: number, next: number): boolean =>
  ((KINDS[last] ?? 0) & (KINDS[next] ?? 0) & JOINS) !== 0;

/** Whether a word goes on from the unit in front of `at` to the one at `at`. */
export const isInsideWord = (text: string, at: number): boolean =>
  joins(text.charCodeAt(at - 1), text.charCodeAt(at));

/** First offset from `at` on, and before `end`, where no word goes on. */
export function wordEnd(text: string, at: number, end: number): number {
  let last = text.charCodeAt(at - 1);
  for (let to = at; to < end; to++) {
    const next = text.charCodeAt(to);
    if (!joins(last, next)) return to;
    last = next;
  }
  return end;
}

/** Offset of `part` from `from` on, where it begins before `end`; -1 where it does not. */
export function indexWithin(text: string, part: string, from: number, end: number): number {
  const at = text.slice(from, end + part.length - 1).indexOf(part);
  return at < 0 ? -1 : from + at;
}
