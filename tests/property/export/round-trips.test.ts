import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/types';
import { buildCsv } from '../../../lib/export/csv';
import { buildJson, buildJsonLines } from '../../../lib/export/json';
import { openBundleFile } from '../../../lib/export/read/open-bundle';
import { openJsonText } from '../../../lib/export/read/open-text';
import { openOwnTable } from '../../../lib/export/read/own-table';
import { parseCsv } from '../../../lib/export/read/parse-csv';
import type { Opened } from '../../../lib/export/read/types';
import type { ExportOptions } from '../../../lib/export/types';
import { buildWebAnnotation } from '../../../lib/export/web-annotation';
import { buildLargeCsv } from '../../support/large-csv';
import { zipOf } from '../../unit/export/read/zip-of';
import { OPTIONS } from '../../unit/export/samples';
import { arbitraryClaims } from './arbitrary-claim';

type Build = (claims: readonly Claim[], options: ExportOptions) => string;

const openCsv = (text: string): Opened => {
  const parsed = parseCsv(text);
  return parsed.ok ? openOwnTable(parsed.table) : parsed;
};

const FORMATS: readonly (readonly [name: string, build: Build, open: (text: string) => Opened])[] = [
  ['JSON', buildJson, openJsonText],
  ['JSON Lines', buildJsonLines, openJsonText],
  ['Web Annotation', buildWebAnnotation, openJsonText],
  ['CSV', buildCsv, openCsv],
  ['CSV of a large library', buildLargeCsv, openCsv],
];

/** What a file holds: claims, and every refusal, so that none goes unseen. */
const readAll = (opened: Opened): unknown[] =>
  opened.ok
    ? Array.from({ length: opened.count }, (_, index) => {
        const read = opened.read(index);
        return read.ok ? (read.item.kind === 'claim' ? read.item.claim : read.item) : read.refusal;
      })
    : [opened.refusal];

/** As a file: halves of signs do not survive in UTF-8. */
const throughFile = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

test.each(FORMATS)('claims written as %s are read back as they were', (_name, build, open) => {
  fc.assert(
    fc.property(arbitraryClaims, (claims) => {
      expect(readAll(open(throughFile(build(claims, OPTIONS))))).toEqual(claims);
    }),
    { numRuns: 120 },
  );
});

test('claims written as an evidence bundle are read back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryClaims, async (claims) => {
      expect(readAll(openBundleFile(await zipOf(claims)))).toEqual(claims);
    }),
    { numRuns: 60 },
  );
});
