import type { TextFormatId } from '../export/text-formats';
import type { ExportOptions } from '../export/types';
import type { Language } from '../i18n/languages';

/** What a worker that makes parts of a file has to know of it. */
export type WorkOrder = {
  readonly kind: 'order';
  readonly format: TextFormatId;
  readonly language: Language;
} & Pick<ExportOptions, 'now' | 'factsOnce'>;

/** Claims that a worker is to make text of; `at` names the part. */
export type WorkPart = { readonly kind: 'part'; readonly at: number; readonly ids: readonly string[] };

/** UTF-8 of one part, empty where none of its claims can be read. */
export type MadePart = { readonly bytes: Uint8Array<ArrayBuffer>; readonly problems: readonly string[] };

/** What a worker answers to each part. */
export type WorkReply = { readonly at: number } & (
  | ({ readonly ok: true } & MadePart)
  | { readonly ok: false; readonly detail: string }
);
