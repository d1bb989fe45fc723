import { expect, test } from 'vitest';
import { decodeText } from '../../../lib/shell/decode-text';

const TEXT = 'quote,é,日本,😀\n';
const utf16 = (little: boolean): number[] =>
  [...`\uFEFF${TEXT}`].flatMap((sign) =>
    Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at)).flatMap((code) =>
      little ? [code & 255, code >> 8] : [code >> 8, code & 255],
    ),
  );
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

test.each([
  ['UTF-8', utf8(TEXT)],
  ['UTF-8 with a byte order mark', utf8(`\uFEFF${TEXT}`)],
  ['UTF-16, little end first', utf16(true)],
  ['UTF-16, big end first', utf16(false)],
])('%s is read, without its mark', (_name, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: true, text: TEXT });
});

test.each([
  ['Latin-1', [0x63, 0x61, 0x66, 0xe9], 'encoding'],
  ['Shift JIS', [0x93, 0xfa, 0x96, 0x7b], 'encoding'],
  ['UTF-16 without a mark', utf16(true).slice(2), 'encoding'],
  ['half a sign of UTF-16', [...utf16(true), 0x3d], 'encoding'],
  ['UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], 'encoding'],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'encoding'],
  ['nothing', [], 'empty'],
  ['blanks', utf8('\uFEFF \n'), 'empty'],
])('%s is refused', (_name, bytes, reason) => {
  expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ ok: false, refusal: { row: 0, reason } });
});
