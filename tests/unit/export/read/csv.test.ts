import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { ImportItem } from '../../../../lib/claims/draft';
import type { Claim } from '../../../../lib/claims/types';
import { joinCell, splitCell } from '../../../../lib/export/cell-list';
import { buildCsv } from '../../../../lib/export/csv';
import { CSV_COLUMNS } from '../../../../lib/export/csv-columns';
import { CLAIM_FIELDS, REQUIRED_FIELDS } from '../../../../lib/export/read/claim-fields';
import { missingFields, proposeMapping } from '../../../../lib/export/read/column-mapping';
import { impliedPrecision, openForeignTable } from '../../../../lib/export/read/foreign-table';
import { openOwnTable } from '../../../../lib/export/read/own-table';
import { parseCsv, type Table } from '../../../../lib/export/read/parse-csv';
import type { Refusal } from '../../../../lib/export/read/types';
import { figureOf } from '../../components/samples';
import { OPTIONS } from '../samples';
import { claimOf } from './whole-claim';

const tableOf = (text: string): Table => {
  const parsed = parseCsv(text);
  if (!parsed.ok) throw new Error(parsed.refusal.reason);
  return parsed.table;
};

describe('a table', () => {
  const cell = fc.string({
    unit: fc.oneof(
      fc.constantFrom('"', ',', ';', '\n', '\r', '\t', '|', "'"),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
    maxLength: 8,
  });
  // A row of empty cells is an empty line; papaparse reads one cell of it.
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    )
    .filter((table) => table.every((row) => row.some((text) => text !== '')));

  test.each([',', ';', '\t', '|'])('separated by %j is read as an independent reader does', (separator) => {
    fc.assert(
      fc.property(rows, (table) => {
        const text = Papa.unparse([['a', 'b', 'c', 'd'].slice(0, table[0]?.length), ...table], {
          delimiter: separator,
          quotes: true,
        });
        const read = tableOf(text);
        expect([read.head, ...read.rows]).toEqual(Papa.parse(text, { delimiter: separator }).data);
      }),
    );
  });

  test.each(['\n', '\r\n', '\r'])('may break its lines by %j', (end) => {
    expect(tableOf(['a,b', '1,"x\ny"', '', '2,'].join(end))).toEqual({
      head: ['a', 'b'],
      rows: [
        ['1', 'x\ny'],
        ['2', ''],
      ],
    });
  });

  test('a sign inside quotes does not tell the separator', () => {
    expect(tableOf('"a,b,c";d\n1;2').head).toEqual(['a,b,c', 'd']);
  });
});

describe('a list in a cell', () => {
  test('comes back for all items', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(';', '"', ' ', 'a', ',', '\n') })), (items) => {
        expect(splitCell(joinCell(items))).toEqual(items);
      }),
    );
  });

  test.each([
    ['a; b', ['a', 'b']],
    [' a ;; b ;', ['a', 'b']],
    ['5" disk; x', ['5" disk', 'x']],
    ['', []],
    ['"a', null],
    ['"a" b', null],
  ])('%j', (cell, items) => {
    expect(splitCell(cell)).toEqual(items);
  });

  test('is read in linear time', () => {
    const start = performance.now();
    splitCell(`a${' '.repeat(500_000)}"`);
    splitCell('"'.repeat(500_001));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

test('every field but the colour is a column of our own CSV of the same name', () => {
  const names = new Set(CSV_COLUMNS.map(({ name }) => name));
  expect(CLAIM_FIELDS.filter(({ name }) => !names.has(name))).toEqual([]);
});

const itemOf = (text: string): ImportItem | Refusal | null => {
  const read = openOwnTable(tableOf(text)).read(0);
  return read.ok ? read.item : read.refusal;
};

/** Our own CSV with one cell changed, as a spreadsheet would write it. */
const edited = (claim: Claim, column: string, cell: string): ImportItem | Refusal | null => {
  const { head, rows } = tableOf(buildCsv([claim], OPTIONS));
  const changed = rows[0]?.map((old, at) => (head[at] === column ? cell : old)) ?? [];
  return itemOf(
    [head, changed].map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
  );
};

describe('our own table, edited', () => {
  test.each([
    ['note', 'Ask them.', { note: 'Ask them.' }],
    ['note', "'=1+1", { note: '=1+1' }],
    ['tags', 'a; "b; c"', { tags: ['a', 'b; c'] }],
    ['colour', 'red', { colour: 'red' }],
    ['title', 'Another', { page: { ...claimOf().page, title: 'Another' } }],
    ['value', '8.67E+09', {}],
    ['verdict', 'above', {}],
  ] as const)('%s: %j', (column, cell, change) => {
    expect(edited(claimOf(), column, cell)).toEqual({ kind: 'claim', claim: claimOf(change) });
  });

  test('a changed reading is to be compared anew, with the machine’s beside it', () => {
    const item = edited(claimOf(), 'metric', 'revenue');
    expect(item).toMatchObject({
      kind: 'draft',
      draft: { reading: { metric: 'revenue', corrected: ['metric'] }, machineReading: claimOf().reading },
    });
    expect(edited(claimOf(), 'value_max', '9e9')).toMatchObject({
      draft: { reading: { kind: 'range', rangeUnit: 'money', value: 8.67e9, valueMax: 9e9 } },
    });
    expect(edited(claimOf(), 'published', '2025-11-20')).toMatchObject({
      kind: 'draft',
      draft: { page: { published: '2025-11-20' }, reading: claimOf().reading },
    });
  });

  test('a range becomes a plain figure without its second value', () => {
    const range = claimOf({
      reading: figureOf({ kind: 'range', rangeUnit: 'money', valueMax: 9e9, qualifier: null }),
    });
    expect(edited(range, 'value_max', '')).toMatchObject({
      draft: { reading: { kind: 'money', value: 8.67e9, qualifier: 'exact' }, machineReading: range.reading },
    });
  });

  test.each([
    ['value', 'much', 'bad-number'],
    ['company', 'acme', 'bad-choice'],
    ['period_start', '1/2/2025', 'bad-date'],
    ['period_start', '2025-02-30', 'bad-date'],
    ['colour', 'mauve', 'bad-choice'],
    ['tags', '"open', 'bad-choice'],
    ['value', '', 'bad-field'],
    ['period_end', '2024-01-01', 'bad-field'],
  ])('%s: %j is refused', (column, cell, reason) => {
    expect(edited(claimOf(), column, cell)).toMatchObject({ row: 1, reason });
  });
});

describe('a table of somebody else', () => {
  const making = { now: OPTIONS.now, newId: () => '00000000-0000-4000-8000-00000000000f' };
  const text =
    'Zitat;Link;Betrag;Währung;Unternehmen;Kennzahl;Einheit;Stance;Datum;Notiz\n' +
    '8,67 Mrd.;https://a.example/b;8670000000;USD;OpenAI;inference cost;money;actual;2025-11-13;Sieh nach';

  test('is mapped by the words of its head, in other languages too', () => {
    const table = tableOf(text);
    const mapping = proposeMapping(table.head);
    expect(missingFields(mapping)).toEqual([]);
    const opened = openForeignTable(table, mapping, making);
    const read = opened.ok ? opened.read(0) : opened;
    expect(read).toMatchObject({
      ok: true,
      item: {
        kind: 'draft',
        draft: {
          id: making.newId(),
          keptAt: OPTIONS.now,
          quote: { exact: '8,67 Mrd.', prefix: '', suffix: '' },
          page: { url: 'https://a.example/b', published: '2025-11-13' },
          fragmentUrl: 'https://a.example/b#:~:text=8%2C67%20Mrd.',
          reading: {
            value: 8.67e9,
            precision: 5e6,
            currency: 'USD',
            company: 'openai',
            metric: 'inference-cost',
          },
          note: 'Sieh nach',
        },
      },
    });
  });

  test('needs every field without which there is no claim, and the currency of money', () => {
    const table = tableOf(text);
    const mapping = proposeMapping(table.head);
    for (const name of REQUIRED_FIELDS) {
      expect(openForeignTable(table, { ...mapping, [name]: null }, making)).toMatchObject({
        ok: false,
        refusal: { row: 0, reason: 'no-column', field: name },
      });
    }
    const opened = openForeignTable(table, { ...mapping, currency: null }, making);
    expect(opened.ok && opened.read(0)).toMatchObject({ refusal: { reason: 'missing', field: 'currency' } });
  });

  test('one value may hold for all rows', () => {
    const table = tableOf(text);
    const mapping = { ...proposeMapping(table.head), stance: { always: 'target' } };
    const opened = openForeignTable(table, mapping, making);
    expect(opened.ok && opened.read(0)).toMatchObject({ item: { draft: { reading: { stance: 'target' } } } });
  });

  test('precision is half a unit of the last digit written', () => {
    for (const [value, precision] of [
      [8.67e9, 5e6],
      [-20, 5],
      [0.125, 0.0005],
      [0, 0.5],
      [1e12, 5e11],
    ] as const)
      expect(impliedPrecision(value)).toBeCloseTo(precision, 10);
  });
});
