import { strToU8 } from 'fflate';
import { parseClaim } from '../claims/claim-json';
import type { Claim } from '../claims/types';
import { CSV_COLUMNS, SHEET_COLUMNS } from './csv-columns';
import { guardFormula } from './formula-guard';
import { type TextFormat, textOf } from './stream';
import type { ExportOptions } from './types';

const BOM = '\uFEFF';

/** One field by RFC 4180: quoted when it holds a quote, comma or line break; formulas disarmed first. */
export const csvField = (cell: string | number | boolean | null | undefined): string => {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' ? guardFormula(cell) : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

const row = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

const QUOTE = '"'.charCodeAt(0);

/** A field of UTF-8 that holds quotes and runs as no formula: text would take ten times as long. */
const quoteBytes = (field: Uint8Array): Uint8Array => {
  const quoted = new Uint8Array(field.length * 2 + 2);
  quoted[0] = QUOTE;
  let end = 1;
  for (const byte of field) {
    if (byte === QUOTE) quoted[end++] = QUOTE;
    quoted[end++] = byte;
  }
  quoted[end++] = QUOTE;
  return quoted.subarray(0, end);
};

const LINE_END = strToU8('\r\n');

/** CSV (RFC 4180, UTF-8, CRLF): a header row, then one row a claim. */
export const CSV: TextFormat = {
  head: ({ bom }) => `${bom ? BOM : ''}${row(CSV_COLUMNS.map(({ name }) => csvField(name)))}`,
  item: (claim, options) => row(CSV_COLUMNS.map((column) => csvField(column.read(claim, options)))),
  itemOfJson: (json, options) => {
    const claim = parseClaim(json);
    const cells = SHEET_COLUMNS.map((column) => csvField(column.read(claim, options)));
    return [strToU8(`${cells.join(',')},`), quoteBytes(json), LINE_END];
  },
  foot: () => '',
};

/** Claims as CSV. */
export const buildCsv = (claims: readonly Claim[], options: ExportOptions): string =>
  textOf(CSV, claims, options);
