import { type Amount, addsUp, type DecimalMark, readAmount, sumOf } from './table-amounts';
import type { TableText, WrongTotal } from './table-sums';
import { PLAIN_REST, PLAIN_TOTAL, TOTAL } from './table-words';

/** Fewer rows add up by chance. */
const LEAST_PARTS = 2;
/** Longer lists have so many ways to be read that one of them nearly always fits. */
const MOST_PARTS = 12;

type Lone = {
  readonly row: string;
  readonly column: number;
  readonly printed: string;
  readonly total: Amount;
  readonly parts: readonly Amount[];
  /** The last row before the total stands for all that no other row names. */
  readonly complete: boolean;
};

/** The only column with numbers that are no shares; null where there are several, or none. */
const loneColumn = ({ columns, rows }: TableText): number | null => {
  const numeric = columns.flatMap((_, at) =>
    rows.some(({ cells }) => /\d/.test(cells[at] ?? '') && !/[%％]/.test(cells[at] ?? '')) ? [at] : [],
  );
  return numeric.length === 1 ? (numeric[0] ?? null) : null;
};

/** A number of round thousands may be as far off as its last digit that is not zero tells: nothing corrects it here. */
const asRound = ({ value, slack }: Amount): Amount => {
  let unit = 2 * slack;
  if (unit >= 1 && value !== 0) while (value % (10 * unit) === 0) unit *= 10;
  return { value, slack: unit / 2 };
};

/** The one total of a table of one column, with all rows above it; null where any of them is no plain amount. */
const readLone = (table: TableText, mark: DecimalMark): Lone | null => {
  const column = loneColumn(table);
  const totals = table.rows.flatMap(({ label }, at) => (TOTAL.test(label) ? [at] : []));
  const [at] = totals;
  const row = at === undefined ? undefined : table.rows[at];
  if (column === null || at === undefined || !row || totals.length > 1 || !PLAIN_TOTAL.test(row.label))
    return null;
  const printed = row.cells[column] ?? '';
  const above = table.rows.slice(0, at);
  const amounts = [...above.map(({ cells }) => cells[column] ?? ''), printed].map((text) =>
    readAmount(text, mark),
  );
  const known = amounts.flatMap((amount) => (amount && amount.value > 0 ? [asRound(amount)] : []));
  const total = known.at(-1);
  if (known.length < amounts.length || !total) return null;
  const complete = PLAIN_REST.test(above.at(-1)?.label ?? '');
  return { row: row.label, column, printed, total, parts: known.slice(0, -1), complete };
};

/** Every stretch of rows, as [from, to). */
const stretches = (length: number, least: number): [number, number][] =>
  Array.from({ length }, (_, from) => from).flatMap((from) =>
    Array.from({ length: length - from - least + 1 }, (_, more): [number, number] => [
      from,
      from + least + more,
    ]),
  );

/** A row that is the sum of rows beside it makes them its parts, or itself a total without the word. */
const hasSumWithin = (parts: readonly Amount[]): boolean =>
  stretches(parts.length, LEAST_PARTS).some(([from, to]) =>
    [parts[from - 1], parts[to]].some((beside) => beside && addsUp(beside, parts.slice(from, to))),
  );

/** Whether some of the rows give the total: the others may be parts of them. */
const fitsSome = (total: Amount, parts: readonly Amount[]): boolean =>
  Array.from({ length: 2 ** parts.length - 2 }, (_, at) => at + 1).some((chosen) =>
    addsUp(
      total,
      parts.filter((_, at) => chosen & (1 << at)),
    ),
  );

/** Whether the total fits once a stretch of rows is taken off, as costs from sales. */
const fitsNet = (total: Amount, parts: readonly Amount[]): boolean =>
  stretches(parts.length, 1).some(([from, to]) =>
    addsUp(
      total,
      parts.map((part, at) => (at >= from && at < to ? { ...part, value: -part.value } : part)),
    ),
  );

/**
 * The wrong total of a table of one column, where no other column can prove what the row is. It must be named a total
 * and nothing but, be the only one, and have plain positive amounts above it. More than the total cannot be a choice
 * of its parts, unless some are parts of others or are taken off; less can, unless the list ends with "other".
 */
export const findLoneWrongTotal = (table: TableText, mark: DecimalMark): WrongTotal | null => {
  const lone = readLone(table, mark);
  if (!lone) return null;
  const { row, column, printed, total, parts, complete } = lone;
  if (parts.length < LEAST_PARTS || parts.length > MOST_PARTS || addsUp(total, parts)) return null;
  const added = sumOf(parts);
  const readsOtherwise = added < total.value ? !complete : fitsSome(total, parts) || fitsNet(total, parts);
  if (readsOtherwise || hasSumWithin(parts)) return null;
  return { proof: 'word', row, column: table.columns[column] ?? '', total: printed.trim(), added };
};
