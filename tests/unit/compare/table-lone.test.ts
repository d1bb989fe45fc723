import { describe, expect, it } from 'vitest';
import words from '../../../data/lexicons/table-rows.json';
import { findWrongTotals, type TableText } from '../../../lib/compare/table-sums';
import { LANGUAGES } from '../../../lib/figures/languages';

type Row = readonly [label: string, ...cells: string[]];

/** A table with a row a line, and a head for each cell. */
const tableOf = (...rows: readonly Row[]): TableText => ({
  columns: rows[0]?.slice(1).map((_, at) => ['2025', 'Share', 'Note'][at] ?? '') ?? [],
  rows: rows.map(([label, ...cells]) => ({ label, cells })),
});
const wrong = (...rows: readonly Row[]) =>
  findWrongTotals(tableOf(...rows)).map(({ total, added }) => [total, added]);

const SEGMENTS: readonly Row[] = [
  ['Productivity', '35.0'],
  ['Intelligent Cloud', '34.7'],
  ['Personal Computing', '13.2'],
];

it.each(Object.entries(words))('every language that is read says: %s', (_name, phrases) => {
  expect(Object.keys(phrases).sort()).toEqual([...LANGUAGES].sort());
});

describe('the total of a table of one column', () => {
  it('that its rows exceed is named, by its word alone', () => {
    expect(findWrongTotals(tableOf(...SEGMENTS, ['Total', '72.9']))).toEqual([
      { proof: 'word', row: 'Total', column: '2025', total: '72.9', added: 82.9 },
    ]);
  });

  it.each([
    ['Grand total'],
    ['Total:'],
    ['Gesamt'],
    ['Insgesamt'],
    ['Total général'],
    ['Totale'],
    ['Totaal'],
    ['Suma'],
    ['Soma'],
    ['Totalt'],
    ['合計'],
    ['总计'],
  ])('is known by its name: %s', (name) => {
    expect(wrong(...SEGMENTS, [name, '72.9'])).toEqual([['72.9', 82.9]]);
  });

  it.each([
    ['Other'],
    ['Sonstige'],
    ['Autres'],
    ['Otros'],
    ['Outros'],
    ['Altri'],
    ['Overige'],
    ['Övrigt'],
    ['その他'],
    ['其他'],
  ])('that exceeds its rows is named where the list ends with %s', (name) => {
    expect(wrong(['Inference', '8.67'], ['Training', '3.1'], [name, '0.4'], ['Total', '21.17'])).toEqual([
      ['21.17', 12.17],
    ]);
  });

  it('may stand beside shares and words', () => {
    expect(wrong(['A', '351', '42%', 'up'], ['B', '347', '42%', ''], ['Total', '598', '', 'down'])).toEqual([
      ['598', 698],
    ]);
  });

  it('may use a decimal comma', () => {
    expect(wrong(['A', '3.512,5'], ['B', '347,2'], ['Summe', '3.159,7'])).toEqual([['3.159,7', 3859.7]]);
  });
});

describe('nothing is said of one column', () => {
  it.each<[string, readonly Row[]]>([
    ['where all fits', [...SEGMENTS, ['Total', '82.9']]],
    ['within the rounding of every cell', [...SEGMENTS, ['Total', '82.7']]],
    [
      'within the rounding of round numbers',
      [
        ['A', '1,300'],
        ['B', '2,000'],
        ['Total', '2,900'],
      ],
    ],
    ['of less than the total: it may be a choice', [...SEGMENTS, ['Total', '99.9']]],
    [
      'of a choice with an "other" of a part alone',
      [
        ['Azure', '51'],
        ['Other cloud', '13'],
        ['Total', '311'],
      ],
    ],
    ['of a total of something', [...SEGMENTS, ['Total commercial revenue', '72.9']]],
    ['of a row that is no total', [...SEGMENTS, ['Operating income', '72.9']]],
    ['of several totals', [...SEGMENTS, ['Subtotal', '82.9'], ['Tax', '5.1'], ['Total', '70.2']]],
    [
      'where a row says that it is a part',
      [
        ['Costs', '35.0'],
        ['of which inference', '20.1'],
        ['Total', '41.3'],
      ],
    ],
    [
      'where one row may be a part of another',
      [
        ['Costs', '35.0'],
        ['Inference', '20.1'],
        ['Sales', '13.2'],
        ['Total', '48.2'],
      ],
    ],
    [
      'where several rows may be',
      [
        ['Costs', '35.0'],
        ['Inference', '20.1'],
        ['Sales', '13.2'],
        ['Web', '9.9'],
        ['Total', '48.2'],
      ],
    ],
    [
      'where a row is the sum of others',
      [
        ['Inference', '20.1'],
        ['Training', '14.9'],
        ['Compute', '35.0'],
        ['Staff', '13.3'],
        ['Total', '47.2'],
      ],
    ],
    [
      'of costs that are taken off',
      [
        ['Sales', '35.0'],
        ['Costs', '20.1'],
        ['Tax', '3.3'],
        ['Total', '11.6'],
      ],
    ],
    [
      'of losses',
      [
        ['A', '35.0'],
        ['B', '(20.1)'],
        ['Total', '55.1'],
      ],
    ],
    [
      'where a cell is empty',
      [
        ['A', '35.0'],
        ['B', ''],
        ['Total', '30.1'],
      ],
    ],
    [
      'where a row holds no number',
      [
        ['Compute', ''],
        ['A', '35.0'],
        ['B', '20.1'],
        ['Total', '50.1'],
      ],
    ],
    [
      'where a number is hedged',
      [
        ['A', '~35.0'],
        ['B', '20.1'],
        ['Total', '50.1'],
      ],
    ],
    [
      'of shares',
      [
        ['A', '60%'],
        ['B', '55%'],
        ['Total', '100%'],
      ],
    ],
    [
      'of one part',
      [
        ['A', '35.0'],
        ['Total', '30.1'],
      ],
    ],
    [
      'of two columns that neither proves',
      [
        ['A', '35.0', '1.0'],
        ['B', '20.1', '2.0'],
        ['Total', '50.1', '9.0'],
      ],
    ],
    [
      'where marks could mean either',
      [
        ['A', '1.5'],
        ['B', '2,5'],
        ['Total', '3,1'],
      ],
    ],
  ])('%s', (_name, rows) => {
    expect(wrong(...rows)).toEqual([]);
  });
});
