import { describe, expect, test } from 'vitest';
import { clustersOf } from '../../../lib/claims/clusters';
import { correctReading, readAmount, toAmount } from '../../../lib/claims/correct-reading';
import { makeFacets, narrow } from '../../../lib/claims/facets';
import { makeClaimSearch } from '../../../lib/claims/search';
import { statisticsOf } from '../../../lib/claims/statistics';
import { type ClaimSummary, hostOfUrl, toSummary } from '../../../lib/claims/summary';
import { figureOf } from '../components/samples';
import { claimOf } from '../export/samples';

const BASE = toSummary(claimOf());
const rowOf = (id: string, change: Partial<ClaimSummary> = {}): ClaimSummary => ({
  ...BASE,
  id,
  fragmentUrl: `https://${id}.example/a#:~:text=x`,
  host: `${id}.example`,
  publisher: null,
  ...change,
});
const reading = (value: number, precision: number, change: Partial<ClaimSummary['reading']> = {}) => ({
  ...BASE.reading,
  value,
  precision,
  ...change,
});

describe('clusters', () => {
  const rows = [
    rowOf('a', { reading: reading(8.67e9, 5e6), published: '2025-11-13' }),
    rowOf('b', { reading: reading(8.7e9, 5e7), published: '2025-11-12' }),
    rowOf('c', { reading: reading(9e9, 5e8), published: '2025-11-14', publisher: 'Ninth News' }),
    rowOf('d', { reading: reading(8.6e9, 5e6) }),
    rowOf('e', { reading: reading(8.67e9, 5e6, { metric: 'revenue' }) }),
    rowOf('f', { reading: reading(8.67e9, 5e6, { period: null }) }),
    rowOf('g', { reading: reading(8.67e9, 5e6), deletedAt: '2025-12-01T00:00:00Z' }),
  ];

  test('gather what is one figure within its rounding, and tell who rounds which way', () => {
    const clusters = clustersOf(rows);
    expect([...clusters.keys()].sort()).toEqual(['a', 'b', 'c']);
    const cluster = clusters.get('a');
    expect(cluster?.members.map(({ row, rounding }) => [row.id, rounding])).toEqual([
      ['b', 'up'],
      ['a', 'same'],
      ['c', 'up'],
    ]);
    expect(cluster).toMatchObject({
      pages: 3,
      min: 8.67e9,
      max: 9e9,
      first: { id: 'b' },
      outlets: ['b.example', 'a.example', 'Ninth News'],
    });
  });

  test('growth rates are one figure only where the same grows', () => {
    const rate = { kind: 'percent', metric: 'growth-rate' } as const;
    const of = (growthOf: 'revenue' | 'operating-expense') =>
      toSummary(claimOf({ reading: figureOf({ ...rate, value: 20, precision: 0.5, growthOf }) })).reading;
    const { growthOf: _, ...unsaid } = of('revenue');
    const rates = [
      rowOf('a', { reading: of('revenue') }),
      rowOf('b', { reading: of('operating-expense') }),
      rowOf('c', { reading: of('revenue') }),
      rowOf('d', { reading: unsaid }),
      rowOf('e', { reading: unsaid }),
    ];
    expect([...clustersOf(rates).keys()].sort()).toEqual(['a', 'c']);
  });

  test('who told it first is told by the clock, wherever pages are written', () => {
    const told = [
      rowOf('a', { published: '2025-11-12T20:00:00Z' }),
      rowOf('b', { published: '2025-11-13T01:00:00+09:00' }),
      rowOf('c', { published: 'last week', keptAt: '2025-11-30T00:00:00.000Z' }),
    ];
    expect(
      clustersOf(told)
        .get('a')
        ?.members.map(({ row }) => row.id),
    ).toEqual(['b', 'a', 'c']);
  });

  test('one page that says a figure twice is no cluster', () => {
    const twice = ['a', 'b'].map((id) => rowOf(id, { fragmentUrl: `https://one.example/x#:~:text=${id}` }));
    expect(clustersOf(twice).size).toBe(0);
  });

  test('hold for 100,000 claims of one quantity', () => {
    const many = Array.from({ length: 100_000 }, (_, n) =>
      rowOf(`n${n}`, { reading: reading(1e9 + (n % 5000) * 1e6, 4e5) }),
    );
    expect(clustersOf(many).get('n0')?.members).toHaveLength(20);
  });
});

describe('facets', () => {
  const rows = [
    rowOf('a', { tags: ['x', 'y'], verdict: 'matches' }),
    rowOf('b', { tags: ['x'], verdict: 'above' }),
    rowOf('c', { tags: [], verdict: 'above' }),
  ];
  const table = makeFacets(rows);

  test('count what each value would leave under the other choices', () => {
    const { shown, counts } = narrow(rows, table, { tag: 'x', verdict: 'above' }, null);
    expect(shown.map(({ id }) => id)).toEqual(['b']);
    expect(counts.tag).toEqual([['x', 1]]);
    expect(counts.verdict).toEqual([
      ['above', 1],
      ['matches', 1],
    ]);
    expect(counts.year).toEqual([['2025', 1]]);
  });

  test('narrow together with a search, and keep a choice in sight that leaves nothing', () => {
    const { shown, counts } = narrow(rows, table, { tag: 'y' }, new Set(['b', 'c']));
    expect(shown).toEqual([]);
    expect(counts.tag).toEqual([
      ['x', 1],
      ['y', 0],
    ]);
    expect(narrow(rows, table, { tag: 'gone' }, null).shown).toEqual([]);
  });
});

describe('search', () => {
  const search = makeClaimSearch();
  search.put(rowOf('en', { sentence: 'Café owners paid 8.67 billion to OpenAI.' }));
  search.put(rowOf('ja', { sentence: 'オープンＡＩは推論費用に八十六億ドルを支払った。', title: '見出し' }));
  search.put(rowOf('zh', { sentence: '微软公布了季度收入。', title: '标题', note: 'verify' }));
  const found = (words: string) => [...(search.find(words) ?? ['all'])].sort();

  test.each([
    ['cafe OPENAI', ['en']],
    ['8.67', ['en', 'ja', 'zh']],
    ['推論', ['ja']],
    ['推論費用', ['ja']],
    ['論', ['ja']],
    ['季度收入', ['zh']],
    ['入', ['zh']],
    ['verif', ['zh']],
    ['cafe verify', []],
    [' , ', ['all']],
  ])('%s', (words, ids) => {
    expect(found(words)).toEqual(ids);
  });

  test('follows a claim that changes and forgets one that goes', () => {
    search.put(rowOf('en', { sentence: 'Nothing.', note: 'rewritten' }));
    expect(found('cafe')).toEqual([]);
    expect(found('rewritten')).toEqual(['en']);
    search.remove('en');
    expect(found('rewritten')).toEqual([]);
  });
});

test('statistics count outlets, months and verdicts', () => {
  const rows = [
    rowOf('a'),
    rowOf('b', { publisher: 'B', keptAt: '2025-10-01T00:00:00Z' }),
    rowOf('c', { publisher: 'B' }),
  ];
  expect(statisticsOf(rows)).toEqual({
    outlet: [
      ['B', 2],
      ['a.example', 1],
    ],
    month: [
      ['2025-10', 1],
      ['2025-11', 2],
    ],
    verdict: [['matches', 3]],
  });
});

describe('a reading corrected by hand', () => {
  const machine = figureOf();
  const same = {
    company: 'openai',
    metric: machine.metric,
    period: machine.period,
    value: machine.value,
    precision: 1,
  } as const;

  test('that says the same leaves all as it was', () => {
    expect(correctReading(machine, same)).toEqual(machine);
  });

  test('names what was put right', () => {
    const corrected = correctReading(machine, { ...same, metric: 'revenue', period: null, value: 9e9 });
    expect(corrected).toMatchObject({
      metric: 'revenue',
      period: null,
      value: 9e9,
      precision: 1,
      corrected: ['metric', 'period'],
    });
  });

  test.each([
    ['8.67', 1e9, { value: 8.67e9, precision: 5e6 }],
    ['8,7', 1e9, { value: 8.7e9, precision: 5e7 }],
    ['20', 1, { value: 20, precision: 0.5 }],
    ['much', 1, null],
    ['', 1, null],
  ])('%s of %d', (amount, scale, expected) => {
    expect(readAmount(amount, scale)).toEqual(expected);
  });

  test('is shown as it would be typed', () => {
    expect(toAmount(machine)).toEqual({ amount: '8.67', scale: '1e9' });
    expect(toAmount(figureOf({ kind: 'percent', value: 20 }))).toEqual({ amount: '20', scale: '1' });
  });
});

test('the site of an address is its host without www', () => {
  expect(hostOfUrl('https://www.News.example:80/a?b')).toBe('news.example');
  expect(hostOfUrl('about:blank')).toBe('');
});
