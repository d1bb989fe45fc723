import { strFromU8, unzipSync } from 'fflate';
import { claimSchema } from '../../claims/schema';
import type { Claim } from '../../claims/types';
import type { z } from '../../ledger/zod';
import { JSON_FORMAT } from '../json';
import type { ClaimList } from '../read/claim-list';
import { parseJson } from '../read/json-lines';
import { isBomb, MOST_TEXT } from '../unpacked';
import { readClaimLines, shareSame } from './claim-lines';
import {
  ASSUMPTIONS_FORMAT,
  assumptionsFileSchema,
  BUNDLE_FILES,
  BUNDLE_FORMAT,
  type Bundle,
  FACTS_FORMAT,
  factsFileSchema,
  manifestSchema,
  SOURCES_FORMAT,
  sourcesFileSchema,
} from './layout';
import { Sha256 } from './sha256';

/**
 * not-a-zip: damaged or another kind of file · not-a-bundle: files are missing or do not belong · too-large: would fill
 * memory · checksum: a file was changed · future: written by a later version · bad-rows: rows that cannot be read.
 */
export type BundleCode = 'not-a-zip' | 'not-a-bundle' | 'too-large' | 'checksum' | 'future' | 'bad-rows';
export type BundleFailure = { readonly ok: false; readonly code: BundleCode; readonly detail: string };
export type Opened<T> = { readonly ok: true; readonly value: T } | BundleFailure;

/** Files of a bundle by name. */
export type BundleContents = ReadonlyMap<string, Uint8Array>;

const failure = (code: BundleCode, detail: string): BundleFailure => ({ ok: false, code, detail });
const success = <T>(value: T): Opened<T> => ({ ok: true, value });

const NAMES: ReadonlySet<string> = new Set(Object.values(BUNDLE_FILES));
/** Bytes of all files, unpacked. */
const MOST_BYTES = 2 ** 30;
const tooLong = (name: string, bytes: number): string =>
  `${name} has ${bytes} bytes; at most ${MOST_TEXT} can be read.`;
/** Rows named in a refusal. */
const NAMED = 20;

/** Unpacks a bundle: known names alone, and no more bytes than fit. Nothing is written anywhere. */
export const unpackBundle = (zip: Uint8Array): Opened<BundleContents> => {
  const strange: string[] = [];
  const long: string[] = [];
  const seen = new Set<string>();
  let size = 0;
  try {
    const files = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/')) return false;
        if (!NAMES.has(name)) strange.push(`${name}, which no bundle has`);
        // Readers of zip files do not agree on which of two counts.
        if (seen.has(name)) strange.push(`${name} twice`);
        seen.add(name);
        size += originalSize;
        if (originalSize > MOST_TEXT && name !== BUNDLE_FILES.claims) long.push(tooLong(name, originalSize));
        return strange.length === 0 && long.length === 0 && size <= MOST_BYTES && !isBomb(zip.length, size);
      },
    });
    if (strange.length > 0) return failure('not-a-bundle', `It holds ${strange[0]}.`);
    if (size > MOST_BYTES || isBomb(zip.length, size)) {
      return failure('too-large', `Unpacked it would have ${size} bytes, packed it has ${zip.length}.`);
    }
    if (long.length > 0) return failure('too-large', long[0] ?? '');
    return success(new Map(Object.entries(files)));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return failure('not-a-zip', `It is no zip file, or is damaged (${said}).`);
  }
};

/** Lines of `SHA256SUMS`: digest, two blanks (or a blank and an asterisk), name. */
const readSums = (text: string): ReadonlyMap<string, string> | null => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => /^([\da-f]{64}) [ *](\S.*?)\r?$/.exec(line));
  return read.includes(null) ? null : new Map(read.map((line) => [line?.[2] ?? '', line?.[1] ?? '']));
};

/** Says which file is missing or was changed since the bundle was written; null when all is as it was. */
export const verifySums = (files: BundleContents): BundleFailure | null => {
  for (const name of NAMES) if (!files.has(name)) return failure('not-a-bundle', `${name} is missing.`);
  const sums = readSums(strFromU8(files.get(BUNDLE_FILES.sums) ?? new Uint8Array(0)));
  if (sums === null) return failure('checksum', `${BUNDLE_FILES.sums} has a line that is no checksum.`);
  for (const [name, bytes] of files) {
    if (name === BUNDLE_FILES.sums) continue;
    const wanted = sums.get(name);
    if (wanted === undefined) return failure('checksum', `${BUNDLE_FILES.sums} does not name ${name}.`);
    const digest = new Sha256().update(bytes).hex();
    if (digest !== wanted) return failure('checksum', `${name} was changed: its checksum is another one.`);
  }
  return null;
};

type Head = { readonly format: string; readonly version: number };

/** A file's JSON, once it says that it has the format wanted, in a version that is known. */
const checkHead = (json: unknown, name: string, wanted: Head): Opened<Record<string, unknown>> => {
  const head = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  if (head.format !== wanted.format) return failure('bad-rows', `${name} is not of format ${wanted.format}.`);
  if (typeof head.version === 'number' && head.version > wanted.version) {
    return failure('future', `${name} has version ${head.version}; known is ${wanted.version}.`);
  }
  return success(head);
};

const readHead = (files: BundleContents, name: string, wanted: Head): Opened<Record<string, unknown>> => {
  const bytes = files.get(name) ?? new Uint8Array(0);
  if (bytes.length > MOST_TEXT) return failure('too-large', tooLong(name, bytes.length));
  let json: unknown;
  try {
    json = JSON.parse(strFromU8(bytes));
  } catch (error) {
    return failure('bad-rows', `${name} is not JSON (${error instanceof Error ? error.message : error}).`);
  }
  return checkHead(json, name, wanted);
};

const describe = (name: string, error: z.core.$ZodError): string =>
  error.issues
    .slice(0, NAMED)
    .map(({ path, message }) => `${[name, ...path.map(String)].join(', ')}: ${message}`)
    .join('\n');

const readFile = <T>(files: BundleContents, name: string, wanted: Head, schema: z.ZodType<T>): Opened<T> => {
  const head = readHead(files, name, wanted);
  if (!head.ok) return head;
  const parsed = schema.safeParse(head.value);
  return parsed.success ? success(parsed.data) : failure('bad-rows', describe(name, parsed.error));
};

/** The claims of a file, checked one after the other; what many of them hold is in memory once. */
const checkClaims = (rows: Iterable<unknown>): Opened<readonly Claim[]> => {
  const problems: string[] = [];
  const claims: Claim[] = [];
  const share = shareSame();
  let row = 0;
  for (const value of rows) {
    row += 1;
    const parsed = claimSchema.safeParse(value);
    if (!parsed.success) problems.push(describe(`${BUNDLE_FILES.claims}, row ${row}`, parsed.error));
    else {
      const { comparison, facts } = parsed.data;
      claims.push(Object.assign(parsed.data, { comparison: share(comparison), facts: share(facts) }));
    }
  }
  return problems.length > 0 ? failure('bad-rows', problems.slice(0, NAMED).join('\n')) : success(claims);
};

/** The claims parsed; undefined where one is no JSON, which no schema takes. */
function* rowsOf({ count, row }: ClaimList): Generator<unknown, void> {
  for (let index = 0; index < count; index += 1) {
    const json = parseJson(row(index));
    yield json.ok ? json.value : undefined;
  }
}

/** Large libraries are longer than a text can be: they are read as they are written, a claim a line. */
const readClaims = (files: BundleContents): Opened<readonly Claim[]> => {
  const lines = readClaimLines(files.get(BUNDLE_FILES.claims) ?? new Uint8Array(0));
  if (lines) {
    const head = checkHead(lines.head, BUNDLE_FILES.claims, JSON_FORMAT);
    return head.ok ? checkClaims(rowsOf(lines)) : head;
  }
  const head = readHead(files, BUNDLE_FILES.claims, JSON_FORMAT);
  if (!head.ok) return head;
  const rows: unknown = head.value.claims;
  if (!Array.isArray(rows)) return failure('bad-rows', `${BUNDLE_FILES.claims} has no list of claims.`);
  return checkClaims(rows);
};

/** Checks the files of a bundle: checksums first, then every row by schema, then the counts that the manifest gives. */
export const readBundle = (files: BundleContents): Opened<Bundle> => {
  const changed = verifySums(files);
  if (changed) return changed;
  const manifest = readFile(files, BUNDLE_FILES.manifest, BUNDLE_FORMAT, manifestSchema);
  if (!manifest.ok) return manifest;
  const facts = readFile(files, BUNDLE_FILES.facts, FACTS_FORMAT, factsFileSchema);
  if (!facts.ok) return facts;
  const sources = readFile(files, BUNDLE_FILES.sources, SOURCES_FORMAT, sourcesFileSchema);
  if (!sources.ok) return sources;
  const used = readFile(files, BUNDLE_FILES.assumptions, ASSUMPTIONS_FORMAT, assumptionsFileSchema);
  if (!used.ok) return used;
  const claims = readClaims(files);
  if (!claims.ok) return claims;
  const { counts } = manifest.value;
  if (counts.claims !== claims.value.length || counts.facts !== facts.value.facts.length) {
    return failure('bad-rows', `${BUNDLE_FILES.manifest} counts other rows than there are.`);
  }
  return success({
    manifest: manifest.value,
    claims: claims.value,
    facts: facts.value.facts,
    sources: sources.value.sources,
    assumptions: { settings: used.value.settings, used: used.value.used },
  });
};

/** Reads a bundle from the bytes of its zip. */
export const openBundle = (zip: Uint8Array): Opened<Bundle> => {
  const files = unpackBundle(zip);
  return files.ok ? readBundle(files.value) : files;
};
