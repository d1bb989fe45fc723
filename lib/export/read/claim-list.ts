import { parseJson } from './json-lines';

/** Where a file of ours begins and ends its list of claims, each of which stands on a line of its own. */
const [HEAD_END, FOOT] = ['"claims":[', ']}'];

/** Lines of a file, as texts. */
export type Lines = {
  readonly count: number;
  readonly text: (at: number) => string;
  /** Its first sign and its last ones, at least two: looking at whole lines of a large file takes seconds. */
  readonly edges: (at: number) => readonly [first: string, last: string];
};

/** A list of claims as it is written: what stands around it, parsed, and each claim's JSON. */
export type ClaimList = {
  readonly head: unknown;
  readonly count: number;
  readonly row: (index: number) => string;
};

/** Finds the claims in the lines of our own JSON as we write it (`buildJson`). Null where it is laid out otherwise. */
export const findClaimList = ({ count, text, edges }: Lines): ClaimList | null => {
  if (count < 2 || !text(0).endsWith(HEAD_END) || text(count - 1) !== FOOT) return null;
  const head = parseJson(text(0) + FOOT);
  if (!head.ok) return null;
  const claims = count - 2;
  for (let at = 1; at <= claims; at += 1) {
    const [first, last] = edges(at);
    if (first !== '{' || !last.endsWith(at < claims ? '},' : '}')) return null;
  }
  return { head: head.value, count: claims, row: (index) => text(index + 1).replace(/,$/, '') };
};
