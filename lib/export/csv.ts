import type { Claim } from '../claims/types';
import { ByteWriter } from './byte-writer';
import { type Column, CSV_COLUMNS, GROUPS } from './csv-columns';
import { guardFormula } from './formula-guard';
import { nameFacts } from './named-facts';
import { type TextFormat, textOf, type WriteJson } from './stream';
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

const fieldsOf = (columns: readonly Column[], claim: Claim, options: ExportOptions): string =>
  columns.map((column) => csvField(column.read(claim, options))).join(',');

/** Makes something of a key, once as long as the key is there. */
const oncePer = <K extends object, V>(make: (key: K, claim: Claim) => V): ((key: K, claim: Claim) => V) => {
  const known = new WeakMap<K, V>();
  return (key, claim) => {
    const value = known.get(key) ?? make(key, claim);
    known.set(key, value);
    return value;
  };
};

/** Rows of claims that share comparisons and facts: what is written of those is made once. */
const rowWriter = (options: ExportOptions, into: ByteWriter): WriteJson => {
  const fields = (group: keyof typeof GROUPS, claim: Claim): string =>
    `${fieldsOf(GROUPS[group], claim, options)},`;
  const scratch = new ByteWriter();
  const encoded = (text: string): Uint8Array => {
    scratch.text(text);
    return scratch.take();
  };
  const quoted = oncePer((json: Uint8Array) => {
    scratch.quoted(json);
    return scratch.take();
  });
  const ofComparison = oncePer((_: Claim['comparison'], claim) => ({
    verdict: encoded(fields('verdict', claim)),
    assumed: encoded(fields('assumed', claim)),
  }));
  const ofFacts = oncePer((facts: Claim['facts'], claim) => ({
    fields: encoded(fields('facts', claim)),
    named: encoded(JSON.stringify(nameFacts(facts)).replaceAll('"', '""')),
  }));
  const told = new WeakSet<Uint8Array>();
  return (_json, read) => {
    const { claim, pieces } = read();
    const { verdict, assumed } = ofComparison(claim.comparison, claim);
    const facts = ofFacts(claim.facts, claim);
    into.text(fields('figure', claim));
    into.bytes(verdict);
    into.bytes(facts.fields);
    into.bytes(assumed);
    into.text(`${fields('provenance', claim)}"`);
    pieces.forEach((piece, at) => {
      const isShared = at % 2 === 1;
      const isFacts = at === pieces.length - 2 && claim.facts.length > 0 && piece.length > 0;
      if (isFacts && options.factsOnce && told.has(piece)) into.bytes(facts.named);
      else if (isShared) into.bytes(quoted(piece, claim));
      else into.quoted(piece);
      if (isFacts) told.add(piece);
    });
    into.text('"\r\n');
  };
};

/** CSV (RFC 4180, UTF-8, CRLF): a header row, then one row a claim. */
export const CSV: TextFormat = {
  head: ({ bom }) => `${bom ? BOM : ''}${row(CSV_COLUMNS.map(({ name }) => csvField(name)))}`,
  item: (claim, options) => row(CSV_COLUMNS.map((column) => csvField(column.read(claim, options)))),
  jsonWriter: rowWriter,
  foot: () => '',
};

/** Claims as CSV. */
export const buildCsv = (claims: readonly Claim[], options: ExportOptions): string =>
  textOf(CSV, claims, options);
