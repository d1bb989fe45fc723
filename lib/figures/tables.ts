import { flatBlocks, isFlatRow } from './flat-row';
import { type Cell, tableBlocks } from './text-table';
import type { Block } from './types';

/** A block cut from a longer text, with its offset there. */
export type PlacedBlock = { readonly block: Block; readonly start: number };

const LONGEST_ROW = 2000;
const RULE = /^[\s|:+=-]+$/;
const TITLE_LENGTH = 130;
const CAPTION_LINES = 3;
const CAPTION_LENGTH = 200;

type Kind = 'row' | 'flat' | 'text';
type Line = { readonly text: string; readonly start: number; readonly kind: Kind };
type Run = { readonly kind: Kind; readonly lines: Line[] };

const isRow = (line: string): boolean =>
  line.length < LONGEST_ROW &&
  (line.includes('|') || line.includes('\t')) &&
  (line.split('|').length > 2 || line.split('\t').length > 2);

const kindOf = (line: string): Kind => (isRow(line) ? 'row' : isFlatRow(line) ? 'flat' : 'text');

/** Lines that are not empty, in runs of one kind; the ruled lines of a drawing are left out. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    const last = runs.at(-1);
    if (!line.trim() || (RULE.test(line) && (isRow(line) || last?.kind === 'row'))) continue;
    const placed: Line = { text: line, start, kind: kindOf(line) };
    if (last?.kind === placed.kind) last.lines.push(placed);
    else runs.push({ kind: placed.kind, lines: [placed] });
  }
  return runs;
}

function cellsOf({ text, start }: Line): Cell[] {
  const mark = text.includes('|') ? '|' : '\t';
  const cells: Cell[] = [];
  let at = 0;
  for (const part of text.split(mark)) {
    const lead = part.length - part.trimStart().length;
    cells.push({ text: part.trim(), start: start + at + lead });
    at += part.length + 1;
  }
  if (mark === '|' && text.trimStart().startsWith('|')) cells.shift();
  if (mark === '|' && text.trimEnd().endsWith('|')) cells.pop();
  return cells;
}

const isTitle = (text: string): boolean => text.length <= TITLE_LENGTH && !/[.!?。]["”»)]*$/.test(text);

/** Lines around a table that speak of it: the titles in front of it, and a note in brackets behind it. */
function headsAround(before: Run | undefined, after: Run | undefined): string[] {
  const lines = before?.kind === 'text' ? before.lines.map(({ text }) => text.trim()) : [];
  const titles: string[] = [];
  for (const text of lines.slice(-CAPTION_LINES).reverse()) {
    if (!isTitle(text)) break;
    titles.unshift(text);
  }
  if (titles.length === 0 && lines.length > 0) titles.push(lines.at(-1)?.slice(-CAPTION_LENGTH) ?? '');
  const note = after?.kind === 'text' ? (after.lines[0]?.text.trim() ?? '') : '';
  return /^[(*]/.test(note) && note.length <= TITLE_LENGTH ? [...titles, note] : titles;
}

const paragraph = ({ text, start }: Line): PlacedBlock => ({ block: { text, role: 'paragraph' }, start });

/** Cuts a plain text into blocks: its lines, and the cells of tables drawn with bars, tabs or spaces under their heads. */
export function blocksOfText(text: string): PlacedBlock[] {
  const runs = runsOf(text);
  return runs.flatMap(({ kind, lines }, at) => {
    if (kind === 'text') return lines.map(paragraph);
    const heads = headsAround(runs[at - 1], runs[at + 1]);
    if (kind === 'row') return tableBlocks(lines.map(cellsOf), heads.join(' : ').slice(-CAPTION_LENGTH));
    return flatBlocks(lines, heads) ?? lines.map(paragraph);
  });
}
