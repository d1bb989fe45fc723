import { parseClaim } from '../claims/claim-json';
import type { Claim } from '../claims/types';
import { ByteWriter } from './byte-writer';
import { CSV_COLUMNS, SHEET_COLUMNS } from './csv-columns';
import { guardFormula } from './formula-guard';
import { type TextFormat, textOf } from './stream';
import type { ExportOptions } from './types';

const BOM = '\uFEFF';

/** Most fields: words, addresses and dates, which are looked at once. */
const PLAIN = /^[\w$€(][\w$€().:;/?&=%#~ +-]*[\w$€()./]$/;

/** One field by RFC 4180: quoted when it holds a quote, comma or line break; formulas disarmed first. */
export const csvField = (cell: string | number | boolean | null | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  if (PLAIN.test(cell)) return cell;
  const text = guardFormula(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

const row = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** Facts as they stand in a quoted field, by the bytes that claims share. */
const quoted = new WeakMap<Uint8Array, Uint8Array>();

const quotedFacts = (facts: Uint8Array): Uint8Array => {
  const known = quoted.get(facts);
  if (known) return known;
  const writer = new ByteWriter();
  writer.quoted(facts);
  const field = writer.take();
  quoted.set(facts, field);
  return field;
};

/** CSV (RFC 4180, UTF-8, CRLF): a header row, then one row a claim. */
export const CSV: TextFormat = {
  head: ({ bom }) => `${bom ? BOM : ''}${row(CSV_COLUMNS.map(({ name }) => csvField(name)))}`,
  item: (claim, options) => row(CSV_COLUMNS.map((column) => csvField(column.read(claim, options)))),
  itemOfJson: (json, options, into) => {
    const claim = parseClaim(json);
    const cells = SHEET_COLUMNS.map((column) => csvField(column.read(claim, options)));
    const [before, facts, after] = json;
    into.text(`${cells.join(',')},"`);
    into.quoted(before);
    into.bytes(quotedFacts(facts));
    into.quoted(after);
    into.text('"\r\n');
  },
  foot: () => '',
};

/** Claims as CSV. */
export const buildCsv = (claims: readonly Claim[], options: ExportOptions): string =>
  textOf(CSV, claims, options);
