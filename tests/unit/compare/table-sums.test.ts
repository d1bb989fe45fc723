import { describe, expect, it } from 'vitest';
import { findWrongTotals, type TableText } from '../../../lib/compare/table-sums';

/** A table with a row a line: label, then cells. */
const tableOf = (columns: readonly string[], ...rows: readonly (readonly string[])[]): TableText => ({
  columns,
  rows: rows.map(([label = '', ...cells]) => ({ label, cells })),
});
const YEARS = ['2024', '2025'];
const wrong = (table: TableText) =>
  findWrongTotals(table).map(({ column, total, added }) => [column, total, added]);

describe('a total of a table', () => {
  it.each([
    ['whole numbers', ['1,200', '2,300'], ['300', '450'], ['1,500', '2,950'], ['2025', '2,950', 2750]],
    ['fractions', ['1.2', '2.3'], ['0.3', '0.5'], ['1.5', '3.8'], ['2025', '3.8', 2.8]],
    ['decimal commas', ['1.200,5', '2,3'], ['0,5', '0,5'], ['1.201,0', '3,8'], ['2025', '3,8', 2.8]],
    ['signs of money', ['$1,200', '$2,300'], ['300', '450'], ['$1,500', '$2,950'], ['2025', '$2,950', 2750]],
    ['losses in brackets', ['(5)', '10'], ['12', '(4)'], ['7', '14'], ['2025', '14', 6]],
  ])('that its rows do not give is named: %s', (_name, a, b, total, found) => {
    expect(wrong(tableOf(YEARS, ['Inference', ...a], ['Training', ...b], ['Total', ...total]))).toEqual([
      found,
    ]);
  });

  it.each([
    'Total costs',
    'Gesamt',
    'Summe',
    'Total général',
    'Totale',
    'Totaal',
    'Suma',
    'Soma',
    '合計',
    '总计',
  ])('is known by its name: %s', (name) => {
    expect(wrong(tableOf(YEARS, ['a', '10', '20'], ['b', '5', '6'], [name, '15', '36']))).toHaveLength(1);
  });

  it('counts the rows since the last total or heading', () => {
    const table = tableOf(
      YEARS,
      ['Compute', '', ''],
      ['Inference', '10', '20'],
      ['Training', '5', '6'],
      ['Total compute', '15', '26'],
      ['Staff', '', ''],
      ['Pay', '3', '4'],
      ['Shares', '2', '2'],
      ['Total staff', '5', '9'],
    );
    expect(findWrongTotals(table)).toEqual([
      { proof: 'columns', row: 'Total staff', column: '2025', total: '9', added: 6 },
    ]);
  });
});

describe('nothing is said', () => {
  const parts = [
    ['Inference', '10', '20'],
    ['Training', '5', '6'],
  ] as const;
  it.each<[string, TableText]>([
    ['where all fits', tableOf(YEARS, ...parts, ['Total', '15', '26'])],
    ['within the rounding of every cell', tableOf(YEARS, ...parts, ['Total', '16', '25'])],
    [
      'within the rounding of fractions',
      tableOf(YEARS, ['a', '1.24', '2.2'], ['b', '1.23', '2.2'], ['Total', '2.5', '4.4']),
    ],
    ['where no column proves that the row is their sum', tableOf(YEARS, ...parts, ['Total', '40', '50'])],
    [
      'where more columns miss than fit',
      tableOf(['a', 'b', 'c'], ['x', '1', '2', '3'], ['y', '1', '2', '3'], ['Total', '2', '9', '9']),
    ],
    ['of a row that is no total', tableOf(YEARS, ...parts, ['Operating income', '15', '40'])],
    ['of a word that only begins like one', tableOf(YEARS, ...parts, ['Totality', '15', '40'])],
    [
      'where rows are parts of others',
      tableOf(YEARS, ['Costs', '10', '20'], ['of which inference', '5', '6'], ['Total', '15', '36']),
    ],
    [
      'where a cell is empty: it may be something not told',
      tableOf(YEARS, ['a', '10', ''], ['b', '5', '6'], ['Total', '15', '36']),
    ],
    [
      'of percentages',
      tableOf(['2025', 'share'], ['a', '10', '40%'], ['b', '15', '60%'], ['Total', '25', '90%']),
    ],
    ['of one part', tableOf(YEARS, ['a', '10', '20'], ['Total', '10', '36'])],
    [
      'where marks could mean either',
      tableOf(YEARS, ['a', '1.5', '1,5'], ['b', '2.5', '2,5'], ['Total', '4.0', '9,0']),
    ],
    [
      'where zeros are the only proof',
      tableOf(YEARS, ['a', '0', '20'], ['b', '0', '6'], ['Total', '0', '40']),
    ],
    ['of footnoted numbers', tableOf(YEARS, ['a', '10', '20 (1)'], ['b', '5', '6'], ['Total', '15', '36'])],
  ])('%s', (_name, table) => {
    expect(findWrongTotals(table)).toEqual([]);
  });
});
