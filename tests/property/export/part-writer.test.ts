import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutClaim } from '../../../lib/claims/claim-json';
import { ByteWriter } from '../../../lib/export/byte-writer';
import { itemsOf, makePartWriter } from '../../../lib/export/stream';
import { TEXT_FORMATS } from '../../../lib/export/text-formats';
import { packClaim, shareFacts } from '../../../lib/store/stored-claim';
import { OPTIONS } from '../../unit/export/samples';
import { arbitraryClaims } from './arbitrary-claim';

const encoder = new TextEncoder();

test('texts are written as the browser encodes them', () => {
  const sign = fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd700, max: 0xe000 }), fc.nat(0x800));
  const text = fc.array(sign).map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const writer = new ByteWriter();
      for (const part of texts) writer.text(part);
      const bytes = texts.flatMap((part) => [...encoder.encode(part)]);
      expect([...writer.take()]).toEqual(bytes);
      expect(writer.take()).toHaveLength(0);
    }),
  );
});

test.each(Object.entries(TEXT_FORMATS))('%s of stored claims is that of the claims', (_name, format) => {
  fc.assert(
    fc.property(arbitraryClaims, (claims) => {
      const stored = shareFacts(claims.map((claim) => packClaim({ ...claim, duplicateKey: 'k' })));
      const write = makePartWriter(format, OPTIONS);
      const text = encoder.encode(itemsOf(format, claims, OPTIONS, 0));
      // The second part finds what the first one remembered.
      for (let part = 0; part < 2; part += 1) {
        const json = stored.map((one) => one.json ?? cutClaim(encoder.encode('{}')));
        expect(write(json)).toEqual(text);
      }
    }),
    { numRuns: 40 },
  );
});
