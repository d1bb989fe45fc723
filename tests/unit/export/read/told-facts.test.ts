import { expect, test } from 'vitest';
import type { Claim } from '../../../../lib/claims/types';
import { buildCsv } from '../../../../lib/export/csv';
import { openOwnTable, toldFactsOf } from '../../../../lib/export/read/own-table';
import { parseCsv, type Table } from '../../../../lib/export/read/parse-csv';
import { type ToldFacts, withLedger } from '../../../../lib/export/read/told-facts';
import { buildLargeCsv } from '../../../support/large-csv';
import { factOf } from '../../components/samples';
import { OPTIONS } from '../samples';
import { claimOf } from './whole-claim';

const CLAIMS = ['a', 'b', 'c'].map((note, n) =>
  claimOf({ note, id: `00000000-0000-4000-8000-00000000000${n}` }),
);

const tableOf = (text: string): Table => {
  const parsed = parseCsv(text);
  if (!parsed.ok) throw new Error(parsed.refusal.reason);
  return parsed.table;
};
const rowsOf = ({ head, rows }: Table, ...kept: readonly number[]): Table => ({
  head,
  rows: kept.map((at) => rows[at] ?? []),
});
const readAll = (table: Table, told?: ToldFacts): unknown[] => {
  const file = openOwnTable(table, told);
  return table.rows.map((_row, at) => {
    const read = file.read(at);
    return read.ok ? (read.item as { claim: Claim }).claim : read.refusal;
  });
};

const table = tableOf(buildLargeCsv(CLAIMS, OPTIONS));
const cells = table.rows.map((row) => row.at(-1) ?? '');

test('one row tells the facts of its neighbours, in whatever order they come back', () => {
  expect(cells.map((cell) => cell.includes('"facts":[{'))).toEqual([true, false, false]);
  expect(cells.map((cell) => cell.includes('"facts":{"named":["sample-inference@'))).toEqual([
    false,
    true,
    true,
  ]);
  expect(readAll(table)).toEqual(CLAIMS);
  expect(readAll(rowsOf(table, 2, 0, 1))).toEqual([CLAIMS[2], CLAIMS[0], CLAIMS[1]]);
  expect(toldFactsOf(table).missing).toEqual([]);
});

test('a row that tells the same facts stands for another', () => {
  const other = tableOf(buildCsv([claimOf({ id: '00000000-0000-4000-8000-00000000000f' })], OPTIONS));
  const cut = { head: table.head, rows: [...rowsOf(table, 1, 2).rows, ...other.rows] };
  expect(readAll(cut).slice(0, 2)).toEqual(CLAIMS.slice(1));
});

test('facts that no row tells are the ledger’s where they are the same, and refused where they are not', () => {
  const cut = rowsOf(table, 1);
  const { told, missing } = toldFactsOf(cut);
  expect(missing).toEqual(['sample-inference', 'sample-share']);
  const ledger = [factOf(), factOf({ id: 'sample-share' })];
  expect(readAll(cut, withLedger(told, ledger))).toEqual([CLAIMS[1]]);
  const later = [factOf({ value: 1 }), factOf({ id: 'sample-share' })];
  const refusal = { row: 1, field: 'claim_json', reason: 'unknown-fact' };
  for (const facts of [later, []]) {
    const [read] = readAll(cut, withLedger(told, facts));
    expect(read).toMatchObject({
      ...refusal,
      detail: expect.stringMatching(/^sample-inference@[\da-f]{16}$/),
    });
  }
});

test.each([
  ['{"named":[5]}', { reason: 'unknown-fact', detail: '5' }],
  ['{"named":[null]}', { reason: 'unknown-fact', detail: 'null' }],
  ['{"named":"sample-inference"}', { reason: 'bad-field', field: 'facts' }],
  ['{}', { reason: 'bad-field', field: 'facts' }],
  ['[null]', { reason: 'bad-field' }],
])('facts that are %s are refused', (facts, refusal) => {
  const { head, rows } = rowsOf(table, 0, 1);
  const claim = JSON.stringify({ ...CLAIMS[0], facts: JSON.parse(facts) });
  const changed = rows[0]?.map((cell, at) => (head[at] === 'claim_json' ? claim : cell)) ?? [];
  expect(readAll({ head, rows: [changed, rows[1] ?? []] })[0]).toMatchObject(refusal);
});

test('a row whose facts are nested too deep tells none', () => {
  const { head, rows } = rowsOf(table, 0, 1);
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const changed = rows[0]?.map((cell) => cell.replace('"facts":[', `"facts":[${deep},`)) ?? [];
  expect(toldFactsOf({ head, rows: [changed, rows[1] ?? []] }).missing).toHaveLength(2);
});
