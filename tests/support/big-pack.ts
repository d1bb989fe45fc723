import type { Fact, Pack } from '../../lib/ledger/schema';
import { shippedPack } from '../../lib/ledger/shipped';

const QUARTERS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;
const METRICS = [
  'revenue',
  'net-income',
  'capital-expenditure',
  'operating-expense',
  'cost-of-revenue',
] as const;
const FIRST_YEAR = 1950;
const YEARS = 75;

/** The shipped pack grown to `count` facts by quarterly accounts of made-up companies. */
export const bigPack = (count: number, change: Partial<Pack> = {}): Pack => {
  const pack = shippedPack();
  const source = pack.sources[0]?.id ?? '';
  const facts: Fact[] = [...pack.facts];
  for (let n = 0; facts.length < count; n++) {
    const quarter = QUARTERS[n % 4] ?? QUARTERS[0];
    const year = FIRST_YEAR + (Math.floor(n / 4) % YEARS);
    const metric = METRICS[Math.floor(n / (4 * YEARS)) % METRICS.length] ?? 'revenue';
    const company = `company-${Math.floor(n / (4 * YEARS * METRICS.length))}`;
    facts.push({
      id: `made-${n}`,
      company,
      counterparty: null,
      metric,
      value: 1e9 + n * 1e4,
      rounding: 5e3,
      unit: 'USD',
      period: {
        start: `${year}-${quarter[0]}`,
        end: `${year}-${quarter[1]}`,
        calendar: 'calendar',
        label: `${year} ${quarter[0]}`,
      },
      asOf: null,
      asOfApproximate: false,
      basis: 'company-reported',
      precision: 'rounded',
      derivation: null,
      scope: [],
      variantOf: null,
      verification: 'secondary',
      source,
      caveat: 'Made up for measuring.',
      knownSince: `${year + 1}-03-01`,
      knownSinceApproximate: false,
      role: 'fact',
    });
  }
  return { ...pack, facts, ...change };
};
