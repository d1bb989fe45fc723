import { describe, expect, it } from 'vitest';
import { claimSchema } from '../../../lib/claims/schema';
import type { Claim } from '../../../lib/claims/types';
import { isWholeClaim, withLaterFields } from '../../../lib/claims/whole-shape';
import { claimOf } from '../export/samples';

/** The claim with one place set to something else; `undefined` takes it away. */
const broken = (path: string, value: unknown): unknown => {
  const copy = structuredClone(claimOf()) as unknown as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop()!;
  const parent = names.reduce((at, name) => at[name] as Record<string, unknown>, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
};

describe('the shape that files are made of', () => {
  it('is that of every claim', () => {
    expect(isWholeClaim(claimOf())).toBe(true);
  });

  it.each([
    ['comparison.lines', null],
    ['comparison.lines', [{ key: 'a', values: {} }]],
    ['comparison.caveats', undefined],
    ['comparison.references', undefined],
    ['comparison.references.inferenceCost', 5],
    ['comparison.assumptions', undefined],
    ['comparison.candidates', [1]],
    ['facts', 'none'],
    ['facts', [{}]],
    ['reading.scope', null],
    ['reading.period', { start: 2025 }],
    ['quote.prefix', undefined],
    ['packVersion', undefined],
    ['tags', [5]],
    ['page', null],
  ])('is not there with %s as %j, which the schema refuses too', (path, value) => {
    expect(isWholeClaim(broken(path, value))).toBe(false);
    expect(claimSchema.safeParse(broken(path, value)).success).toBe(false);
  });

  it.each([[null], [undefined], ['claim'], [[]], [{}]])('is not that of %j', (row) => {
    expect(isWholeClaim(row)).toBe(false);
  });

  it('gets what earlier versions did not tell, as the schema gives it', () => {
    const earlier = broken('comparison.restsOn', undefined) as Claim;
    const { exchangeRates: _, onlyThen: __, ...assumptions } = earlier.comparison.assumptions;
    const old = { ...earlier, comparison: { ...earlier.comparison, assumptions } } as Claim;
    expect(withLaterFields(old)).toEqual(claimSchema.parse(old));
    expect(withLaterFields(claimOf())).toEqual(claimOf());
  });
});
