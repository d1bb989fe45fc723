import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/types';
import { drawCard } from '../../../lib/export/card-picture';
import { EXPORT_FORMATS } from '../../../lib/export/formats';
import { buildTsv } from '../../../lib/export/tsv';
import { collect, inParts } from '../../unit/export/library';
import { claimOf, OPTIONS } from '../../unit/export/samples';
import { arbitraryClaim } from './arbitrary-claim';

/** What may stand in addresses of files that others wrote: halves of signs, signs of markup, text of any direction. */
const odd = fc.string({
  unit: fc.constantFrom('\uD83D', 'é', '<', '>', ' ', ')', '%', 'a', ':', '/', '{', '"', '\u202E', '日'),
  maxLength: 20,
});

const oddClaim: fc.Arbitrary<Claim> = fc.tuple(arbitraryClaim, odd, odd).map(([claim, a, b]) => ({
  ...claim,
  fragmentUrl: `https://${a}`,
  page: { ...claim.page, url: `http://${b}`, canonicalUrl: `https://${a}`, lang: b },
  facts: claim.facts.map((fact) => ({
    ...fact,
    source: fact.source && { ...fact.source, url: `https://${b}` },
  })),
}));

const EVIDENCE = {
  extensionVersion: '0.1.0',
  assumptions: claimOf().comparison.assumptions,
  selection: 'all' as const,
  evidence: async (missingPacks: readonly string[]) => ({ packs: [], facts: [], sources: [], missingPacks }),
};

/** One claim that stopped a format would keep a whole library out of it. */
test.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
  '%s is written of every claim that can be stored',
  async (_id, { write }) => {
    await fc.assert(
      fc.asyncProperty(oddClaim, async (claim) => {
        const bytes = await collect(write(inParts([claim]), { ...OPTIONS, bundle: EVIDENCE }));
        expect(bytes.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  },
);

test('clipboard and picture, too', () => {
  fc.assert(
    fc.property(oddClaim, (claim) => {
      expect(buildTsv([claim], OPTIONS).plain).toContain(claim.id);
      const measure = (text: string, size: number): number => (text.length * size) / 2;
      expect(drawCard(claim, OPTIONS, { theme: 'light', measure }).svg).toMatch(/<\/svg>\n$/);
    }),
    { numRuns: 60 },
  );
});
