import { type Amount, addsUp, type DecimalMark, decimalMark, readAmount, sumOf } from './table-amounts';
import { findLoneWrongTotal } from './table-lone';
import { PART_OF, TOTAL } from './table-words';

/** A data table of a page as text: the words that name each row and column, and its cells (`''` where empty). */
export type TableText = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
};

/** A column whose total is not what its rows add up to. */
export type WrongTotal = {
  /** What shows that the row is the sum of those above: other columns, in which it is, or its own word alone. */
  readonly proof: 'columns' | 'word';
  /** The row that names itself a total, and the head of the column. */
  readonly row: string;
  readonly column: string;
  /** The total as printed, and what the rows above give, in the table's own unit. */
  readonly total: string;
  readonly added: number;
};

const EMPTY = /^[-–—\s]*$/;
/** Fewer rows add up by chance. */
const LEAST_PARTS = 2;

type Column = { readonly at: number; readonly total: Amount; readonly parts: readonly Amount[] };

/** Zeros add up whatever the rows mean. */
const isProof = ({ parts }: Column): boolean =>
  parts.filter(({ value }) => value !== 0).length >= LEAST_PARTS;

/** The columns in which total and parts are all numbers: an empty cell may be nothing, or something not told. */
const columnsOf = (table: TableText, at: number, from: number, mark: DecimalMark): Column[] =>
  table.columns.flatMap((_, column) => {
    const total = readAmount(table.rows[at]?.cells[column] ?? '', mark);
    const parts = table.rows
      .slice(from, at)
      .flatMap(({ cells }) => readAmount(cells[column] ?? '', mark) ?? []);
    return total && parts.length === at - from ? [{ at: column, total, parts }] : [];
  });

/** Totals that the table itself proves to be sums: in another column they are, and in as many as they are not. */
const findAmongColumns = (table: TableText, mark: DecimalMark): readonly WrongTotal[] => {
  let from = 0;
  return table.rows.flatMap(({ label, cells }, at): WrongTotal[] => {
    // A row without numbers begins a part of the table.
    if (cells.every((text) => EMPTY.test(text))) from = at + 1;
    if (!TOTAL.test(label)) return [];
    const first = from;
    from = at + 1;
    if (at - first < LEAST_PARTS) return [];
    const columns = columnsOf(table, at, first, mark);
    const wrong = columns.filter(({ total, parts }) => !addsUp(total, parts));
    const right = columns.filter((column) => !wrong.includes(column) && isProof(column));
    // Without a column that adds up, or with more that do not, these rows are no sum at all.
    if (right.length === 0 || wrong.length > right.length) return [];
    return wrong.map(({ at: column, total, parts }) => ({
      proof: 'columns',
      row: label,
      column: table.columns[column] ?? '',
      total: cells[column]?.trim() ?? String(total.value),
      added: sumOf(parts),
    }));
  });
};

/**
 * Totals of a table that its rows do not add up to: proved by its other columns, or, where it has only one, by a row
 * that is named a total and nothing but. Rounding of every cell is allowed for.
 */
export const findWrongTotals = (table: TableText): readonly WrongTotal[] => {
  const mark = decimalMark(table.rows.flatMap(({ cells }) => cells));
  if (mark === null || table.rows.some(({ label }) => PART_OF.test(label))) return [];
  const lone = findLoneWrongTotal(table, mark);
  return lone ? [lone] : findAmongColumns(table, mark);
};
