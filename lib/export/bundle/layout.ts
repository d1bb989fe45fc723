import type { Claim } from '../../claims/types';
import type { Assumptions } from '../../compare/types';
import { factSchema, sourceSchema } from '../../ledger/rows';
import { z } from '../../ledger/zod';
import { assumptionsSchema } from '../../messages/schemas/comparison';
import { instantSchema } from '../../messages/schemas/primitives';

/** Name and version of the evidence bundle; the version grows when a reader would have to change. */
export const BUNDLE_FORMAT = { format: 'two-ledgers-bundle', version: 1 } as const;
export const FACTS_FORMAT = { format: 'two-ledgers-facts', version: 1 } as const;
export const SOURCES_FORMAT = { format: 'two-ledgers-sources', version: 1 } as const;
export const ASSUMPTIONS_FORMAT = { format: 'two-ledgers-assumptions', version: 1 } as const;

/** The files of a bundle; there are no others. `sums` covers all but itself, as `sha256sum -c` reads it. */
export const BUNDLE_FILES = {
  readme: 'README.txt',
  claims: 'claims.json',
  facts: 'facts.json',
  sources: 'sources.json',
  assumptions: 'assumptions.json',
  claimsSchema: 'schema/claims.schema.json',
  factsSchema: 'schema/facts.schema.json',
  sourcesSchema: 'schema/sources.schema.json',
  assumptionsSchema: 'schema/assumptions.schema.json',
  manifestSchema: 'schema/manifest.schema.json',
  manifest: 'manifest.json',
  sums: 'SHA256SUMS',
} as const;

const headOf = <F extends string>({ format, version }: { readonly format: F; readonly version: 1 }) => ({
  format: z.literal(format),
  version: z.literal(version),
});

/**
 * `main`: the pack in force when the bundle was written · `beside`: in force together with it · `earlier`: a version of
 * the main one that some claims were compared with.
 */
export const bundlePackSchema = z.object({
  pack: z.string(),
  version: z.string(),
  role: z.enum(['main', 'beside', 'earlier']),
});

/** Where a row comes from; both null for rows that a person added. */
const origin = { pack: z.string().nullable(), packVersion: z.string().nullable() };

export const bundleFactSchema = z.object({ ...origin, fact: factSchema });
export const bundleSourceSchema = z.object({ ...origin, source: sourceSchema });

/** `facts.json`: whole rows of every pack and of one's own, in the order in which the ledger is made of them. */
export const factsFileSchema = z.object({ ...headOf(FACTS_FORMAT), facts: z.array(bundleFactSchema) });
/** `sources.json`, likewise. */
export const sourcesFileSchema = z.object({
  ...headOf(SOURCES_FORMAT),
  sources: z.array(bundleSourceSchema),
});

/** `assumptions.json`: those of the settings, and each set that a claim's comparison was made with. */
export const assumptionsFileSchema = z.object({
  ...headOf(ASSUMPTIONS_FORMAT),
  settings: assumptionsSchema,
  used: z.array(assumptionsSchema),
});

/** Which claims were exported: all, those that a filter showed, or those that were ticked. */
export const SELECTIONS = ['all', 'filtered', 'selected'] as const;
export type Selection = (typeof SELECTIONS)[number];

export const manifestSchema = z.object({
  ...headOf(BUNDLE_FORMAT),
  createdAt: instantSchema,
  extensionVersion: z.string(),
  packs: z.array(bundlePackSchema),
  /** Pack versions (`name 1.0.0`) that claims were compared with and that are kept no longer. */
  missingPacks: z.array(z.string()),
  counts: z.object({
    claims: z.int().min(0),
    facts: z.int().min(0),
    sources: z.int().min(0),
    assumptions: z.int().min(0),
  }),
  selection: z.enum(SELECTIONS),
});

export type BundlePack = z.infer<typeof bundlePackSchema>;
export type BundleFact = z.infer<typeof bundleFactSchema>;
export type BundleSource = z.infer<typeof bundleSourceSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * The ledger that claims rest on: all of it and not only the facts that comparisons name, because a verdict rests as well
 * on what was not found.
 */
export type Evidence = {
  readonly packs: readonly BundlePack[];
  readonly facts: readonly BundleFact[];
  readonly sources: readonly BundleSource[];
  readonly missingPacks: readonly string[];
};

/** A bundle that was read and checked. */
export type Bundle = {
  readonly manifest: Manifest;
  readonly claims: readonly Claim[];
  readonly facts: readonly BundleFact[];
  readonly sources: readonly BundleSource[];
  readonly assumptions: { readonly settings: Assumptions; readonly used: readonly Assumptions[] };
};
