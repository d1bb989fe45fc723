import type { Claim } from '../claims/types';
import { rememberLines } from './remember-lines';
import type { ExportOptions } from './types';

/** Claims as they arrive, some at a time: never all of a large library at once. */
export type ClaimParts = AsyncIterable<readonly Claim[]>;

/** A file as it is made, piece by piece: text is written as UTF-8. */
export type Chunks = AsyncIterable<string | Uint8Array>;

/** A text format that is written claim by claim: what stands before, for each, and after. */
export type TextFormat = {
  readonly head: (options: ExportOptions) => string;
  /** `at` counts from 0. */
  readonly item: (claim: Claim, options: ExportOptions, at: number) => string;
  readonly foot: (options: ExportOptions) => string;
};

/** Writes a text format while claims arrive; one chunk a part. */
export async function* streamText(
  format: TextFormat,
  parts: ClaimParts,
  given: ExportOptions,
): AsyncGenerator<string> {
  const options = { ...given, t: rememberLines(given.t) };
  let at = 0;
  yield format.head(options);
  for await (const part of parts) {
    let text = '';
    for (const claim of part) {
      text += format.item(claim, options, at);
      at += 1;
    }
    yield text;
  }
  yield format.foot(options);
}

/** The same for claims that are there already, as one text. */
export const textOf = (format: TextFormat, claims: readonly Claim[], options: ExportOptions): string =>
  [
    format.head(options),
    ...claims.map((claim, at) => format.item(claim, options, at)),
    format.foot(options),
  ].join('');
