import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { itemsOf } from '../../../lib/claims/claim-json';

test('items are found as they are written, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.constantFrom(undefined, 1), (list, space) => {
      const items = itemsOf(strToU8(JSON.stringify(list, null, space)));
      expect(items.map((item) => JSON.parse(strFromU8(item)))).toEqual(JSON.parse(JSON.stringify(list)));
    }),
  );
});

test.each([
  ['[]', []],
  ['["\\\\","a\\"]{,"]', ['"\\\\"', '"a\\"]{,"']],
  ['[{"a":[1,2]},"、，",3]', ['{"a":[1,2]}', '"、，"', '3']],
])('%s', (json, items) => {
  expect(itemsOf(strToU8(json)).map((item) => strFromU8(item))).toEqual(items);
});
