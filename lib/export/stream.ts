import type { ClaimJson } from '../claims/claim-json';
import { ClaimReader, type ReadClaim } from '../claims/claim-reader';
import type { Claim } from '../claims/types';
import { ByteWriter } from './byte-writer';
import { rememberLines } from './remember-lines';
import type { ExportOptions } from './types';

/** Claims as they arrive, some at a time: never all of a large library at once. */
export type ClaimParts = AsyncIterable<readonly Claim[]>;

/** A file as it is made, piece by piece: text is written as UTF-8. */
export type Chunks = AsyncIterable<string | Uint8Array>;

/** Writes a claim that is at hand as JSON; `read` parses it. */
export type WriteJson = (json: ClaimJson, read: () => ReadClaim) => void;

/** A text format that is written claim by claim: what stands before, for each, between two, and after. */
export type TextFormat = {
  readonly head: (options: ExportOptions) => string;
  /** `at` counts from 0. */
  readonly item: (claim: Claim, options: ExportOptions, at: number) => string;
  /** Writes the same of claims that are at hand as JSON, for formats that hold it as it is. */
  readonly jsonWriter?: (options: ExportOptions, into: ByteWriter) => WriteJson;
  readonly between?: string;
  readonly foot: (options: ExportOptions) => string;
};

/** Claims one after the other; `at`: how many stand before them. */
export const itemsOf = (
  format: TextFormat,
  claims: readonly Claim[],
  options: ExportOptions,
  at: number,
): string => claims.map((claim, n) => format.item(claim, options, at + n)).join(format.between ?? '');

/** Makes parts of one file from claims that are at hand as JSON in UTF-8, one after the other, in UTF-8. */
export const makePartWriter = (
  format: TextFormat,
  options: ExportOptions,
): ((claims: readonly ClaimJson[]) => Uint8Array<ArrayBuffer>) => {
  const [into, reader] = [new ByteWriter(), new ClaimReader()];
  const writeJson = format.jsonWriter?.(options, into);
  return (json) => {
    const readAt = reader.open(json);
    json.forEach((one, at) => {
      if (at > 0) into.text(format.between ?? '');
      if (writeJson) writeJson(one, () => readAt(at));
      else into.text(format.item(readAt(at).claim, options, at));
    });
    return into.take();
  };
};

/** Puts parts of a file together, each of which holds claims or nothing. */
export async function* joinParts<T extends string | Uint8Array>(
  format: TextFormat,
  parts: AsyncIterable<T>,
  options: ExportOptions,
): AsyncGenerator<string | T> {
  let between = '';
  yield format.head(options);
  for await (const part of parts) {
    if (part.length === 0) continue;
    if (between !== '') yield between;
    yield part;
    between = format.between ?? '';
  }
  yield format.foot(options);
}

async function* itemParts(
  format: TextFormat,
  parts: ClaimParts,
  options: ExportOptions,
): AsyncGenerator<string> {
  let at = 0;
  for await (const part of parts) {
    yield itemsOf(format, part, options, at);
    at += part.length;
  }
}

/** Writes a text format while claims arrive; one chunk a part. */
export const streamText = (
  format: TextFormat,
  parts: ClaimParts,
  given: ExportOptions,
): AsyncGenerator<string> => {
  const options = { ...given, t: rememberLines(given.t) };
  return joinParts(format, itemParts(format, parts, options), options);
};

/** The same for claims that are there already, as one text. */
export const textOf = (format: TextFormat, claims: readonly Claim[], options: ExportOptions): string =>
  [format.head(options), itemsOf(format, claims, options, 0), format.foot(options)].join('');
