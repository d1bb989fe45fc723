import { checkClaim } from './check-claim';
import { isFields, refuseFormat } from './own-json';
import { type OpenFile, type RowRead, refuse } from './types';

/** What a text says as JSON; null with the reason where it says nothing. */
export const parseJson = (
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly detail: string } => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
};

const readLine = (line: string, row: number): RowRead => {
  const json = parseJson(line);
  if (!json.ok) return refuse(row, 'not-json', '', json.detail);
  const refused = refuseFormat(json.value, row);
  return refused ?? checkClaim(isFields(json.value) ? json.value.claim : null, row);
};

/** Where the lines of a text that say something begin and end. */
export const linesOf = (text: string): readonly (readonly [start: number, end: number, line: number])[] => {
  const lines: (readonly [number, number, number])[] = [];
  for (let [start, line] = [0, 1]; start < text.length; line++) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (text.slice(start, Math.min(end, start + 1_000)).trim() !== '') lines.push([start, end, line]);
    start = end + 1;
  }
  return lines;
};

/** Whether a text is lines of our own JSON rather than one value: its first line says so by itself. */
export const isJsonLines = (text: string): boolean => {
  const [first] = text.trimStart().split('\n', 1);
  const json = first === undefined || first.length === text.length ? null : parseJson(first);
  return json?.ok === true && isFields(json.value) && 'claim' in json.value;
};

/** JSON Lines (`buildJsonLines` writes them); a row is a line of the file, counting empty ones. */
export const openJsonLines = (text: string): OpenFile => {
  const lines = linesOf(text);
  return {
    ok: true,
    format: 'json-lines',
    count: lines.length,
    read: (index) => {
      const [start, end, line] = lines[index] ?? [0, 0, index + 1];
      return readLine(text.slice(start, end), line);
    },
  };
};
