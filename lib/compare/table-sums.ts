/** A data table of a page as text: the words that name each row and column, and its cells (`''` where empty). */
export type TableText = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
};

/** A column whose total is not what its rows add up to, while the other columns of the same rows are. */
export type WrongTotal = {
  /** The row that names itself a total, and the head of the column. */
  readonly row: string;
  readonly column: string;
  /** The total as printed, and what the rows above give, in the table's own unit. */
  readonly total: string;
  readonly added: number;
};

/** A number in a cell: its value in the table's unit, and half a unit of its last digit. */
type Amount = { readonly value: number; readonly slack: number };

/** Words by which a row calls itself the sum of those above it, in the languages that are read. */
const TOTAL =
  /^(?:(?:grand |sub-?)?totals?|sum|gesamt(?:summe)?|insgesamt|summe|totale?|totaal|som|suma|soma|somme|total général|totalt|summa|合計|総計|合计|总计|总额)(?![\p{L}])/iu;
/** Rows that repeat a part of another row: such a table is no plain sum. */
const PART_OF =
  /^(?:of which|thereof|including|davon|darunter|dont|de los cuales|dos quais|di cui|waarvan|varav|うち|其中)/iu;

const CELL = /^[(\s]*[$€£¥]?\s*([-−–]?)\s*[$€£¥]?\s*(\d[\d.,\s\u00a0\u202f’']*)\s*\)?$/u;
const EMPTY = /^[-–—\s]*$/;
/** Fewer rows add up by chance. */
const LEAST_PARTS = 2;

/** The mark before a fraction, for a whole table: one and the same reading for every cell; null where it is not clear. */
const decimalMark = (cells: readonly string[]): '.' | ',' | 'none' | null => {
  const ends = cells.flatMap((text) =>
    [...text.matchAll(/([.,])(\d+)(?![\d.,])/g)].map(([, mark, digits]) => ({ mark, digits })),
  );
  const fractions = new Set(ends.filter(({ digits }) => digits?.length !== 3).map(({ mark }) => mark));
  if (fractions.size > 1) return null;
  const [mark] = fractions;
  if (mark === '.' || mark === ',') return mark;
  // Groups of three alone: read as thousands, or all as fractions, their sums agree or differ alike.
  return new Set(ends.map((end) => end.mark)).size > 1 ? null : 'none';
};

const readAmount = (text: string, mark: '.' | ',' | 'none'): Amount | null => {
  const found = CELL.exec(text.trim());
  if (!found) return null;
  const digits = (found[2] ?? '').replace(mark === '.' ? /[^\d.]/g : mark === ',' ? /[^\d,]/g : /\D/g, '');
  const [whole = '', fraction = '', ...rest] = digits.split(mark === 'none' ? '.' : mark);
  if (rest.length > 0 || whole === '') return null;
  const value = Number(`${whole}.${fraction || '0'}`);
  const negative = found[1] !== '' || /^\s*\(/.test(text);
  return { value: negative ? -value : value, slack: 0.5 * 10 ** -fraction.length };
};

type Column = { readonly at: number; readonly total: Amount; readonly parts: readonly Amount[] };

const differs = ({ total, parts }: Column): boolean => {
  const added = parts.reduce((sum, { value }) => sum + value, 0);
  const slack = parts.reduce((sum, part) => sum + part.slack, total.slack);
  return Math.abs(total.value - added) > slack * (1 + 1e-9);
};

/** Zeros add up whatever the rows mean. */
const isProof = ({ parts }: Column): boolean =>
  parts.filter(({ value }) => value !== 0).length >= LEAST_PARTS;

/** The columns in which total and parts are all numbers: an empty cell may be nothing, or something not told. */
const columnsOf = (table: TableText, at: number, from: number, mark: '.' | ',' | 'none'): Column[] =>
  table.columns.flatMap((_, column) => {
    const total = readAmount(table.rows[at]?.cells[column] ?? '', mark);
    const parts = table.rows
      .slice(from, at)
      .flatMap(({ cells }) => readAmount(cells[column] ?? '', mark) ?? []);
    return total && parts.length === at - from ? [{ at: column, total, parts }] : [];
  });

/**
 * Totals of a table that its rows do not add up to. Only where the table itself proves that the row is their sum:
 * it must be in another column, and in as many as it is not. Rounding of every cell is allowed for.
 */
export const findWrongTotals = (table: TableText): readonly WrongTotal[] => {
  const mark = decimalMark(table.rows.flatMap(({ cells }) => cells));
  if (mark === null || table.rows.some(({ label }) => PART_OF.test(label.trim()))) return [];
  let from = 0;
  return table.rows.flatMap(({ label, cells }, at): WrongTotal[] => {
    // A row without numbers begins a part of the table.
    if (cells.every((text) => EMPTY.test(text))) from = at + 1;
    if (!TOTAL.test(label.trim())) return [];
    const first = from;
    from = at + 1;
    if (at - first < LEAST_PARTS) return [];
    const columns = columnsOf(table, at, first, mark);
    const wrong = columns.filter(differs);
    const right = columns.filter((column) => !differs(column) && isProof(column));
    // Without a column that adds up, or with more that do not, these rows are no sum at all.
    if (right.length === 0 || wrong.length > right.length) return [];
    return wrong.map(({ at: column, total, parts }) => ({
      row: label,
      column: table.columns[column] ?? '',
      total: cells[column]?.trim() ?? String(total.value),
      added: Number(parts.reduce((sum, { value }) => sum + value, 0).toPrecision(12)),
    }));
  });
};
