import { strFromU8 } from 'fflate';

const code = (sign: string): number => sign.charCodeAt(0);
const [NEWLINE, COMMA, OPEN, CLOSE] = [code('\n'), code(','), code('{'), code('}')];
/** How the first line ends, and the last one. */
const [CLAIMS, END] = ['"claims":[', ']}'];

/** Our own JSON of claims as it is written (`JSON_CLAIMS`): what stands around the claims, and each of them parsed. */
export type ClaimLines = { readonly head: unknown; readonly rows: () => Generator<unknown, void> };

const parse = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

type Line = readonly [start: number, end: number];

/** Where the lines of a text begin and end, without the signs that end them. */
const linesOf = (bytes: Uint8Array): readonly Line[] => {
  const lines: Line[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found === -1 ? bytes.length : found;
    lines.push([start, end]);
    start = end + 1;
  }
  return lines;
};

/**
 * Opens a file of claims line by line, because one of a large library is longer than a text can be. Null where it is not
 * written that way. A row that is no JSON is undefined.
 */
export const readClaimLines = (bytes: Uint8Array): ClaimLines | null => {
  const [first, ...rows] = linesOf(bytes);
  const last = rows.pop();
  if (!first || !last) return null;
  const textOf = ([start, end]: Line): string => strFromU8(bytes.subarray(start, end));
  const [start, end] = [textOf(first), textOf(last)];
  const head = start.endsWith(CLAIMS) && end === END ? parse(start + end) : null;
  /** Each row without the comma behind it; null where it is no object, or a comma is missing or too much. */
  const objects = rows.map(([from, to], at): Line | null => {
    const isLast = at === rows.length - 1;
    const close = isLast ? to - 1 : to - 2;
    const isRow = bytes[from] === OPEN && bytes[close] === CLOSE && (isLast || bytes[to - 1] === COMMA);
    return isRow ? [from, close + 1] : null;
  });
  if (!head || objects.includes(null)) return null;
  return {
    head: head.value,
    rows: function* () {
      for (const line of objects) yield line && parse(textOf(line))?.value;
    },
  };
};

/** Values remembered at most. */
const MOST = 20_000;

/** Gives one object for values that are the same to the letter. */
export const shareSame = (): (<T>(value: T) => T) => {
  const known = new Map<string, unknown>();
  return <T>(value: T): T => {
    const json = JSON.stringify(value);
    const found = known.get(json);
    if (found !== undefined) return found as T;
    if (known.size < MOST) known.set(json, value);
    return value;
  };
};
