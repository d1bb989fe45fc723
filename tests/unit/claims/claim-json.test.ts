import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { joinBytes } from '../../../lib/claims/bytes';
import { cutClaim, parseClaim } from '../../../lib/claims/claim-json';
import { ClaimReader } from '../../../lib/claims/claim-reader';
import type { Claim } from '../../../lib/claims/types';
import { packClaim, rowJsonOf, shareFacts } from '../../../lib/store/stored-claim';
import { claimOf } from '../export/read/whole-claim';

const bytesOf = (value: object) => strToU8(JSON.stringify(value)) as Uint8Array<ArrayBuffer>;
const trap = '},"facts":[{"id":"x"}],"\\';
const { facts, packVersion, comparison } = claimOf();
const earlier = [{ comparison, facts: [], packVersion, replacedAt: '2026-01-01T00:00:00.000Z' }];
const { facts: _, ...rest } = claimOf();
const { comparison: __, ...other } = rest;
const verdict = '"comparison":{},"facts":';

test.each<[name: string, claim: Claim, isCut: boolean]>([
  ['as kept', claimOf(), true],
  ['without facts', claimOf({ facts: [] }), true],
  ['with texts that look like facts', claimOf({ sentence: trap, note: trap, tags: [trap] }), true],
  ['with earlier comparisons before its own', { earlier, ...claimOf({ note: trap }) }, true],
  ['with its facts last', { ...rest, facts }, true],
  ['with another thing between comparison and facts', { ...other, comparison, earlier, facts }, true],
  ['with texts that look like comparisons', claimOf({ sentence: verdict, note: verdict }), true],
  ['that is judged twice', JSON.parse(`{"comparison":{},${JSON.stringify(claimOf()).slice(1)}`), true],
  ['that holds no facts', rest as Claim, false],
])('a claim %s is cut around its facts, and is the same again', (_name, claim, isCut) => {
  const json = bytesOf(claim);
  const pieces = cutClaim(json);
  expect(joinBytes(pieces)).toEqual(json);
  expect(strFromU8(pieces[1])).toBe(isCut ? JSON.stringify(claim.facts) : '');
  expect(JSON.stringify(parseClaim(pieces))).toBe(JSON.stringify(claim));
  const readAt = new ClaimReader().open([pieces, pieces]);
  for (const at of [1, 0]) {
    expect(JSON.stringify(readAt(at).claim)).toBe(JSON.stringify(claim));
    expect(joinBytes(readAt(at).pieces)).toEqual(json);
  }
  if (!isCut) return;
  const row = { ...claim, duplicateKey: trap };
  expect(strFromU8(joinBytes(rowJsonOf(packClaim(row))))).toBe(JSON.stringify(row));
});

test('a reader of claims shares what is the same to the letter, and mixes none up', () => {
  const claims = ['a', 'b', 'c'].map((note) => claimOf({ note }));
  const reader = new ClaimReader();
  const read = [0, 1].flatMap(() => {
    const readAt = reader.open(claims.map((claim) => cutClaim(bytesOf(claim))));
    return claims.map((_claim, at) => readAt(at));
  });
  expect(read.map(({ claim }) => claim)).toEqual([...claims, ...claims]);
  expect(new Set(read.map(({ claim }) => claim.comparison)).size).toBe(1);
  expect(new Set(read.map(({ pieces }) => pieces[1])).size).toBe(1);
  const whole = cutClaim(bytesOf(claimOf()));
  const broken = cutClaim(strToU8('{"comparison":{},"facts":[],"note":"\0"}') as Uint8Array<ArrayBuffer>);
  const readAt = reader.open([broken, whole]);
  expect(() => readAt(0)).toThrow(SyntaxError);
  expect(readAt(1).claim).toEqual(claimOf());
});

test('a reader of more comparisons than it remembers mixes none up', () => {
  const claims = Array.from({ length: 3_500 }, (_, n) =>
    claimOf({ comparison: { ...comparison, candidates: [`figure ${n}`] } }),
  );
  const reader = new ClaimReader();
  for (let from = 0; from < claims.length; from += 500) {
    const part = claims.slice(from, from + 500);
    const readAt = reader.open([...part, ...part].map((claim) => cutClaim(bytesOf(claim))));
    expect([...part, ...part].map((_claim, at) => readAt(at).claim)).toEqual([...part, ...part]);
  }
});

test('pieces are the bytes that were read, also where they are no text', () => {
  const json = bytesOf(claimOf({ comparison: { ...comparison, candidates: ['figure'] } }));
  json[strFromU8(json).indexOf('figure')] = 0xff;
  const { claim, pieces } = new ClaimReader().open([cutClaim(json)])(0);
  expect(joinBytes(pieces)).toEqual(json);
  expect(claim.comparison.candidates).toEqual(['\uFFFDigure']);
});

test('claims of a record that rest on the same facts share them, and others do not', () => {
  const rows = [claimOf(), claimOf({ note: 'b' }), claimOf({ facts: [] })];
  const stored = shareFacts(rows.map((claim) => packClaim({ ...claim, duplicateKey: 'k' })));
  expect(stored[1]?.json?.[1]).toBe(stored[0]?.json?.[1]);
  expect(stored.map(({ json }) => json && parseClaim(json))).toEqual(rows);
});
