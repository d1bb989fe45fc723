import type { Block } from './types';

/** A piece of a line and its offset in the text. */
export type Cell = { readonly text: string; readonly start: number };
type Heads = NonNullable<Block['heads']>;

const NUMBER = /^[\s($€£¥₩₹~≈<>≤≥+–-]*(?:US|[A-Z]{3} ?)?[$€£¥]?\s*[-–(]?\d/;
/** Numbers that date a column and count nothing: "2026 (est.)", "2025/26", "30 June", "9M 2025", "1Q25". */
const DATE =
  /^(?:(?:19|20)\d\d(?![\d.,%])(?!\s?[$€£])|\d{1,2}\s?(?:[./-]\d{1,2}[./-]\d|[QqHhMmTtS]\s?'?\d|\p{L}{3,}\.?(?:\s+\d|$)))/u;
const SIGN = /^(?:US|HK|[A-Z])?[$€£¥₩₹]$|^[A-Z]{3}$/;
const UNIT_BEHIND = /^[)%％\s]+$/;
const MOST_HEADS = 3;

const isData = ({ text }: Cell): boolean => NUMBER.test(text) && !DATE.test(text);
const isLabel = ({ text }: Cell): boolean => /\p{L}/u.test(text) && !NUMBER.test(text) && !SIGN.test(text);

/** Leading rows that hold no figure; the first row counts as one where the table names no columns otherwise. */
function headRows(rows: readonly (readonly Cell[])[]): number {
  const data = rows.findIndex((row) => row.slice(1).some(isData));
  if (data < 0) return Math.min(1, rows.length);
  const named = rows.slice(0, data).findLastIndex((row) => row.slice(1).some(({ text }) => text !== ''));
  return Math.min(named + 1, MOST_HEADS);
}

/** Cells of an upper head row laid over `width` columns: each empty one, or each of a shorter row's, spans on. */
function spread(row: readonly Cell[], width: number): string[] {
  const [corner, ...rest] = row;
  const columns = width - 1;
  if (rest.length > 0 && rest.length < columns && columns % rest.length === 0) {
    const each = columns / rest.length;
    return [corner?.text ?? '', ...rest.flatMap(({ text }) => Array<string>(each).fill(text))];
  }
  let last = '';
  const filled = rest.map(({ text }) => {
    last = text || last;
    return last;
  });
  return [corner?.text ?? '', ...filled];
}

/** Heads of the columns: what stands above each, the corner first, which speaks for its whole row. */
function columnHeads(heads: readonly (readonly Cell[])[], width: number): string[] {
  const laid = heads.map((row, at) =>
    at < heads.length - 1 || row.length < width ? spread(row, width) : row.map(({ text }) => text),
  );
  return Array.from({ length: width }, (_, i) =>
    laid
      .flatMap((row) => (i === 0 ? [row[0]] : [row[0], row[i]]))
      .filter(Boolean)
      .join(' '),
  );
}

type Piece = Cell & { readonly unit: string; readonly column: number };

/** Cells that hold only a currency or percent sign belong to the number beside them. */
function pieces(row: readonly Cell[], width: number): Piece[] {
  const kept: Piece[] = [];
  let unit = '';
  row.forEach((cell, column) => {
    const last = kept.at(-1);
    if (column > 0 && SIGN.test(cell.text)) unit = cell.text;
    else if (last && cell.text && UNIT_BEHIND.test(cell.text))
      kept[kept.length - 1] = { ...last, unit: cell.text.includes('%') ? '%' : last.unit };
    else {
      kept.push({ ...cell, unit, column });
      if (cell.text) unit = '';
    }
  });
  return kept.length === width && row.length !== width ? kept.map((p, column) => ({ ...p, column })) : kept;
}

/** A row with words in its first cell alone names the rows below it. */
const isSection = (row: readonly Cell[]): boolean =>
  row.length > 1 && row.every((cell, i) => (i === 0 ? isLabel(cell) : cell.text === ''));

type Placed = { readonly block: Block; readonly start: number };

const plain = ({ text, start }: Cell): Placed => ({ block: { text, role: 'cell' }, start });

/** Blocks of a table's cells under the heads of their row and column, the caption and the section they stand in. */
export function tableBlocks(rows: readonly (readonly Cell[])[], caption: string): Placed[] {
  const count = headRows(rows);
  const width = Math.max(...rows.slice(count).map((row) => row.length), 0);
  const named = rows[count - 1]?.length ?? 0;
  const heads = columnHeads(rows.slice(0, count), named || width);
  const placed = rows.slice(0, count).flatMap((row) => row.map(plain));
  let section = '';
  for (const row of rows.slice(count)) {
    if (isSection(row)) {
      section = (row[0]?.text ?? '').replace(/:$/, '');
      placed.push(...row.map(plain));
      continue;
    }
    const cells = pieces(row, named);
    const labels = cells.slice(
      0,
      Math.max(
        1,
        cells.findIndex((cell) => !isLabel(cell)),
      ),
    );
    const label = labels.map(({ text }) => text).join(' : ');
    for (const [i, cell] of cells.entries()) {
      const column = heads[cell.column];
      const own: Heads = {
        ...(i >= labels.length && label && { row: label }),
        ...(section && { section }),
        ...(column && { column }),
        ...(caption && { caption }),
        ...(cell.unit && { unit: cell.unit }),
      };
      placed.push({ block: { text: cell.text, role: 'cell', heads: own }, start: cell.start });
    }
  }
  return placed;
}
