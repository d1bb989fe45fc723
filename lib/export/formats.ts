import type { Claim } from '../claims/types';
import { buildBibtex, buildCslJson, buildRis } from './citations';
import { buildClaimReview } from './claim-review';
import { buildCsv } from './csv';
import { buildJson, buildJsonLines } from './json';
import { buildMarkdown } from './markdown';
import type { ExportOptions } from './types';
import { buildWebAnnotation } from './web-annotation';

export type ExportFormatId =
  | 'csv'
  | 'json'
  | 'json-lines'
  | 'markdown'
  | 'web-annotation'
  | 'ris'
  | 'bibtex'
  | 'csl-json'
  | 'claim-review';

/** A file format: its name in the catalogue (with `.text` for what it is good for) and its builder. */
export type ExportFormat = {
  readonly id: ExportFormatId;
  readonly labelKey: `export.${ExportFormatId}`;
  readonly extension: string;
  readonly mime: string;
  readonly build: (claims: readonly Claim[], options: ExportOptions) => string;
};

const format = (
  id: ExportFormatId,
  extension: string,
  mime: string,
  build: ExportFormat['build'],
): ExportFormat => ({ id, labelKey: `export.${id}`, extension, mime, build });

/** Every format that claims can be written in. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  format('csv', 'csv', 'text/csv;charset=utf-8', buildCsv),
  format('json', 'json', 'application/json', buildJson),
  format('json-lines', 'jsonl', 'application/jsonl', buildJsonLines),
  format('markdown', 'md', 'text/markdown;charset=utf-8', buildMarkdown),
  format('web-annotation', 'jsonld', 'application/ld+json', buildWebAnnotation),
  format('ris', 'ris', 'application/x-research-info-systems', buildRis),
  format('bibtex', 'bib', 'application/x-bibtex', buildBibtex),
  format('csl-json', 'csl.json', 'application/vnd.citationstyles.csl+json', buildCslJson),
  format('claim-review', 'claimreview.jsonld', 'application/ld+json', buildClaimReview),
];

/** `two-ledgers-claims-2025-11-13.csv`: dated by the instant of the export. */
export const exportFileName = (format: ExportFormat, now: string): string =>
  `two-ledgers-claims-${now.slice(0, 10)}.${format.extension}`;
