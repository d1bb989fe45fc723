import { claimsJsonSchema, toJsonSchema } from '../json-schema';
import {
  assumptionsFileSchema,
  BUNDLE_FILES,
  factsFileSchema,
  manifestSchema,
  sourcesFileSchema,
} from './layout';

/** The JSON Schemas that a bundle holds, by their file. */
export const bundleSchemas = (): readonly (readonly [file: string, schema: object])[] => [
  [BUNDLE_FILES.claimsSchema, claimsJsonSchema()],
  [BUNDLE_FILES.factsSchema, toJsonSchema('Two Ledgers bundle: facts', factsFileSchema)],
  [BUNDLE_FILES.sourcesSchema, toJsonSchema('Two Ledgers bundle: sources', sourcesFileSchema)],
  [BUNDLE_FILES.assumptionsSchema, toJsonSchema('Two Ledgers bundle: assumptions', assumptionsFileSchema)],
  [BUNDLE_FILES.manifestSchema, toJsonSchema('Two Ledgers bundle: manifest', manifestSchema)],
];
