import type { Claim } from '../claims/types';
import { CSV_COLUMNS } from './csv-columns';
import { guardFormula } from './formula-guard';
import type { ExportOptions } from './types';

const BOM = '\uFEFF';

/** One field by RFC 4180: quoted when it holds a quote, comma or line break; formulas disarmed first. */
export const csvField = (cell: string | number | boolean | null | undefined): string => {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' ? guardFormula(cell) : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Claims as CSV (RFC 4180, UTF-8, CRLF): a header row, then one row a claim. */
export const buildCsv = (claims: readonly Claim[], options: ExportOptions): string => {
  const head = CSV_COLUMNS.map((column) => csvField(column.name)).join(',');
  const rows = claims.map((claim) =>
    CSV_COLUMNS.map((column) => csvField(column.read(claim, options))).join(','),
  );
  return `${options.bom ? BOM : ''}${[head, ...rows].join('\r\n')}\r\n`;
};
