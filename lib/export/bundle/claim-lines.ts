import { strFromU8 } from 'fflate';
import { type ClaimList, findClaimList } from '../read/claim-list';

const NEWLINE = '\n'.charCodeAt(0);

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
 * The claims of a file in UTF-8, because that of a large library is longer than a text can be. Null where it is not laid out
 * as we write it.
 */
export const readClaimLines = (bytes: Uint8Array): ClaimList | null => {
  const lines = linesOf(bytes);
  const signs = (start: number, end: number): string => String.fromCharCode(...bytes.subarray(start, end));
  const spanOf = (at: number): Line => lines[at] ?? [0, 0];
  return findClaimList({
    count: lines.length,
    text: (at) => strFromU8(bytes.subarray(...spanOf(at))),
    edges: (at) => {
      const [start, end] = spanOf(at);
      return [signs(start, Math.min(start + 1, end)), signs(Math.max(start, end - 2), end)];
    },
  });
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
