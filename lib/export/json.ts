import type { Claim } from '../claims/types';
import type { ExportOptions } from './types';

/** Name and version of our own JSON format; the version grows when a reader would have to change. */
export const JSON_FORMAT = { format: 'two-ledgers-claims', version: 1 } as const;

export type ClaimsFile = typeof JSON_FORMAT & {
  readonly exportedAt: string;
  readonly claims: readonly Claim[];
};

/** One claim a line, each with the format it is written in: for programs that read as they go. */
export const buildJsonLines = (claims: readonly Claim[], { now }: ExportOptions): string =>
  claims.map((claim) => `${JSON.stringify({ ...JSON_FORMAT, exportedAt: now, claim })}\n`).join('');

/** Claims as they are, with everything that was kept: what imports and back-ups read. */
export const buildJson = (claims: readonly Claim[], { now }: ExportOptions): string => {
  const file: ClaimsFile = { ...JSON_FORMAT, exportedAt: now, claims };
  return `${JSON.stringify(file, null, 2)}\n`;
};
