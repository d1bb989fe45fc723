import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { cutClaim, parseClaim } from '../../../lib/claims/claim-json';
import type { Claim } from '../../../lib/claims/types';
import { joinBytes } from '../../../lib/export/join-bytes';
import { packClaim, rowJsonOf, shareFacts } from '../../../lib/store/stored-claim';
import { claimOf } from '../export/read/whole-claim';

const bytesOf = (value: object) => strToU8(JSON.stringify(value)) as Uint8Array<ArrayBuffer>;
const trap = '},"facts":[{"id":"x"}],"\\';
const { facts, packVersion, comparison } = claimOf();
const earlier = [{ comparison, facts: [], packVersion, replacedAt: '2026-01-01T00:00:00.000Z' }];
const { facts: _, ...rest } = claimOf();

test.each<[name: string, claim: Claim, isCut: boolean]>([
  ['as kept', claimOf(), true],
  ['without facts', claimOf({ facts: [] }), true],
  ['with texts that look like facts', claimOf({ sentence: trap, note: trap, tags: [trap] }), true],
  ['with earlier comparisons before its own', { earlier, ...claimOf({ note: trap }) }, true],
  ['with its facts last', { ...rest, facts }, true],
  ['that holds no facts', rest as Claim, false],
])('a claim %s is cut around its facts, and is the same again', (_name, claim, isCut) => {
  const json = bytesOf(claim);
  const pieces = cutClaim(json);
  expect(joinBytes(pieces)).toEqual(json);
  expect(strFromU8(pieces[1])).toBe(isCut ? JSON.stringify(claim.facts) : '');
  expect(JSON.stringify(parseClaim(pieces))).toBe(JSON.stringify(claim));
  if (!isCut) return;
  const row = { ...claim, duplicateKey: trap };
  expect(strFromU8(joinBytes(rowJsonOf(packClaim(row))))).toBe(JSON.stringify(row));
});

test('claims of a record that rest on the same facts share them, and others do not', () => {
  const rows = [claimOf(), claimOf({ note: 'b' }), claimOf({ facts: [] })];
  const stored = shareFacts(rows.map((claim) => packClaim({ ...claim, duplicateKey: 'k' })));
  expect(stored[1]?.json?.[1]).toBe(stored[0]?.json?.[1]);
  expect(stored.map(({ json }) => json && parseClaim(json))).toEqual(rows);
});
