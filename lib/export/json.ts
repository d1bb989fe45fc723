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

const lineOf = (json: string, now: string): string =>
  `${JSON.stringify({ ...JSON_FORMAT, exportedAt: now }).slice(0, -1)},"claim":${json}}\n`;

/** JSON Lines: one claim a line, each with the format it is written in. */
export const JSON_LINES: TextFormat = {
  head: () => '',
  item: (claim, { now }) => lineOf(JSON.stringify(claim), now),
  itemOfJson: (json, { now }) => lineOf(json, now),
  foot: () => '',
};

/** Our own JSON: one object (`ClaimsFile`), in which each claim stands on a line of its own. */
export const JSON_CLAIMS: TextFormat = {
  head: ({ now }) => `${JSON.stringify({ ...JSON_FORMAT, exportedAt: now }).slice(0, -1)},"claims":[`,
  between: ',',
  item: (claim) => `\n${JSON.stringify(claim)}`,
  itemOfJson: (json) => `\n${json}`,
  foot: () => '\n]}\n',
};

/** Claims as JSON Lines: for programs that read as they go. */
export const buildJsonLines = (claims: readonly Claim[], options: ExportOptions): string =>
  textOf(JSON_LINES, claims, options);

/** Claims as they are, with everything that was kept: what imports and back-ups read. */
export const buildJson = (claims: readonly Claim[], options: ExportOptions): string =>
  textOf(JSON_CLAIMS, claims, options);
