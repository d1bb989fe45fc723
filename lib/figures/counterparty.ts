import type { CompanyReading } from './company';
import type { Metric } from './metrics';

/** Payments, stakes and promises, which have two sides. */
const TWO_SIDED: ReadonlySet<Metric> = new Set<Metric>([
  'funding-raised',
  'funding-provided',
  'equity-stake',
  'purchase-commitment',
  'compute-commitment',
  'revenue-share-paid',
  'revenue-share-rate',
  'payments-to-partner',
]);

/** The other side of a payment, stake or promise: the nearest other company that the sentence names. */
export function counterpartyOf(
  metric: Metric,
  owner: CompanyReading,
  ranked: readonly CompanyReading[],
): string | undefined {
  if (!TWO_SIDED.has(metric) || owner.company === 'none') return undefined;
  const other = ranked.find(
    (c) => c.mark !== null && c.company !== 'none' && (c.company !== owner.company || c.name !== owner.name),
  );
  return other?.company === 'other' ? other.name && `other:${other.name}` : other?.company;
}
