import { expect, test } from 'vitest';
import { cutClaim } from '../../../lib/claims/claim-json';
import { buildJson } from '../../../lib/export/json';
import { itemsOf, joinParts, makePartWriter } from '../../../lib/export/stream';
import { TEXT_FORMATS } from '../../../lib/export/text-formats';
import { createPageTranslator } from '../../../lib/i18n/create-translator';
import { inOrder, partsOfIds } from '../../../lib/store/claim-parts';
import { claimOf } from './samples';

const OPTIONS = { now: '2025-11-19T08:30:00.000Z', t: createPageTranslator('en') };
const CLAIM = claimOf();

async function* given<T>(parts: readonly T[]): AsyncGenerator<T> {
  yield* parts;
}

const listed = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

test('a file of parts is the file at once, also where the first parts hold nothing', async () => {
  const format = TEXT_FORMATS.json;
  const two = itemsOf(format, [CLAIM, CLAIM], OPTIONS, 0);
  const one = itemsOf(format, [CLAIM], OPTIONS, 0);
  const parts = await listed(joinParts(format, given(['', two, '', one]), OPTIONS));
  expect(parts.join('')).toBe(buildJson([CLAIM, CLAIM, CLAIM], OPTIONS));
  expect(await listed(joinParts(format, given(['']), OPTIONS))).toHaveLength(2);
});

test.each(Object.entries(TEXT_FORMATS))('%s is the same from claims and from their JSON', (_, format) => {
  const claims = [CLAIM, claimOf({ note: '"=1+1", “kept”\n\u3042' }), CLAIM];
  const json = claims.map((claim) => cutClaim(new TextEncoder().encode(JSON.stringify(claim))));
  const write = makePartWriter(format, OPTIONS);
  for (let part = 0; part < 2; part += 1)
    expect(new TextDecoder().decode(write(json))).toBe(itemsOf(format, claims, OPTIONS, 0));
  expect(write([])).toHaveLength(0);
});

test('parts hold all ids in their order', () => {
  const ids = Array.from({ length: 1_201 }, (_, n) => `${n}`);
  expect(partsOfIds(ids).flat()).toEqual(ids);
  expect(partsOfIds([])).toEqual([]);
});

test('parts that are worked on side by side come in their order, no more at once than asked for', async () => {
  let [now, most] = [0, 0];
  const work = async (part: number): Promise<number> => {
    now += 1;
    most = Math.max(most, now);
    for (let turn = 0; turn < 5 - (part % 5); turn += 1) await null;
    now -= 1;
    return part;
  };
  const parts = Array.from({ length: 20 }, (_, n) => n);
  expect(await listed(inOrder(parts, work, 3))).toEqual(parts);
  expect(most).toBe(3);
});

test('what fails in one part is thrown when its turn comes', async () => {
  const seen: number[] = [];
  const work = (part: number) => (part === 2 ? Promise.reject(new Error('part 2')) : Promise.resolve(part));
  const run = async () => {
    for await (const part of inOrder([0, 1, 2, 3], work, 4)) seen.push(part);
  };
  await expect(run()).rejects.toThrow('part 2');
  expect(seen).toEqual([0, 1]);
});
