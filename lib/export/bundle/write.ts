import type { Claim } from '../../claims/types';
import type { Assumptions } from '../../compare/types';
import { JSON_CLAIMS } from '../json';
import { type Chunks, type ClaimParts, streamText } from '../stream';
import type { ExportOptions } from '../types';
import { bytesOf, type ZipEntry, zipStream } from '../zip';
import {
  ASSUMPTIONS_FORMAT,
  BUNDLE_FILES,
  BUNDLE_FORMAT,
  type Evidence,
  FACTS_FORMAT,
  type Manifest,
  type Selection,
  SOURCES_FORMAT,
} from './layout';
import { readmeOf } from './readme';
import { bundleSchemas } from './schemas';
import { Sha256 } from './sha256';

/** What a bundle is made of beside its claims. */
export type BundleParts = {
  readonly extensionVersion: string;
  /** Assumptions of the settings. */
  readonly assumptions: Assumptions;
  readonly selection: Selection;
  /** The ledger in force with those earlier versions of packs (`name 1.0.0`) that claims were compared with. */
  readonly evidence: (packVersions: readonly string[]) => Promise<Evidence>;
};

/** What the claims that went by rest on. */
class Tally {
  readonly packVersions = new Set<string>();
  readonly #assumptions = new Map<string, Assumptions>();
  claims = 0;

  async *watch(parts: ClaimParts): AsyncGenerator<readonly Claim[]> {
    for await (const part of parts) {
      for (const { packVersion, comparison } of part) {
        this.claims += 1;
        this.packVersions.add(packVersion);
        const key = JSON.stringify(comparison.assumptions);
        if (!this.#assumptions.has(key)) this.#assumptions.set(key, comparison.assumptions);
      }
      yield part;
    }
  }

  get assumptions(): readonly Assumptions[] {
    return [...this.#assumptions.values()];
  }
}

const pretty = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const file = (name: string, text: string): ZipEntry => ({ name, content: [text] });

/** One row a line: as easy to compare as to read, and never one text of a whole ledger. */
function* rowsFile(head: object, name: string, rows: readonly object[]): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"${name}":[`;
  for (const [at, row] of rows.entries()) yield `${at > 0 ? ',' : ''}\n${JSON.stringify(row)}`;
  yield '\n]}\n';
}

const manifestOf = (tally: Tally, evidence: Evidence, parts: BundleParts, now: string): Manifest => ({
  ...BUNDLE_FORMAT,
  createdAt: now,
  extensionVersion: parts.extensionVersion,
  packs: [...evidence.packs],
  missingPacks: [...evidence.missingPacks],
  counts: {
    claims: tally.claims,
    facts: evidence.facts.length,
    sources: evidence.sources.length,
    assumptions: tally.assumptions.length,
  },
  selection: parts.selection,
});

async function* entries(
  claims: ClaimParts,
  parts: BundleParts,
  options: ExportOptions,
): AsyncGenerator<ZipEntry> {
  const tally = new Tally();
  yield file(BUNDLE_FILES.readme, readmeOf(options));
  yield { name: BUNDLE_FILES.claims, content: streamText(JSON_CLAIMS, tally.watch(claims), options) };
  const evidence = await parts.evidence([...tally.packVersions]);
  yield { name: BUNDLE_FILES.facts, content: rowsFile(FACTS_FORMAT, 'facts', evidence.facts) };
  yield { name: BUNDLE_FILES.sources, content: rowsFile(SOURCES_FORMAT, 'sources', evidence.sources) };
  const assumptions = { ...ASSUMPTIONS_FORMAT, settings: parts.assumptions, used: tally.assumptions };
  yield file(BUNDLE_FILES.assumptions, pretty(assumptions));
  for (const [name, schema] of bundleSchemas()) yield file(name, pretty(schema));
  yield file(BUNDLE_FILES.manifest, pretty(manifestOf(tally, evidence, parts, options.now)));
}

/** Bytes of a file, with their digest noted when the last has gone by. */
async function* summed({ name, content }: ZipEntry, sums: string[]): AsyncGenerator<Uint8Array> {
  const digest = new Sha256();
  for await (const chunk of content) {
    for (const bytes of bytesOf(chunk)) {
      digest.update(bytes);
      yield bytes;
    }
  }
  sums.push(`${digest.hex()}  ${name}\n`);
}

async function* withSums(files: AsyncIterable<ZipEntry>): AsyncGenerator<ZipEntry> {
  const sums: string[] = [];
  for await (const entry of files) yield { name: entry.name, content: summed(entry, sums) };
  yield file(BUNDLE_FILES.sums, sums.join(''));
}

/**
 * The evidence bundle, as a zip that is written while claims arrive: claims, the ledger that they rest on, assumptions,
 * schemas and checksums (`layout.ts`). From it alone the same verdicts follow again (`recreate.ts`).
 */
export const writeBundle = (claims: ClaimParts, parts: BundleParts, options: ExportOptions): Chunks =>
  zipStream(withSums(entries(claims, parts, options)), options.now);
