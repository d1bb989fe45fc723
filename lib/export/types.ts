import type { PageTranslator } from '../i18n/page-translator';
import type { BundleParts } from './bundle/write';

export type ExportOptions = {
  /** Instant of the export, ISO 8601 in UTC; the caller's clock, so that the same input gives the same file. */
  readonly now: string;
  /** Words of readable formats. */
  readonly t: PageTranslator;
  /** Byte order mark in front of CSV, which Excel needs to see UTF-8. */
  readonly bom?: boolean;
  /** Whether rows of CSV tell facts once for some neighbours (`NamedFacts`). */
  readonly factsOnce?: boolean;
  /** Template of notes; the usual one where it is absent or empty. */
  readonly template?: string;
  /** What the evidence bundle is made of beside its claims. */
  readonly bundle?: BundleParts;
};
