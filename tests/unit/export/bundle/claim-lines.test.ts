import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readClaimLines, shareSame } from '../../../../lib/export/bundle/claim-lines';
import { buildJson } from '../../../../lib/export/json';
import type { ClaimList } from '../../../../lib/export/read/claim-list';
import { claimOf } from '../read/whole-claim';
import { OPTIONS } from '../samples';

const CLAIMS = ['a', 'b\n]}', '},\n{'].map((note) => claimOf({ note }));
const written = buildJson(CLAIMS, OPTIONS);
const rowsOf = ({ count, row }: ClaimList) => Array.from({ length: count }, (_, at) => row(at));
const read = (text: string) => readClaimLines(strToU8(text));

test.each([0, 1, 3])('%d claims are read as they are written', (count) => {
  const claims = CLAIMS.slice(0, count);
  const text = buildJson(claims, OPTIONS);
  const lines = read(text);
  expect(lines && rowsOf(lines).map((row) => JSON.parse(row))).toEqual(claims);
  expect(lines?.head).toEqual({ ...JSON.parse(text), claims: [] });
});

test.each([
  ['indented', JSON.stringify(JSON.parse(written), null, 2)],
  ['in one line', JSON.stringify(JSON.parse(written))],
  ['with a comma missing', written.replace('},\n{', '}\n{')],
  ['with a comma too much', written.replace('}\n]}', '},\n]}')],
  ['with an empty line', written.replace('},\n{', '},\n\n{')],
  ['of another list', written.replace('"claims":[', '"others":[')],
  ['with more behind the list', written.replace('\n]}', '\n],"claims":[]}')],
  ['cut', written.slice(0, -4)],
  ['of nothing', ''],
])('what is %s is not read line by line', (_name, text) => {
  expect(read(text)).toBeNull();
});

test('what is the same to the letter is one object', () => {
  const share = shareSame();
  const one = share({ a: [1] });
  expect(share({ a: [1] })).toBe(one);
  expect(share({ a: [2] })).toEqual({ a: [2] });
});
