const BETWEEN = '; ';

/** One item of a list in a cell: quoted where it would not be told apart from the signs between items. */
const writeItem = (item: string): string =>
  /[;"]|^\s|\s$|^$/.test(item) ? `"${item.replaceAll('"', '""')}"` : item;

/** A list in one cell: `a; b; "c; d"`. */
export const joinCell = (items: readonly string[]): string => items.map(writeItem).join(BETWEEN);

/** Where the first sign that is no blank stands, or the end. */
const firstSign = (cell: string, from: number): number => {
  const blank = /\s*/y;
  blank.lastIndex = from;
  blank.test(cell);
  return blank.lastIndex;
};

/** Where the quote that begins at `at` ends; a doubled one stands for itself. -1 where it does not end. */
export const quoteEnd = (cell: string, at: number): number => {
  let end = cell.indexOf('"', at + 1);
  while (end !== -1 && cell[end + 1] === '"') end = cell.indexOf('"', end + 2);
  return end;
};

/** Where the next item begins; null where something else than a separator stands at `at`. */
const afterSeparator = (cell: string, at: number): number | null => {
  const end = cell.indexOf(';', at);
  const between = cell.slice(at, end === -1 ? cell.length : end);
  return between.trim() === '' ? (end === -1 ? cell.length : end + 1) : null;
};

/** The items of a cell as `joinCell` writes it; null where quotes do not match. Blank items are left out. */
export const splitCell = (cell: string): readonly string[] | null => {
  const items: string[] = [];
  for (let at = 0; at < cell.length; ) {
    const start = firstSign(cell, at);
    const quoted = cell[start] === '"';
    const semicolon = cell.indexOf(';', start);
    const end = quoted ? quoteEnd(cell, start) : semicolon === -1 ? cell.length : semicolon;
    if (end === -1) return null;
    const item = quoted ? cell.slice(start + 1, end).replaceAll('""', '"') : cell.slice(start, end).trim();
    if (quoted || item !== '') items.push(item);
    const next = afterSeparator(cell, quoted ? end + 1 : end);
    if (next === null) return null;
    at = next;
  }
  return items;
};
