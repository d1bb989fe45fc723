import { describe, expect, it } from 'vitest';
import shipped from '../../../data/ledger/openai-microsoft.json';
import { parsePack } from '../../../lib/ledger/schema';

type Row = Record<string, unknown>;

/** A small pack that is right; tests break one thing each. */
const goodPack = () => ({
  format: 1,
  pack: 'small',
  version: '1.0.0',
  asOf: '2026-01-01',
  sources: [
    {
      id: 'paper',
      publisher: 'Paper',
      title: 'An article',
      author: null,
      url: 'https://paper.example/a',
      published: '2025-11',
      relay: null,
      host: 'paper.example',
    },
  ] as Row[],
  facts: [fact('first'), fact('second')] as Row[],
});

const fact = (id: string): Row => ({
  id,
  company: 'openai',
  counterparty: null,
  metric: 'revenue',
  value: 1e9,
  rounding: 5e7,
  unit: 'USD',
  period: { start: '2025-01-01', end: '2025-12-31', calendar: 'calendar', label: 'CY2025' },
  asOf: null,
  asOfApproximate: false,
  basis: 'press-report',
  precision: 'rounded',
  derivation: null,
  scope: [],
  variantOf: null,
  verification: 'secondary',
  source: 'paper',
  caveat: null,
  knownSince: '2025-11-12',
  knownSinceApproximate: false,
  role: 'fact',
});

const derivedFrom = (id: string, ...inputs: string[]): Row => ({
  ...fact(id),
  basis: 'derived',
  derivation: { formula: 'sum', inputs, compute: { op: 'sum' } },
});

const period = (start: string, end: string) => ({ start, end, calendar: 'calendar', label: 'x' });

/** Fields of the issues that a pack is refused with, as `row field`. */
const refusal = (pack: unknown): readonly string[] => {
  const result = parsePack(pack);
  if (result.ok) throw new Error('was accepted');
  return result.issues.map(({ table, row, field }) => `${table} ${row} ${field}`);
};

const withFact = (change: Row) => ({
  ...goodPack(),
  facts: [fact('first'), { ...fact('second'), ...change }],
});

describe('parsePack', () => {
  it('accepts the shipped pack and a small one', () => {
    expect(parsePack(shipped).ok).toBe(true);
    expect(parsePack(goodPack()).ok).toBe(true);
  });

  it.each<[string, Row, string]>([
    ['an unknown metric', { metric: 'vibes' }, 'facts 2 metric'],
    ['an unknown unit', { unit: 'bananas' }, 'facts 2 unit'],
    ['a value in words', { value: '1e9' }, 'facts 2 value'],
    ['a value without end', { value: Number.POSITIVE_INFINITY }, 'facts 2 value'],
    ['a missing caveat', { caveat: undefined }, 'facts 2 caveat'],
    ['an unknown field', { colour: 'red' }, 'facts 2 colour'],
    ['an impossible date', { period: period('2025-02-30', '2025-12-31') }, 'facts 2 period.start'],
    ['an end before the start', { period: period('2025-12-31', '2025-01-01') }, 'facts 2 period.end'],
    ['both period and as-of date', { asOf: '2025-12-31' }, 'facts 2 asOf'],
    ['neither of them', { period: null }, 'facts 2 period'],
    ['a source that is not there', { source: 'gone' }, 'facts 2 source'],
    ['no source and no derivation', { source: null }, 'facts 2 source'],
    ['a variant of nothing', { variantOf: 'gone' }, 'facts 2 variantOf'],
    ['a variant of itself', { variantOf: 'second' }, 'facts 2 variantOf'],
    ['a reply that is not there', { reply: 'gone' }, 'facts 2 reply'],
    ['a replaced fact that is not there', { supersedes: 'gone' }, 'facts 2 supersedes'],
    ['another estimate of nothing', { alternativeTo: 'gone' }, 'facts 2 alternativeTo'],
    ['a derived fact that does not say how', { basis: 'derived' }, 'facts 2 derivation'],
    ['an id that is taken', { id: 'first' }, 'facts 2 id'],
    ['an id with markup', { id: '<b>' }, 'facts 2 id'],
  ])('refuses %s', (_name, change, expected) => {
    expect(refusal(withFact(change))).toEqual([expected]);
  });

  it('refuses inputs that are not there, and derivations that lead back to themselves', () => {
    const facts = [derivedFrom('a', 'b'), derivedFrom('b', 'c'), derivedFrom('c', 'a', 'gone'), fact('d')];
    expect(refusal({ ...goodPack(), facts })).toEqual([
      'facts 1 derivation',
      'facts 2 derivation',
      'facts 3 derivation.inputs.1',
      'facts 3 derivation',
    ]);
  });

  it('does not blame facts that build on a loop without being in it', () => {
    const facts = [derivedFrom('on-top', 'a'), derivedFrom('a', 'b'), derivedFrom('b', 'a')];
    expect(refusal({ ...goodPack(), facts })).toEqual(['facts 2 derivation', 'facts 3 derivation']);
  });

  it('follows a chain of ten thousand derivations', () => {
    const facts = Array.from({ length: 10_000 }, (_, at) =>
      at === 0 ? fact('f0') : derivedFrom(`f${at}`, `f${at - 1}`),
    );
    expect(parsePack({ ...goodPack(), facts }).ok).toBe(true);
  });

  it('lists everything that is wrong, not the first thing only', () => {
    const pack = goodPack();
    pack.facts = [
      { ...fact('first'), metric: 'vibes', value: null },
      { ...fact('first'), source: 'gone', variantOf: 'first' },
      'not a row' as unknown as Row,
    ];
    pack.sources = [{ ...pack.sources[0], url: 'javascript:alert(1)' }];
    expect([...refusal(pack)].sort()).toEqual([
      'facts 1 metric',
      'facts 1 value',
      'facts 2 id',
      'facts 2 source',
      'facts 2 variantOf',
      'facts 3 (row)',
      'sources 1 url',
    ]);
  });

  it('names the row’s id and says what is wrong with it', () => {
    const result = parsePack(withFact({ asOf: '2025-13-01' }));
    expect(result).toMatchObject({
      ok: false,
      code: 'bad-rows',
      issues: [
        { table: 'facts', row: 2, id: 'second', field: 'asOf', message: expect.stringContaining('date') },
      ],
    });
  });

  it.each<[string, unknown, string]>([
    ['null', null, 'not-a-pack'],
    ['a list', [], 'not-a-pack'],
    ['a pack without facts', { ...goodPack(), facts: undefined }, 'not-a-pack'],
    ['a pack of a later format', { ...goodPack(), format: 2 }, 'format'],
    ['a million rows', { ...goodPack(), facts: new Array(1_000_000).fill(null) }, 'too-large'],
  ])('refuses %s as a whole', (_name, pack, code) => {
    expect(parsePack(pack)).toMatchObject({ ok: false, code });
  });
});
