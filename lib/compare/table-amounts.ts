/** A number in a cell: its value in the table's unit, and half a unit of its last digit. */
export type Amount = { readonly value: number; readonly slack: number };
/** What stands before a fraction; `none` where no number of the table has one. */
export type DecimalMark = '.' | ',' | 'none';

const CELL = /^[(\s]*[$€£¥]?\s*([-−–]?)\s*[$€£¥]?\s*(\d[\d.,\s\u00a0\u202f’']*)\s*\)?$/u;

/** The mark before a fraction, for a whole table: one and the same reading for every cell; null where it is not clear. */
export const decimalMark = (cells: readonly string[]): DecimalMark | null => {
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

/** A cell that holds one number and nothing but; null for any other. Brackets make it negative. */
export const readAmount = (text: string, mark: DecimalMark): Amount | null => {
  const found = CELL.exec(text.trim());
  if (!found) return null;
  const digits = (found[2] ?? '').replace(mark === '.' ? /[^\d.]/g : mark === ',' ? /[^\d,]/g : /\D/g, '');
  const [whole = '', fraction = '', ...rest] = digits.split(mark === 'none' ? '.' : mark);
  if (rest.length > 0 || whole === '') return null;
  const value = Number(`${whole}.${fraction || '0'}`);
  const negative = found[1] !== '' || /^\s*\(/.test(text);
  return { value: negative ? -value : value, slack: 0.5 * 10 ** -fraction.length };
};

/** The sum of amounts, without the last binary digits. */
export const sumOf = (parts: readonly Amount[]): number =>
  Number(parts.reduce((sum, { value }) => sum + value, 0).toPrecision(12));

/** Whether a total is what its parts add up to, as far as the rounding of every number tells. */
export const addsUp = (total: Amount, parts: readonly Amount[]): boolean => {
  const slack = parts.reduce((sum, part) => sum + part.slack, total.slack);
  return Math.abs(total.value - sumOf(parts)) <= slack * (1 + 1e-9);
};
