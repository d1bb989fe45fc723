import type { Block } from './types';

type Line = { readonly text: string; readonly start: number };
type Placed = { readonly block: Block; readonly start: number };

/** One number of a row, with its sign and brackets. */
const ITEM = /(?:[$€£¥]\s?)?[-–(]{0,2}\s?(?:[$€£¥]\s?)?\d[\d.,]*\s?%?\)?\s?%?|[—–-](?=\s|$)/g;
const ROW = /^\s*(\p{L}[^.!?;\d$€£¥|]{0,79}?)[\s:]+((?:[$€£¥(–—-]|\d)[-–—$€£¥\d.,()%\s]*)$/u;
const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d.,%])/g;
const SIGN = /[$€£¥]/;

const matchRow = (text: string): { label: string; from: number; items: RegExpMatchArray[] } | null => {
  const match = ROW.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const from = text.length - match[2].length;
  const items = [...match[2].matchAll(ITEM)];
  const isHead = items.some(({ 0: item }) => /^(?:19|20)\d\d$/.test(item.trim()));
  return items.length > 1 && !isHead ? { label: match[1].trim(), from, items } : null;
};

/** Whether a line is a row of a table that lost its lines: a label and at least two numbers. */
export const isFlatRow = (text: string): boolean => matchRow(text) !== null;

/**
 * Cells of rows like "Revenue $ 81,273 $ 69,632 17%". Each number that is no percent takes the year in its place
 * among those above; percents compare the first with the second. Null when nothing above names columns.
 */
export function flatBlocks(rows: readonly Line[], heads: readonly string[]): Placed[] | null {
  const years = heads.flatMap((head) => head.match(YEAR) ?? []);
  if (years.length === 0) return null;
  const caption = heads.join(' : ').replace(YEAR, ' ');
  const unit = rows.map(({ text }) => SIGN.exec(text)?.[0]).find(Boolean);
  return rows.flatMap(({ text, start }) => {
    const row = matchRow(text);
    if (!row) return [];
    let place = 0;
    const cells = row.items.map((item): Placed => {
      const isRate = item[0].includes('%');
      const column = (isRate ? years[0] : years[place++]) ?? '';
      const heads = { row: row.label, column, caption, ...(unit && !isRate && { unit }) };
      return {
        block: { text: item[0].trimEnd(), role: 'cell', heads },
        start: start + row.from + (item.index ?? 0),
      };
    });
    return [{ block: { text: text.slice(0, row.from), role: 'cell' }, start }, ...cells];
  });
}
