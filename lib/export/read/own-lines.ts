import { checkClaim } from './check-claim';
import { findClaimList } from './claim-list';
import { linesOf, parseJson } from './json-lines';
import { refuseFormat } from './own-json';
import { type OpenFile, refuse } from './types';

/**
 * Our own JSON as we write it (`buildJson`), read line by line: parsing a large one at once would stop the page for
 * seconds. Null where the text is laid out otherwise, or is of another format or a later version.
 */
export const openOwnLines = (text: string): OpenFile | null => {
  const lines = linesOf(text);
  const slice = (start: number, end: number): string => text.slice(start, end).trim();
  const spanOf = (at: number) => lines[at] ?? [0, 0, 0];
  const list = findClaimList({
    count: lines.length,
    text: (at) => slice(spanOf(at)[0], spanOf(at)[1]),
    edges: (at) => {
      const [start, end] = spanOf(at);
      return [text[start] ?? '', slice(Math.max(start, end - 3), end)];
    },
  });
  if (!list || refuseFormat(list.head, 0) !== null) return null;
  return {
    ok: true,
    format: 'json',
    count: list.count,
    read: (index) => {
      const json = parseJson(list.row(index));
      return json.ok ? checkClaim(json.value, index + 1) : refuse(index + 1, 'not-json', '', json.detail);
    },
  };
};
