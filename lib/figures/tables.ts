import type { Block } from './types';

/** A block cut from a longer text, with its offset there. */
export type PlacedBlock = { readonly block: Block; readonly start: number };

type Cell = { text: string; start: number };

const LONGEST_ROW = 2000;
const RULE = /^[\s|:-]+$/;

const isRow = (line: string): boolean =>
  line.length < LONGEST_ROW &&
  (line.includes('|') || line.includes('\t')) &&
  (line.split('|').length > 2 || line.split('\t').length > 2);

function cellsOf(line: string, start: number): Cell[] {
  const mark = line.includes('|') ? '|' : '\t';
  const cells: Cell[] = [];
  let at = 0;
  for (const part of line.split(mark)) {
    const lead = part.length - part.trimStart().length;
    cells.push({ text: part.trim(), start: start + at + lead });
    at += part.length + 1;
  }
  if (mark === '|' && cells[0]?.text === '') cells.shift();
  if (mark === '|' && cells.at(-1)?.text === '') cells.pop();
  return cells;
}

function rowBlocks(row: readonly Cell[], header: readonly Cell[], caption: string): PlacedBlock[] {
  const label = row[0]?.text ?? '';
  return row.map((cell, i) => {
    const column = header[i]?.text;
    const heads = {
      ...(i > 0 && label && { row: label }),
      ...(column && { column }),
      ...(caption && { caption }),
    };
    return { block: { text: cell.text, role: 'cell', heads } as const, start: cell.start };
  });
}

/** Cuts a plain text into blocks: its lines, and the cells of tables drawn with bars or tabs under their heads. */
export function blocksOfText(text: string): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let header: Cell[] | null = null;
  let caption = '';
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    if (!line.trim()) continue;
    if (!isRow(line)) {
      header = null;
      caption = line.trim().slice(0, 200);
      placed.push({ block: { text: line, role: 'paragraph' }, start });
    } else if (RULE.test(line)) continue;
    else if (header) placed.push(...rowBlocks(cellsOf(line, start), header, caption));
    else {
      header = cellsOf(line, start);
      placed.push(
        ...header.map((cell) => ({ block: { text: cell.text, role: 'cell' } as const, start: cell.start })),
      );
    }
  }
  return placed;
}
