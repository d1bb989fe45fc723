import { quoteEnd } from '../cell-list';
import { type Refusal, refuse } from './types';

/** More columns than any table of figures has; a row of a million is refused before it is split. */
export const MAX_COLUMNS = 1_000;

/** A table: its first row, and the rows below it. Every row has a cell for each column of the head. */
export type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

type Parsed =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly refusal: Refusal };

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** The separator that stands most often in the first line, quoted parts apart; spreadsheets write any of the four. */
const separatorOf = (text: string): string => {
  const end = /[\r\n]/.exec(text.slice(0, 100_000))?.index ?? 100_000;
  const line = text.slice(0, end).replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((sign) => line.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
};

type Cell = { readonly text: string; readonly end: number };

/** The quoted cell that begins at `at`; null where its last quote is missing. */
const quotedCell = (text: string, at: number): Cell | null => {
  const end = quoteEnd(text, at);
  if (end === -1) return null;
  return { text: text.slice(at + 1, end).replaceAll('""', '"'), end: end + 1 };
};

const plainCell = (text: string, at: number, separator: string): Cell => {
  let end = at;
  for (; end < text.length; end++) {
    const sign = text[end];
    if (sign === separator || sign === '\n' || sign === '\r') break;
  }
  return { text: text.slice(at, end), end };
};

/** Reads one row that begins at `at`. `next`: where the row after it begins. */
const readRow = (text: string, at: number, separator: string, row: number) => {
  const cells: string[] = [];
  for (let from = at; ; ) {
    const cell = text[from] === '"' ? quotedCell(text, from) : plainCell(text, from, separator);
    if (!cell) return refuse(row, 'broken-row', '', text.slice(from, from + 40));
    cells.push(cell.text);
    if (cells.length > MAX_COLUMNS) return refuse(row, 'too-wide', '', String(MAX_COLUMNS));
    const sign = text[cell.end];
    if (sign === separator) from = cell.end + 1;
    else if (sign === undefined || sign === '\n') return { ok: true as const, cells, next: cell.end + 1 };
    else if (sign === '\r')
      return { ok: true as const, cells, next: cell.end + (text[cell.end + 1] === '\n' ? 2 : 1) };
    else return refuse(row, 'broken-row', '', text.slice(cell.end, cell.end + 40));
  }
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/**
 * A table by RFC 4180, with any of four separators and any line break; rows are counted below the head. Rows of another
 * length than the head, and quotes that do not match, are refused: cells would stand in the wrong column. Our own
 * parser, because those at hand bring code that fetches tables from servers, and the extension sends nothing.
 */
export const parseCsv = (text: string): Parsed => {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  for (let at = 0; at < text.length; ) {
    const row = readRow(text, at, separator, rows.length);
    if (!row.ok) return row;
    at = row.next;
    const width = rows[0]?.length ?? row.cells.length;
    if (isBlank(row.cells)) continue;
    if (row.cells.length !== width) {
      return refuse(rows.length, 'broken-row', '', `${row.cells.length} ≠ ${width}`);
    }
    rows.push(row.cells);
  }
  const [head, ...below] = rows;
  return head ? { ok: true, table: { head, rows: below } } : refuse(0, 'empty');
};
