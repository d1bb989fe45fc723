import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sha256 } from '../../../../lib/export/bundle/sha256';

const known = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])('digests %i bytes as everybody does', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
  expect(new Sha256().update(bytes).hex()).toBe(known(bytes));
});

it('gives the same digest however the bytes are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
      const digest = new Sha256();
      for (const piece of pieces) digest.update(piece);
      return digest.hex() === known(Buffer.concat(pieces));
    }),
  );
});
