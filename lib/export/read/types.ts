import type { ImportItem } from '../../claims/draft';

/** Why a file, or a row of it, was refused; each has words in the catalogue (`import.reason.…`) that say what to do. */
export const REFUSAL_REASONS = [
  'encoding',
  'empty',
  'too-large',
  'not-json',
  'unknown-format',
  'is-pack',
  'newer-format',
  'not-zip',
  'bad-entry',
  'checksum',
  'broken-row',
  'too-wide',
  'too-deep',
  'too-long',
  'bad-field',
  'unknown-fact',
  'twice',
  'unsafe-address',
  'no-quote',
  'no-reading',
  'no-column',
  'missing',
  'bad-number',
  'bad-date',
  'bad-choice',
  'cut-cell',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export type Refusal = {
  /** Counting from 1 as the format counts (claims of JSON, lines, rows below the head); 0: the file as a whole. */
  readonly row: number;
  /** Path of the field, name of the column or of the entry; empty where none is to blame. */
  readonly field: string;
  readonly reason: RefusalReason;
  /** What was found or allowed, as it stands in the file: for people, never markup. */
  readonly detail: string;
};

export type RowRead = { readonly ok: true; readonly row: number; readonly item: ImportItem } | RowRefused;
export type RowRefused = { readonly ok: false; readonly refusal: Refusal };

export type ImportFormat = 'json' | 'json-lines' | 'web-annotation' | 'csv' | 'bundle';

/** A file whose rows can be read one by one, in any order, each as often as wanted. Reading never throws. */
export type OpenFile = {
  readonly ok: true;
  readonly format: ImportFormat;
  readonly count: number;
  readonly read: (index: number) => RowRead;
};
export type Opened = OpenFile | RowRefused;

/** A refusal of the file (row 0) or of a row. */
export const refuse = (row: number, reason: RefusalReason, field = '', detail = ''): RowRefused => ({
  ok: false,
  refusal: { row, field, reason, detail: detail.slice(0, 300) },
});
