import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../lib/ledger/integrity';
import type { Fact } from '../../../lib/ledger/schema';
import { shippedPack } from '../../../lib/ledger/shipped';

const pack = shippedPack();

/** The shipped pack with one fact changed. */
const changed = (id: string, change: Partial<Fact>) => {
  expect(pack.facts.some((fact) => fact.id === id)).toBe(true);
  return { ...pack, facts: pack.facts.map((fact) => (fact.id === id ? { ...fact, ...change } : fact)) };
};

const checks = (broken: ReturnType<typeof changed>): ReadonlySet<string> =>
  new Set(checkPack(broken).map(({ check, id }) => `${check} ${id}`));

describe('the shipped pack', () => {
  it('proves itself', () => {
    expect(checkPack(pack)).toEqual([]);
  });

  it('holds every researched fact and source', () => {
    expect([pack.facts.length, pack.sources.length]).toEqual([179, 54]);
  });

  it('shows the reply of Microsoft with every fact of the leak that feeds a reference line', () => {
    const leaked = pack.facts.filter(
      ({ metric, basis }) =>
        basis === 'leaked' && (metric === 'inference-cost' || metric === 'revenue-share-paid'),
    );
    expect(leaked.length).toBeGreaterThan(10);
    for (const { reply } of leaked) {
      const bearer = pack.facts.find(({ id }) => id === reply);
      expect(bearer?.caveat).toMatch(/Microsoft said/);
    }
  });
});

describe('checkPack', () => {
  it.each<[string, string, Partial<Fact>, string]>([
    [
      'a derived value off by more than its rounding',
      'openai-implied-revenue-cy2025-9m',
      { value: 4.4e9 },
      'derivation openai-implied-revenue-cy2025-9m',
    ],
    [
      'totals that do not add up',
      'openai-inference-azure-cy2025-h1',
      { value: 5.2e9 },
      'tiling openai-inference-azure-cy2025-9m',
    ],
    [
      'a printing more than 2 % off',
      'openai-inference-azure-cy2025-9m-register',
      { value: 9e9 },
      'variant openai-inference-azure-cy2025-9m-register',
    ],
    [
      'a printing of another quantity',
      'openai-inference-azure-cy2025-9m-register',
      { metric: 'training-cost' },
      'variant openai-inference-azure-cy2025-9m-register',
    ],
    [
      'a ratio to a minimum that does not say it is a maximum',
      'openai-inference-to-implied-revenue-cy2025-9m',
      { precision: 'about' },
      'bound openai-inference-to-implied-revenue-cy2025-9m',
    ],
    [
      'a fact without origin',
      'openai-revenue-cy2026-h1',
      { derivation: { formula: 'somehow', inputs: [] } },
      'source openai-revenue-cy2026-h1',
    ],
    [
      'a negative amount',
      'openai-net-loss-audited-cy2024',
      { value: -5e9 },
      'range openai-net-loss-audited-cy2024',
    ],
  ])('finds %s', (_name, id, change, expected) => {
    expect(checks(changed(id, change))).toContain(expected);
  });
});
