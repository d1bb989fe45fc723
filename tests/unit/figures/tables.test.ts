import { describe, expect, it } from 'vitest';
import { readFigures, readText } from '../../../lib/figures';
import { blocksOfText } from '../../../lib/figures/tables';

type Row = readonly [quote: string, value: number, metric: string, period: string | null];

const read = (lang: string, lines: readonly string[]) => readText({ text: lines.join('\n'), lang });
const rows = (lang: string, lines: readonly string[]): Row[] =>
  read(lang, lines).map((f) => [
    f.quote,
    f.value,
    f.metric,
    f.period && `${f.period.start}..${f.period.end}`,
  ]);
const year = (y: number): string => `${y}-01-01..${y}-12-31`;

describe('units of cells', () => {
  const CASES: readonly [string, readonly string[], readonly Row[]][] = [
    [
      'scale from the caption, currency from the column, none for a share',
      [
        'OpenAI (in millions, except per share)',
        '| | 2024 ($) | 2025 ($) |',
        '| Sales | 370 | 1,307 |',
        '| Loss per share | 0.25 | 1.5 |',
      ],
      [
        ['370', 370e6, 'revenue', year(2024)],
        ['1,307', 1307e6, 'revenue', year(2025)],
        ['0.25', 0.25, 'earnings-per-share', year(2024)],
        ['1.5', 1.5, 'earnings-per-share', year(2025)],
      ],
    ],
    [
      'signs in cells of their own',
      [
        'OpenAI, in billions',
        '| | 2024 | 2025 |',
        '| Revenue | $ | 3.7 | $ | 13.1 |',
        '| Gross margin | 40 | % | 33 | % |',
      ],
      [
        ['3.7', 3.7e9, 'revenue', year(2024)],
        ['13.1', 13.1e9, 'revenue', year(2025)],
        ['40', 40, 'gross-margin', year(2024)],
        ['33', 33, 'gross-margin', year(2025)],
      ],
    ],
    [
      'brackets mean a loss',
      ['OpenAI ($bn)', '| | 2025 |', '| Net income (loss) | (38.5) |', '| Operating loss | (20.9) |'],
      [
        ['(38.5)', 38.5e9, 'net-loss', year(2025)],
        ['(20.9)', 20.9e9, 'operating-loss', year(2025)],
      ],
    ],
    [
      'users, dates and dashes are no money',
      [
        'OpenAI, $ millions',
        '| | 2024 | 2025 |',
        '| Weekly users (millions) | 300 | 800 |',
        '| Founded | 2015 | — |',
      ],
      [],
    ],
    [
      'a number that says its own scale keeps it',
      ['OpenAI ($m)', '| | 2025 |', '| Revenue | 13.1B |', '| Cash burn | ~8bn |'],
      [
        ['13.1B', 13.1e9, 'revenue', year(2025)],
        ['8bn', 8e9, 'cash-burn', year(2025)],
      ],
    ],
  ];
  it.each(CASES)('%s', (_, lines, expected) => {
    expect(rows('en', lines)).toEqual(expected);
  });

  it('reads French heads', () => {
    const lines = ['OpenAI, en Md€', '| | 2024 | 2025 (est.) |', '| Recettes | 3,7 | 13,1 |'];
    expect(read('fr', lines).map((f) => [f.value, f.currency])).toEqual([
      [3.7e9, 'EUR'],
      [13.1e9, 'EUR'],
    ]);
  });
});

describe('heads of columns', () => {
  it('adds the year of a column to the part that the corner names', () => {
    const lines = [
      'Microsoft, $ millions',
      '| Three Months Ended December 31, | 2025 | 2024 |',
      '| Revenue | 81,273 | 69,632 |',
    ];
    expect(rows('en', lines).map((r) => r[3])).toEqual(['2025-10-01..2025-12-31', '2024-10-01..2024-12-31']);
  });

  it('lays an upper row over the columns that it spans', () => {
    const lines = [
      'Microsoft, $ millions',
      '| | Q1 FY26 | | Q2 FY26 | |',
      '| | Amount | Change | Amount | Change |',
      '| Revenue | 77,673 | 18% | 81,273 | 17% |',
    ];
    expect(rows('en', lines).map((r) => [r[2], r[3]])).toEqual([
      ['revenue', '2025-07-01..2025-09-30'],
      ['growth-rate', '2025-07-01..2025-09-30'],
      ['revenue', '2025-10-01..2025-12-31'],
      ['growth-rate', '2025-10-01..2025-12-31'],
    ]);
  });

  it('takes a section for rows that say nothing of their own', () => {
    const lines = [
      'Microsoft (in millions, except per share)',
      '| Fiscal 2025 | $ |',
      '| Earnings per share: | |',
      '| Diluted | 13.64 |',
      '| Capital expenditures | 64,551 |',
    ];
    expect(rows('en', lines).map((r) => [r[1], r[2]])).toEqual([
      [13.64, 'earnings-per-share'],
      [64551e6, 'capital-expenditure'],
    ]);
  });

  it('says that a year with an E is yet to come', () => {
    const figures = read('en', ['OpenAI', '| | 2025 | 2026E |', '| Revenue | $13bn | $30bn |']);
    expect(figures.map((f) => f.stance)).toEqual(['actual', 'projection']);
  });
});

describe('rows that lost their lines', () => {
  it('take the years above in their order, and signs from any row', () => {
    const lines = [
      'Microsoft income (in millions)',
      'Year ended June 30, 2025 2024',
      'Revenue $ 281,724 $ 245,122 15%',
      'Operating income 128,528 109,433 17%',
    ];
    expect(rows('en', lines)).toEqual([
      ['$ 281,724', 281724e6, 'revenue', '2024-07-01..2025-06-30'],
      ['$ 245,122', 245122e6, 'revenue', '2023-07-01..2024-06-30'],
      ['15%', 15, 'growth-rate', '2024-07-01..2025-06-30'],
      ['128,528', 128528e6, 'operating-income', '2024-07-01..2025-06-30'],
      ['109,433', 109433e6, 'operating-income', '2023-07-01..2024-06-30'],
      ['17%', 17, 'growth-rate', '2024-07-01..2025-06-30'],
    ]);
  });

  it('need years above', () => {
    expect(blocksOfText('Scores\nEngland 3 2').map(({ block }) => block.role)).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });
});

it('keeps every block in its place', () => {
  const text = 'Title\n\n| a | $ | 5 |\n|---|---|---|\n| b | $ | 6 % |\nNote 2025 2024\nRow 5 6 7%\nEnd';
  for (const { block, start } of blocksOfText(text))
    expect(text.slice(start, start + block.text.length)).toBe(block.text);
});

it('reads a cell of a page under its heads', () => {
  const heads = { row: 'Revenue', column: '2025', caption: 'OpenAI (in millions)', unit: '€' };
  const [figure] = readFigures({ blocks: [{ text: '1,307', role: 'cell', heads }], lang: 'en' });
  expect(figure).toMatchObject({
    value: 1307e6,
    currency: 'EUR',
    metric: 'revenue',
    company: 'openai',
    start: 0,
    end: 5,
  });
});
