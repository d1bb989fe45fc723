import fc from 'fast-check';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { Sha256 } from '../../../../lib/export/bundle/sha256';
import { isZip, openBundleFile } from '../../../../lib/export/read/open-bundle';
import { claimOf } from './whole-claim';
import { zipOf } from './zip-of';

let zip: Uint8Array;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
  zip = await zipOf([claimOf()]);
  files = unzipSync(zip);
});

/** The bundle with some files changed (null: left out) and its checksums made anew, as a forger would. */
const forged = (change: Readonly<Record<string, string | null>>): Uint8Array => {
  const all: Record<string, Uint8Array> = { ...files };
  for (const [name, text] of Object.entries(change)) {
    if (text === null) delete all[name];
    else all[name] = strToU8(text);
  }
  const sums = Object.entries(all).filter(([name]) => name !== 'SHA256SUMS');
  all.SHA256SUMS = strToU8(
    sums.map(([name, bytes]) => `${new Sha256().update(bytes).hex()}  ${name}\n`).join(''),
  );
  return zipSync(all as Zippable);
};

const text = (name: string): string => new TextDecoder().decode(files[name]);
const refusal = (bytes: Uint8Array) => {
  const opened = openBundleFile(bytes);
  return opened.ok ? null : opened.refusal;
};

/** The zip with every name of one length put in the place of another, in its headers and its list. */
const renamed = (from: string, to: string): Uint8Array => {
  const binary = Array.from(zip, (byte) => String.fromCharCode(byte)).join('');
  return Uint8Array.from(binary.replaceAll(from, to), (sign) => sign.charCodeAt(0));
};

/** The zip with one name standing twice: that of a file which was added beside. */
const twice = (): Uint8Array => {
  const bytes = zipSync({ ...files, 'claimz.json': strToU8('{}') } as Zippable);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return Uint8Array.from(binary.replaceAll('claimz.json', 'claims.json'), (sign) => sign.charCodeAt(0));
};

/** The zip whose list says of its first file that it would unpack to some 4 GB. */
const bomb = (): Uint8Array => {
  const bytes = zip.slice();
  const at = bytes.findIndex((_, index) => [0x50, 0x4b, 1, 2].every((sign, n) => bytes[index + n] === sign));
  bytes.set([0xf0, 0xff, 0xff, 0xff], at + 24);
  return bytes;
};

/** The same, with a size that a bundle may have, but not one of so few bytes. */
const denseBomb = (): Uint8Array => {
  const bytes = bomb();
  const at = bytes.findIndex((_, index) => [0x50, 0x4b, 1, 2].every((sign, n) => bytes[index + n] === sign));
  bytes.set([0, 0, 0, 0x20], at + 24);
  return bytes;
};

test('a whole bundle is read', () => {
  expect(isZip(zip)).toBe(true);
  const opened = openBundleFile(zip);
  expect(opened.ok && opened.read(0)).toEqual({
    ok: true,
    row: 1,
    item: { kind: 'claim', claim: claimOf() },
  });
});

test('claims that are not written a line each are read as well', () => {
  const indented = JSON.stringify(JSON.parse(text('claims.json')), null, 2);
  const opened = openBundleFile(forged({ 'claims.json': indented }));
  expect(opened.ok && opened.read(0)).toMatchObject({ ok: true, item: { claim: claimOf() } });
});

describe('refused', () => {
  test.each([
    ['cut', () => zip.slice(0, zip.length / 2), 'not-zip'],
    ['of nobody', () => zipSync({ 'a.txt': strToU8('a') }), 'bad-entry'],
    ['with a file beside', () => forged({ 'more.json': '{}' }), 'bad-entry'],
    ['with a path out of it', () => renamed('README.txt', '../../x.sh'), 'bad-entry'],
    ['with a file twice', () => twice(), 'bad-entry'],
    ['without a file', () => forged({ 'claims.json': null }), 'bad-entry'],
    ['that would fill memory', bomb, 'too-large'],
    ['that unpacks to far more than it weighs', denseBomb, 'too-large'],
    ['changed', () => zipSync({ ...files, 'claims.json': strToU8('{}') } as Zippable), 'checksum'],
    [
      'of a later version',
      () => forged({ 'claims.json': text('claims.json').replace('"version":1', '"version":2') }),
      'newer-format',
    ],
    ['whose claims are cut', () => forged({ 'claims.json': text('claims.json').slice(0, -30) }), 'bad-field'],
    [
      'with a claim that is no JSON',
      () => forged({ 'claims.json': text('claims.json').replace('"note":""', '"note":') }),
      'bad-field',
    ],
    [
      'with a number beyond numbers',
      () => forged({ 'claims.json': text('claims.json').replaceAll('8670000000', '1e400') }),
      'bad-field',
    ],
  ] as const)('a bundle %s', (_name, make, reason) => {
    expect(refusal(make())).toMatchObject({ row: 0, reason });
  });

  test('a claim whose facts are not with it', async () => {
    const opened = openBundleFile(await zipOf([claimOf(), claimOf({ facts: [] })]));
    expect(opened.ok && opened.read(1)).toMatchObject({ refusal: { row: 2, reason: 'unknown-fact' } });
  });
});

test('any damage is refused or read, and never throws', () => {
  fc.assert(
    fc.property(fc.nat(), fc.uint8Array({ maxLength: 40 }), (where, put) => {
      const bytes = zip.slice();
      bytes.set(put, where % (bytes.length - put.length));
      const opened = openBundleFile(bytes);
      if (opened.ok) for (let index = 0; index < opened.count; index++) opened.read(index);
      else expect(opened.refusal.reason).toBeTruthy();
    }),
    { numRuns: 200 },
  );
});
