import type { Claim } from '../claims/types';
import { type TextFormat, textOf } from './stream';
import type { ExportOptions } from './types';

/** Name and version of our own JSON format; the version grows when a reader would have to change. */
export const JSON_FORMAT = { format: 'two-ledgers-claims', version: 1 } as const;

export type ClaimsFile = typeof JSON_FORMAT & {
  readonly exportedAt: string;
  readonly claims: readonly Claim[];
};

/** A line of JSON Lines. */
export type ClaimLine = typeof JSON_FORMAT & { readonly exportedAt: string; readonly claim: Claim };

/** What stands before a claim in its line, and after it. */
const LINE_END = '}\n';
const lineStart = (now: string): string =>
  `${JSON.stringify({ ...JSON_FORMAT, exportedAt: now }).slice(0, -1)},"claim":`;

/** JSON Lines: one claim a line, each with the format it is written in. */
export const JSON_LINES: TextFormat = {
  head: () => '',
  item: (claim, { now }) => lineStart(now) + JSON.stringify(claim) + LINE_END,
  jsonWriter:
    ({ now }, into) =>
    (json) => {
      into.text(lineStart(now));
      json.forEach(into.bytes, into);
      into.text(LINE_END);
    },
  foot: () => '',
};

/** Our own JSON: one object (`ClaimsFile`), in which each claim stands on a line of its own. */
export const JSON_CLAIMS: TextFormat = {
  head: ({ now }) => `${JSON.stringify({ ...JSON_FORMAT, exportedAt: now }).slice(0, -1)},"claims":[`,
  between: ',',
  item: (claim) => `\n${JSON.stringify(claim)}`,
  jsonWriter: (_options, into) => (json) => {
    into.text('\n');
    json.forEach(into.bytes, into);
  },
  foot: () => '\n]}\n',
};

/** Claims as JSON Lines: for programs that read as they go. */
export const buildJsonLines = (claims: readonly Claim[], options: ExportOptions): string =>
  textOf(JSON_LINES, claims, options);

/** Claims as they are, with everything that was kept: what imports and back-ups read. */
export const buildJson = (claims: readonly Claim[], options: ExportOptions): string =>
  textOf(JSON_CLAIMS, claims, options);
