import type { TableText } from '../compare/table-sums';
import type { Block } from '../figures/types';

type Heads = NonNullable<Block['heads']>;
type Row = readonly Placed[];
type Grid = {
  readonly headRows: number;
  readonly rows: readonly Row[];
  /** Words of the caption, or of the lines in front of a table that has none. */
  readonly caption: string;
  /** Row without numbers that names the rows below it, by the index of the row. */
  readonly sections: readonly string[];
};
type Placed = { readonly cell: HTMLTableCellElement; readonly column: number; readonly span: number };

const MOST_HEAD_ROWS = 4;
const LONGEST_HEAD = 160;
const AMOUNT = /^[\s($€£¥+\-−–—]*\d[\d.,\s]*[%)\s]*$/;
const YEAR = /^(?:19|20)\d\d$/;
const LABEL = /\p{L}/u;
const NUMBER = /^[\s($€£¥+\-–−~≈<>]*\d/;
const LEAD_LINES = 2;
const WRAPPERS = 'div, figure, center, span, font';
const SIGN = /^[$€£¥]$|^[A-Z]{1,3}\$$|^[A-Z]{3}$/;

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_HEAD);

const place = (row: HTMLTableRowElement): Placed[] => {
  let column = 0;
  return Array.from(row.cells, (cell) => {
    const placed = { cell, column, span: cell.colSpan };
    column += cell.colSpan;
    return placed;
  });
};

const isHeadRow = (row: Row): boolean => {
  if (row.length > 0 && row.every(({ cell }) => cell.localName === 'th')) return true;
  return row.every(({ cell }) => {
    const text = textOf(cell);
    return text.length < LONGEST_HEAD && (YEAR.test(text) || !AMOUNT.test(text));
  });
};

const namesColumns = (row: Row): boolean =>
  row.some(({ cell, span }, at) => (at > 0 || span > 1) && textOf(cell) !== '');

/** Rows that name columns: those above the first number, as far as more than their corner is filled. */
const countHeadRows = (table: HTMLTableElement, rows: readonly Row[]): number => {
  const inHead = table.tHead?.rows.length ?? 0;
  if (inHead > 0) return inHead;
  const body = rows.slice(0, MOST_HEAD_ROWS + 1).findIndex((row) => !isHeadRow(row));
  if (body < 0) return 0;
  return Math.min(rows.slice(0, body).findLastIndex(namesColumns) + 1, MOST_HEAD_ROWS);
};

/** Row that holds words in its first cell alone. */
const sectionOf = (row: Row): string => {
  const [first, ...others] = row;
  const text = textOf(first?.cell);
  return LABEL.test(text) && !NUMBER.test(text) && others.every(({ cell }) => textOf(cell) === '')
    ? text.replace(/:$/, '')
    : '';
};

const listSections = (rows: readonly Row[], headRows: number): string[] => {
  let section = '';
  return rows.map((row, at) => {
    if (at < headRows) return '';
    const named = sectionOf(row);
    if (named) section = named;
    return named ? '' : section;
  });
};

/** Short lines in front of a table without a caption: its title, and the unit of its numbers. */
const leadOf = (table: HTMLTableElement): string => {
  let at: Element = table;
  while (!at.previousElementSibling && at.parentElement?.matches(WRAPPERS)) at = at.parentElement;
  const lines: string[] = [];
  for (let left = LEAD_LINES; left > 0; left -= 1) {
    const before = at.previousElementSibling;
    const text = (before?.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (!before || !text || text.length >= LONGEST_HEAD || before.querySelector('table')) break;
    if (before.localName === 'table') break;
    lines.unshift(text);
    at = before;
  }
  return lines.join(' : ').slice(0, LONGEST_HEAD);
};

const covers = (placed: Placed, column: number): boolean =>
  column >= placed.column && column < placed.column + placed.span;

const columnHead = (grid: Grid, column: number): string => {
  const parts: string[] = [];
  for (const row of grid.rows.slice(0, grid.headRows)) {
    // The corner cell speaks for its whole row ("Year ended June 30,").
    const [corner] = row;
    if (corner && !covers(corner, column)) parts.push(textOf(corner.cell));
    parts.push(textOf(row.find((placed) => covers(placed, column))?.cell));
  }
  return parts.filter(Boolean).join(' ').slice(0, LONGEST_HEAD);
};

/** "2024", "2024年一季度", "1. Halbjahr", "3 months": a row that is named by its period. */
const PERIOD =
  /^(?:(?:19|20)\d\d(?![\d.,])|\d{1,2}(?:\.|st|nd|rd|th|er|[eº°ª])? ?(?!mi?l|bil|tri)(?:[hqt](?!\p{L})|\p{L}{4,}))/iu;

const isLabel = ({ cell, column }: Placed): boolean => {
  const text = textOf(cell);
  if (column === 0 && PERIOD.test(text)) return true;
  return LABEL.test(text) && !NUMBER.test(text) && !SIGN.test(text);
};

/** The cells that a row begins with, up to its first number. */
const rowHead = (row: Row, at: number): string => {
  const from = row.findIndex(isLabel);
  if (from < 0 || from >= at) return '';
  const number = row.findIndex(({ cell }, i) => i > from && NUMBER.test(textOf(cell)));
  return row
    .slice(from, number < 0 ? from + 1 : number)
    .filter((placed, i) => isLabel(placed) && from + i < at)
    .map(({ cell }) => textOf(cell))
    .join(' : ')
    .slice(0, LONGEST_HEAD);
};

/** A currency sign in a cell of its own before the number: accounts are set that way. */
const signBefore = (row: Row, at: number): string => {
  const before = textOf(row[at - 1]?.cell);
  return before.length <= 4 && SIGN.test(before) ? before : '';
};

/** Whether a table lays out a page instead of holding data. */
export const isLayoutTable = (table: HTMLTableElement): boolean => {
  const role = table.getAttribute('role');
  return role === 'presentation' || role === 'none';
};

/** Knows the heads of table cells; remembers tables, so make one for each reading. */
export class Tables {
  readonly #grids = new Map<HTMLTableElement, Grid>();

  /** The words that name a cell's row and column, and its table's caption. */
  headsOf(cell: HTMLTableCellElement): Heads {
    const table = cell.closest('table');
    const tr = cell.parentElement as HTMLTableRowElement | null;
    if (!table || !tr) return {};
    const grid = this.#gridOf(table);
    const row = grid.rows[tr.rowIndex] ?? [];
    const at = row.findIndex((placed) => placed.cell === cell);
    const rowText = rowHead(row, at);
    const columnText = tr.rowIndex >= grid.headRows ? columnHead(grid, row[at]?.column ?? 0) : '';
    const section = grid.sections[tr.rowIndex] ?? '';
    const unit = signBefore(row, at);
    return {
      ...(rowText ? { row: rowText } : {}),
      ...(section ? { section } : {}),
      ...(columnText ? { column: columnText } : {}),
      ...(grid.caption ? { caption: grid.caption } : {}),
      ...(unit ? { unit } : {}),
    };
  }

  /** A table as text: what names its columns and rows, and the words of every cell below its heads. */
  asText(table: HTMLTableElement): TableText {
    const grid = this.#gridOf(table);
    const width = Math.max(0, ...grid.rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)));
    const each = <T>(read: (column: number) => T): T[] => Array.from({ length: width }, (_, at) => read(at));
    return {
      columns: each((column) => columnHead(grid, column)),
      rows: grid.rows.slice(grid.headRows).map((row) => ({
        label: textOf(row.find(isLabel)?.cell),
        cells: each((column) => {
          const placed = row.find((one) => one.column === column);
          return placed && !isLabel(placed) ? textOf(placed.cell) : '';
        }),
      })),
    };
  }

  /** The cell that holds only the percent sign or closing bracket of this cell's number, if there is one. */
  unitCellAfter(cell: HTMLTableCellElement): Element | null {
    const next = cell.nextElementSibling;
    return next && /^\s*[)）]?\s*[%％]\s*[)）]?\s*$/.test(next.textContent) ? next : null;
  }

  #gridOf(table: HTMLTableElement): Grid {
    const known = this.#grids.get(table);
    if (known) return known;
    const rows = Array.from(table.rows, place);
    const headRows = countHeadRows(table, rows);
    const caption = textOf(table.caption) || leadOf(table);
    const grid = { rows, headRows, caption, sections: listSections(rows, headRows) };
    this.#grids.set(table, grid);
    return grid;
  }
}
