/** A run of text as a PDF places it: baseline `x`, `y` (upwards), its width and the height of its letters, in points. */
export type PdfRun = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

type Line = { text: string; readonly x: number; readonly y: number; readonly size: number; right: number };

/** In shares of the letters' height. */
const SAME_BASELINE = 0.4;
const SPACE = 0.18;
const CELL = 1.8;
const NEXT_LINE = 1.75;
const SAME_SIZE = 0.12;
/** A line that ends before this share of the column's width ends its paragraph. */
const FULL = 0.8;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。]/u;

/** Runs on one baseline are a line; gaps between them become spaces, wide ones the tabs of a table's row. */
const linesOf = (runs: readonly PdfRun[]): Line[] => {
  const lines: Line[] = [];
  for (const { text, x, y, width, size } of runs) {
    if (text.trim() === '') continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.y - y) < SAME_BASELINE * size && x > line.right - size) {
      const gap = x - line.right;
      line.text += (gap > CELL * size ? '\t' : gap > SPACE * size ? ' ' : '') + text;
      line.right = x + width;
    } else lines.push({ text, x, y, size, right: x + width });
  }
  return lines;
};

const isRow = ({ text }: Line): boolean => text.includes('\t');

/** Whether a line goes on where the one before it was full. */
const goesOn = (before: Line, line: Line, right: number): boolean =>
  !isRow(before) &&
  !isRow(line) &&
  before.y > line.y &&
  before.y - line.y <= NEXT_LINE * before.size &&
  Math.abs(before.size - line.size) <= SAME_SIZE * before.size &&
  before.right - before.x >= FULL * (right - before.x);

const join = (before: string, text: string): string => {
  if (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(text)) return before.slice(0, -1) + text;
  return CJK.test(before.slice(-1)) && CJK.test(text.slice(0, 1)) ? before + text : `${before} ${text}`;
};

/**
 * The text of one page, a paragraph or a table's row a line: runs in the order of the file, joined by where they
 * stand. Words that were broken at the end of a line are whole again.
 */
export const pdfPageText = (runs: readonly PdfRun[]): string => {
  const lines = linesOf(runs);
  const right = Math.max(0, ...lines.map((line) => line.right));
  const paragraphs: string[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const last = paragraphs.at(-1);
    const text = line.text.trim();
    if (before && last !== undefined && goesOn(before, line, right)) {
      paragraphs[paragraphs.length - 1] = join(last, text);
    } else paragraphs.push(text);
  });
  return paragraphs.join('\n');
};
