import { expect, test } from 'vitest';
import { buildJson } from '../../../../lib/export/json';
import { openJsonText } from '../../../../lib/export/read/open-text';
import { openOwnLines } from '../../../../lib/export/read/own-lines';
import { OPTIONS } from '../samples';
import { claimOf } from './whole-claim';

const uuid = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const CLAIMS = [1, 2, 3].map((n) => claimOf({ id: uuid(n), note: 'a line,\nand }, another]}' }));
const text = buildJson(CLAIMS, OPTIONS);

const readAll = (opened: ReturnType<typeof openJsonText>) =>
  opened.ok ? Array.from({ length: opened.count }, (_, n) => opened.read(n)) : [];

test.each([
  ['as it is written', text],
  ['with other line breaks', text.replaceAll('\n', '\r\n')],
  ['of one claim', buildJson(CLAIMS.slice(0, 1), OPTIONS)],
  ['of none', buildJson([], OPTIONS)],
])('our own file %s is read line by line, and says what it says at once', (_name, given) => {
  const lines = openOwnLines(given);
  const { claims } = JSON.parse(given) as { claims: unknown[] };
  expect(lines?.count).toBe(claims.length);
  expect(readAll(openJsonText(given))).toEqual(
    claims.map((claim, n) => ({ ok: true, row: n + 1, item: { kind: 'claim', claim } })),
  );
});

test.each([
  ['laid out otherwise', JSON.stringify(JSON.parse(text), null, 2)],
  ['on one line', JSON.stringify(JSON.parse(text))],
  ['cut', text.slice(0, -4)],
  ['of a later version', text.replace('"version":1', '"version":2')],
  ['of another format', text.replace('two-ledgers-claims', 'other')],
])('a file %s is not', (_name, given) => {
  expect(openOwnLines(given)).toBeNull();
});

test('a broken claim is refused by its row', () => {
  const broken = text.replace(`"id":"${uuid(2)}"`, `"id":${uuid(2)}`);
  const rows = readAll(openJsonText(broken));
  expect(rows.map(({ ok }) => ok)).toEqual([true, false, true]);
  expect(rows[1]).toMatchObject({ refusal: { row: 2, reason: 'not-json' } });
});
