import type { Block } from '../figures/types';

type Heads = NonNullable<Block['heads']>;
type Grid = { readonly headRows: number; readonly rows: readonly (readonly Placed[])[] };
type Placed = { readonly cell: HTMLTableCellElement; readonly column: number; readonly span: number };

const MOST_HEAD_ROWS = 4;
const LONGEST_HEAD = 160;
const AMOUNT = /^[\s($€£¥+\-−–—]*\d[\d.,\s]*[%)\s]*$/;
const YEAR = /^(?:19|20)\d\d$/;
const SIGN = /^[$€£¥]|^[A-Z]{2,3}\$?$/;

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

const isHeadRow = (row: readonly Placed[]): boolean => {
  if (row.length > 0 && row.every(({ cell }) => cell.localName === 'th')) return true;
  return row.every(({ cell }) => {
    const text = textOf(cell);
    return text.length < LONGEST_HEAD && (YEAR.test(text) || !AMOUNT.test(text));
  });
};

const countHeadRows = (table: HTMLTableElement, rows: readonly (readonly Placed[])[]): number => {
  const inHead = table.tHead?.rows.length ?? 0;
  if (inHead > 0) return inHead;
  const body = rows.slice(0, MOST_HEAD_ROWS + 1).findIndex((row) => !isHeadRow(row));
  return body < 0 ? 0 : Math.min(body, MOST_HEAD_ROWS);
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

const rowHead = (row: readonly Placed[], at: number): string => {
  if (at <= 0) return '';
  const head = row.find(({ cell }) => /\p{L}/u.test(cell.textContent))?.cell;
  return head === row[at]?.cell ? '' : textOf(head);
};

/** A currency sign in a cell of its own before the number: accounts are set that way. */
const signBefore = (row: readonly Placed[], at: number): string => {
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
    // Scale and currency are told together: "(In millions) $".
    const caption = [textOf(table.caption), signBefore(row, at)].filter(Boolean).join(' ');
    return {
      ...(rowText ? { row: rowText } : {}),
      ...(columnText ? { column: columnText } : {}),
      ...(caption ? { caption } : {}),
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
    const grid = { rows, headRows: countHeadRows(table, rows) };
    this.#grids.set(table, grid);
    return grid;
  }
}
