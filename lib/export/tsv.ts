import type { Claim } from '../claims/types';
import { type Column, SHEET_COLUMNS } from './csv-columns';
import { guardFormula } from './formula-guard';
import { escapeHtml } from './html';
import type { ExportOptions } from './types';

/** Claims that a clipboard takes at once; more belong into a file. */
export const CLIPBOARD_LIMIT = 5_000;

type Cell = ReturnType<Column['read']>;

const guarded = (cell: Cell): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'string' ? guardFormula(cell) : String(cell);

/** In plain text nothing may stand for a tab or a line break but themselves: inside a cell they become blanks. */
const plainCell = (cell: Cell): string => guarded(cell).replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ');

const htmlCell = (cell: Cell): string => `<td>${escapeHtml(guarded(cell)).replace(/\r\n?|\n/g, '<br>')}</td>`;

/** Claims as a table for the clipboard: tab-separated, and as HTML, which keeps line breaks inside cells. */
export const buildTsv = (
  claims: readonly Claim[],
  options: ExportOptions,
): { readonly plain: string; readonly html: string } => {
  const names = SHEET_COLUMNS.map(({ name }) => name);
  const rows = claims.map((claim) => SHEET_COLUMNS.map((column) => column.read(claim, options)));
  const head = `<tr>${names.map((name) => `<th>${escapeHtml(name)}</th>`).join('')}</tr>`;
  const body = rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('');
  return {
    plain: [names, ...rows.map((row) => row.map(plainCell))].map((row) => `${row.join('\t')}\r\n`).join(''),
    html: `<table><thead>${head}</thead><tbody>${body}</tbody></table>`,
  };
};
