import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../../lib/claims/types';
import { buildCsv } from '../../../../lib/export/csv';
import { buildJson, buildJsonLines, JSON_FORMAT } from '../../../../lib/export/json';
import { openForeignTable } from '../../../../lib/export/read/foreign-table';
import { looksLikeJson, openJsonText } from '../../../../lib/export/read/open-text';
import { isOwnTable, openOwnTable } from '../../../../lib/export/read/own-table';
import { parseCsv } from '../../../../lib/export/read/parse-csv';
import type { Opened, Refusal } from '../../../../lib/export/read/types';
import { buildWebAnnotation } from '../../../../lib/export/web-annotation';
import { LIMITS } from '../../../../lib/messages/schemas/limits';
import { comparisonOf, figureOf } from '../../components/samples';
import { OPTIONS } from '../samples';
import { claimOf } from './whole-claim';

const MAKING = { now: OPTIONS.now, newId: () => '00000000-0000-4000-8000-00000000000f' };

const MAPPING = {
  raw_text: { column: 0 },
  url: { column: 1 },
  unit: { always: 'money' },
  value: { column: 2 },
  currency: { always: 'USD' },
  company: { column: 3 },
  metric: { always: 'revenue' },
  stance: { always: 'actual' },
  note: { column: 4 },
};

/** Opens any text as the library does; tables of others by one mapping. */
const open = (text: string): Opened => {
  if (looksLikeJson(text)) return openJsonText(text);
  const parsed = parseCsv(text);
  if (!parsed.ok) return parsed;
  return isOwnTable(parsed.table)
    ? openOwnTable(parsed.table)
    : openForeignTable(parsed.table, MAPPING, MAKING);
};

const refusals = (opened: Opened): Refusal[] =>
  opened.ok
    ? Array.from({ length: opened.count }, (_, index) => opened.read(index)).flatMap((read) =>
        read.ok ? [] : [read.refusal],
      )
    : [opened.refusal];

const short = (text: string): string[] =>
  refusals(open(text)).map(({ row, field, reason }) =>
    [row, reason, field].filter((part) => part !== '').join(' '),
  );

const json = (claims: readonly unknown[], over: object = {}): string =>
  JSON.stringify({ ...JSON_FORMAT, exportedAt: OPTIONS.now, claims, ...over });

/** A good claim before the bad one, so that rows are seen to be counted. */
const second = (over: object): string => json([claimOf(), { ...claimOf(), ...over }]);
const text = JSON.stringify;
const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const whole = buildJson([claimOf()], OPTIONS);
const csv = (...lines: string[]): string => `quote,url,value,company,note\n${lines.join('\n')}`;
const GOOD = '$1bn,https://a.example/,1e9,openai,';
const annotation = (over: object): string =>
  text({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    target: 'https://a.example/',
    ...over,
  });
const selected = (selector: object): object => ({ target: { source: 'https://a.example/', selector } });

const CASES: readonly (readonly [name: string, file: string, refused: readonly string[]])[] = [
  ['JSON, cut', whole.slice(0, -40), ['0 not-json']],
  ['JSON of nobody', '{"a":1}', ['0 unknown-format format']],
  ['a list of JSON', '[1,2]', ['0 unknown-format format']],
  ['a later version', json([], { version: 2 }), ['0 newer-format version']],
  ['a version that is none', json([], { version: '1' }), ['0 unknown-format version']],
  ['claims that are no list', text({ ...JSON_FORMAT, claims: {} }), ['0 bad-field claims']],
  ['a pack', text({ format: 1, pack: 'p', facts: [] }), ['0 is-pack']],
  ['a row that is no claim', json([null, 5, 'x']), ['1 bad-field', '2 bad-field', '3 bad-field']],
  ['an id that is none', second({ id: '../../etc' }), ['2 bad-field id']],
  ['a number of words', second({ reading: { ...figureOf(), value: '8.67' } }), ['2 bad-field reading.value']],
  ['a number that JSON has not', json([claimOf()]).replace('8670000000', 'NaN'), ['0 not-json']],
  [
    'a number beyond numbers',
    json([claimOf()]).replace('8670000000', '1e400'),
    ['1 bad-field reading.value'],
  ],
  [
    'a negative precision',
    second({ reading: figureOf({ precision: -1 }) }),
    ['2 bad-field reading.precision'],
  ],
  ['a date that is none', second({ keptAt: 'yesterday' }), ['2 bad-field keptAt']],
  [
    'a period that ends before it starts',
    second({ reading: figureOf({ period: { start: '2025-02-01', end: '2025-01-01' } }) }),
    ['2 bad-field reading.period.end'],
  ],
  ['a fact that is not with it', second({ facts: [] }), ['2 unknown-fact comparison']],
  [
    'a fact that is only a candidate',
    second({ comparison: comparisonOf({ candidates: ['gone'] }) }),
    ['2 unknown-fact comparison'],
  ],
  [
    'a fact that is not with an earlier comparison',
    second({
      earlier: [{ comparison: comparisonOf(), facts: [], packVersion: 'p 1', replacedAt: OPTIONS.now }],
    }),
    ['2 unknown-fact earlier.0.comparison'],
  ],
  [
    'an address that runs',
    second({ page: { ...claimOf().page, url: ' javascript:alert(1)' } }),
    ['2 unsafe-address page.url'],
  ],
  ['a link that runs', second({ fragmentUrl: 'data:text/html,x' }), ['2 unsafe-address page.url']],
  ['a huge text', second({ sentence: 'x'.repeat(1_000_001) }), ['2 bad-field sentence']],
  ['a list of huge texts', second({ more: Array(70).fill('x'.repeat(1_000_000)) }), ['2 too-long']],
  ['a huge list', second({ facts: Array(1_000_001).fill(0) }), ['2 too-long']],
  ['deep nesting', second({ more: 'DEEP' }).replace('"DEEP"', deep(5_000)), ['2 too-deep']],
  ['JSON Lines, cut', buildJsonLines([claimOf(), claimOf()], OPTIONS).slice(0, -40), ['2 not-json']],
  [
    'a line of a later version',
    buildJsonLines([claimOf(), claimOf()], OPTIONS).replace(/"version":1(?=[^\n]*\n$)/, '"version":7'),
    ['2 newer-format version'],
  ],
  ['an annotation without a quote', annotation({}), ['1 no-quote target.selector']],
  [
    'an annotation of an image',
    annotation(selected({ type: 'FragmentSelector' })),
    ['1 no-quote target.selector'],
  ],
  [
    'an annotation of another tool',
    annotation(selected({ type: 'TextQuoteSelector', exact: '$8 billion' })),
    ['1 no-reading reading'],
  ],
  [
    'an annotation with a reading of its own',
    annotation({ ...selected({ type: 'TextQuoteSelector', exact: '$8 billion' }), reading: {} }),
    ['1 bad-field id'],
  ],
  [
    'an annotation of a later version',
    buildWebAnnotation([claimOf(), claimOf()], OPTIONS).replaceAll('"formatVersion":1', '"formatVersion":2'),
    ['1 newer-format formatVersion', '2 newer-format formatVersion'],
  ],
  ['no table', '\n\n', ['0 empty']],
  ['a quote that is not closed', csv(GOOD, '"$1bn,x'), ['2 broken-row']],
  ['text after a quote', csv('"$1bn"x,https://a.example/,1,openai,'), ['1 broken-row']],
  ['a row that is too short', csv(GOOD, '$1bn,x'), ['2 broken-row']],
  ['a million columns', `${','.repeat(1_000_000)}\n`, ['0 too-wide']],
  ['a million columns in a row', csv(GOOD, ','.repeat(1_000_000)), ['2 too-wide']],
  ['a number in words', csv(GOOD, '$1bn,https://a.example/,1 billion,openai,'), ['2 bad-number value']],
  ['a number with a separator', csv('$1bn,https://a.example/,"1,000",openai,'), ['1 bad-number value']],
  ['no number', csv('$1bn,https://a.example/,NaN,openai,'), ['1 bad-number value']],
  [
    'a number beyond numbers, in a table',
    csv('$1bn,https://a.example/,1e400,openai,'),
    ['1 bad-number value'],
  ],
  ['a company that is not known', csv('$1bn,https://a.example/,1,constructor,'), ['1 bad-choice company']],
  ['a cell that must say something', csv('$1bn,,1,openai,'), ['1 missing url']],
  ['a formula for a number', csv('$1bn,https://a.example/,=1+1,openai,'), ['1 bad-number value']],
  ['an address that runs, in a table', csv('$1bn,javascript:x,1,openai,'), ['1 unsafe-address url']],
  [
    'our own table, its last column cut',
    buildCsv([claimOf()], OPTIONS).slice(0, -40).concat('"\r\n'),
    ['1 cut-cell claim_json'],
  ],
  [
    'our own table, of a later version',
    buildCsv([claimOf()], OPTIONS).replace(',1,"{', ',2,"{'),
    ['1 newer-format format_version'],
  ],
  [
    'our own table, sorted by half',
    buildCsv([claimOf()], OPTIONS).replace(/\r\n[\da-f-]{36},/, '\r\n00000000-0000-4000-8000-000000000009,'),
    ['1 broken-row id'],
  ],
];

test.each(CASES)('%s is refused with its row and reason', (_name, file, refused) => {
  expect(short(file)).toEqual(refused);
});

describe('harmless', () => {
  const claims = (file: string): (Claim | null)[] => {
    const opened = open(file);
    if (!opened.ok) throw new Error(opened.refusal.reason);
    return Array.from({ length: opened.count }, (_, index) => {
      const read = opened.read(index);
      return read.ok && read.item.kind === 'claim' ? read.item.claim : null;
    });
  };

  test('scripts and formulas in texts stay texts', () => {
    const claim = claimOf({ note: '<script>alert(1)</script>', tags: ['=HYPERLINK("x")'] });
    expect(claims(json([claim]))).toEqual([claim]);
  });

  test('keys that reach prototypes are dropped', () => {
    const file = json([claimOf()]).replace(
      '"note":""',
      '"note":"","__proto__":{"polluted":1},"constructor":{}',
    );
    expect(claims(file)).toEqual([claimOf()]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('a claim with the longest history is kept', () => {
    const sentence = 'x'.repeat(LIMITS.sentence);
    const seen = {
      quote: claimOf().quote,
      sentence,
      amount: { kind: 'money', value: 1 },
      seenAt: OPTIONS.now,
    } as const;
    const { comparison, facts, packVersion } = claimOf();
    const claim = claimOf({
      revisions: Array(LIMITS.historyPerClaim).fill({ before: seen, after: seen }),
      earlier: Array(LIMITS.historyPerClaim).fill({
        comparison,
        facts,
        packVersion,
        replacedAt: OPTIONS.now,
      }),
    });
    expect(claims(json([claim]))).toEqual([claim]);
  });

  test('halves of signs are kept', () => {
    const claim = claimOf({ quote: { exact: '$1', prefix: '\uDE00 at ', suffix: ' \uD83D' } });
    expect(claims(json([claim]))).toEqual([claim]);
  });

  test('JSON nested too deep for the browser is no crash', () => {
    expect(refusals(open(deep(200_000)))).toHaveLength(1);
  });
});

describe('any text', () => {
  const good = [
    whole,
    buildJsonLines([claimOf()], OPTIONS),
    buildCsv([claimOf()], OPTIONS),
    csv(GOOD),
    buildWebAnnotation([claimOf()], OPTIONS),
  ];
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.json({ maxDepth: 3 }),
    fc.constantFrom(
      '{',
      '[',
      '"',
      ',',
      '\n',
      '"__proto__":',
      '1e999',
      'null',
      '"claims":[',
      '"type":"Annotation"',
    ),
  );
  /** A good file with a piece of it replaced, so that damage reaches every step of reading. */
  const damaged = fc
    .tuple(fc.constantFrom(...good), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(60), part)
    .map(([file, where, length, put]) => {
      const at = Math.floor(where * file.length);
      return file.slice(0, at) + put + file.slice(at + length);
    });

  test.each([
    ['made up', fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))],
    ['damaged', damaged],
  ] as const)('%s is read or refused, and never throws', (_name, texts) => {
    fc.assert(
      fc.property(texts, (file) => {
        for (const { reason, row } of refusals(open(file))) {
          expect(reason).toBeTruthy();
          expect(row).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
