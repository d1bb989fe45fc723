import { writeBundle } from './bundle/write';
import { BIBTEX, CSL_JSON, type ReferenceFormat, RIS, writeReferences } from './citations';
import { writeDataPackage } from './data-package';
import { HTML_REPORT } from './html';
import { writeNotes } from './notes';
import { type Chunks, type ClaimParts, streamText, type TextFormat } from './stream';
import { TEXT_FORMATS } from './text-formats';
import type { ExportOptions } from './types';
import { writeWorkbook } from './workbook';

type Write = (claims: ClaimParts, options: ExportOptions) => Chunks;

const text =
  (format: TextFormat): Write =>
  (claims, options) =>
    streamText(format, claims, options);

const references =
  (format: ReferenceFormat): Write =>
  (claims, options) =>
    writeReferences(format, claims, options);

/** Throws where the caller gave no evidence. */
const bundle: Write = (claims, options) => {
  if (!options.bundle) throw new Error('A bundle needs the ledger that its claims rest on.');
  return writeBundle(claims, options.bundle, options);
};

const TABLE = [
  ['csv', 'csv', 'text/csv;charset=utf-8', text(TEXT_FORMATS.csv)],
  ['csv-package', 'csv.zip', 'application/zip', writeDataPackage],
  ['xlsx', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', writeWorkbook],
  ['json', 'json', 'application/json', text(TEXT_FORMATS.json)],
  ['json-lines', 'jsonl', 'application/jsonl', text(TEXT_FORMATS['json-lines'])],
  ['markdown', 'md', 'text/markdown;charset=utf-8', text(TEXT_FORMATS.markdown)],
  ['notes', 'notes.zip', 'application/zip', writeNotes],
  ['html', 'html', 'text/html;charset=utf-8', text(HTML_REPORT)],
  ['web-annotation', 'jsonld', 'application/ld+json', text(TEXT_FORMATS['web-annotation'])],
  ['ris', 'ris', 'application/x-research-info-systems', references(RIS)],
  ['bibtex', 'bib', 'application/x-bibtex', references(BIBTEX)],
  ['csl-json', 'csl.json', 'application/vnd.citationstyles.csl+json', references(CSL_JSON)],
  ['claim-review', 'claimreview.jsonld', 'application/ld+json', text(TEXT_FORMATS['claim-review'])],
  ['bundle', 'bundle.zip', 'application/zip', bundle],
] as const satisfies readonly (readonly [id: string, extension: string, mime: string, write: Write])[];

export type ExportFormatId = (typeof TABLE)[number][0];

/** A file format: its name in the catalogue (with `.text` for what it is good for) and its writer. */
export type ExportFormat = {
  readonly id: ExportFormatId;
  readonly labelKey: `export.${ExportFormatId}`;
  readonly extension: string;
  readonly mime: string;
  readonly write: Write;
};

/** Every format of file that claims can be written in. */
export const EXPORT_FORMATS: readonly ExportFormat[] = TABLE.map(([id, extension, mime, write]) => ({
  id,
  labelKey: `export.${id}`,
  extension,
  mime,
  write,
}));

/** `two-ledgers-claims-2025-11-13.csv`: dated by the instant of the export. */
export const exportFileName = (format: ExportFormat, now: string): string =>
  `two-ledgers-claims-${now.slice(0, 10)}.${format.extension}`;
