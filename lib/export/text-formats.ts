import { CLAIM_REVIEW } from './claim-review';
import { CSV } from './csv';
import { JSON_CLAIMS, JSON_LINES } from './json';
import { MARKDOWN } from './markdown';
import type { TextFormat } from './stream';
import { WEB_ANNOTATION } from './web-annotation';

/** Text formats in which no claim's text depends on those before it: parts of a file can be made side by side. */
export const TEXT_FORMATS = {
  csv: CSV,
  json: JSON_CLAIMS,
  'json-lines': JSON_LINES,
  markdown: MARKDOWN,
  'web-annotation': WEB_ANNOTATION,
  'claim-review': CLAIM_REVIEW,
} as const satisfies Readonly<Record<string, TextFormat>>;

export type TextFormatId = keyof typeof TEXT_FORMATS;

export const isTextFormat = (id: string): id is TextFormatId => Object.hasOwn(TEXT_FORMATS, id);
