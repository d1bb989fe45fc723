import { checkClaim } from './check-claim';
import { linesOf, parseJson } from './json-lines';
import { refuseFormat } from './own-json';
import { type OpenFile, refuse } from './types';

/** Where a file of ours begins and ends its list of claims, each of which stands on a line of its own. */
const [HEAD_END, FOOT] = ['"claims":[', ']}'];

/**
 * Our own JSON as we write it (`buildJson`), read line by line: parsing a large one at once would stop the page for
 * seconds. Null where the text is laid out otherwise, or is of another format or a later version.
 */
export const openOwnLines = (text: string): OpenFile | null => {
  const [head, ...rest] = linesOf(text);
  const foot = rest.pop();
  const line = ([start, end]: readonly [number, number, number]): string => text.slice(start, end).trim();
  if (!head || !foot || !line(head).endsWith(HEAD_END) || line(foot) !== FOOT) return null;
  const said = parseJson(line(head) + FOOT);
  if (!said.ok || refuseFormat(said.value, 0) !== null) return null;
  const isClaim = (at: readonly [number, number, number], index: number): boolean =>
    text[at[0]] === '{' &&
    line([Math.max(at[0], at[1] - 3), at[1], 0]).endsWith(index < rest.length - 1 ? '},' : '}');
  if (!rest.every(isClaim)) return null;
  return {
    ok: true,
    format: 'json',
    count: rest.length,
    read: (index) => {
      const at = rest[index] ?? [0, 0, 0];
      const json = parseJson(line(at).replace(/,$/, ''));
      return json.ok ? checkClaim(json.value, index + 1) : refuse(index + 1, 'not-json', '', json.detail);
    },
  };
};
