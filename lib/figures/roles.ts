import type { Amount } from './amounts';
import type { CompanyReading, Discourse } from './company';
import type { MetricReading } from './metric';
import type { Metric } from './metrics';
import type { Scene } from './scene';

/** Metric and company after the rules of meaning: who pays, who holds, who buys. */
export type RoleReading = { metric: Metric; company: CompanyReading };

const NOBODY: CompanyReading = { company: 'none', mark: null, cost: 9 };
const PAYERS = new Set<Metric>(['inference-cost', 'implied-revenue']);
const REVERSE_SHARE = /\bbing\b|azure openai/;

const first = (
  ranked: readonly CompanyReading[],
  test: (c: CompanyReading) => boolean,
): CompanyReading | undefined => ranked.find(test);
const isOpenai = (c: CompanyReading): boolean => c.company === 'openai';
const isMicrosoft = (c: CompanyReading): boolean => c.company === 'microsoft';
const isOther = (c: CompanyReading): boolean => c.company === 'other';
const named = (c: CompanyReading): boolean => c.mark !== null;

type Input = {
  scene: Scene;
  amount: Amount;
  reading: MetricReading;
  ranked: readonly CompanyReading[];
  discourse: Discourse;
  lastMetric: Metric | null;
};

/** Settles whose figure it is by what it counts. Rules: DESIGN section 1, "whose money it is". */
export function settleRoles(input: Input): RoleReading {
  const metric = refineMetric(input);
  const company = ownerOf(metric, input) ?? NOBODY;
  return { metric: afterOwner(metric, company, input), company };
}

function has(scene: Scene, group: string, name: string): boolean {
  return scene.marks.some((m) => m.group === group && m.name === name);
}

const isPercent = (a: Amount): boolean => a.kind === 'percent' || a.rangeUnit === 'percent';

function refineMetric({ scene, amount, reading, ranked, lastMetric }: Input): Metric {
  const { metric } = reading;
  if (isPercent(amount)) return metric === 'revenue-share-paid' ? 'revenue-share-rate' : metric;
  if (metric === 'revenue' && has(scene, 'k', 'implied') && !ranked.slice(0, 1).some(isMicrosoft))
    return 'implied-revenue';
  if (metric === 'operating-expense' && reading.weak && lastMetric === 'inference-cost')
    return 'inference-cost';
  if (metric === 'compute-cost' && reading.weak && lastMetric === 'inference-cost') return 'inference-cost';
  return metric;
}

function ownerOf(metric: Metric, { scene, ranked, amount, discourse }: Input): CompanyReading | undefined {
  const best = ranked[0];
  const openai = first(ranked, isOpenai);
  const microsoft = first(ranked, isMicrosoft);
  const openaiKnown =
    openai ??
    (discourse.seen.has('openai') ? { company: 'openai' as const, mark: null, cost: 5 } : undefined);
  if (PAYERS.has(metric))
    return best && isOther(best) && named(best) && best.cost < 2 && !(openai && named(openai))
      ? best
      : (openaiKnown ?? best);
  switch (metric) {
    case 'revenue-share-paid':
    case 'revenue-share-rate': {
      const around = scene.clean.lower.slice(
        Math.max(scene.span.start, amount.start - 90),
        Math.min(scene.span.end, amount.end + 90),
      );
      if (REVERSE_SHARE.test(around)) return microsoft ?? { company: 'microsoft', mark: null, cost: 3 };
      return openaiKnown ?? best;
    }
    case 'equity-method-loss':
    case 'equity-method-gain':
      return microsoft ?? best;
    case 'equity-stake':
      return (
        first(ranked, (c) => !isOpenai(c) && named(c) && c.cost < 5) ?? first(ranked, isMicrosoft) ?? best
      );
    case 'funding-raised':
      return best && isOther(best) && !(openai && openai.cost < 5)
        ? best
        : openai && openai.cost < 6
          ? openai
          : best;
    case 'funding-provided':
      return first(ranked, (c) => !isOpenai(c) && c.cost < 6) ?? best;
    case 'purchase-commitment':
    case 'compute-commitment':
      if (best && isOther(best) && /anthropic/i.test(best.name ?? '')) return best;
      return openai && openai.cost < 6 ? openai : (best ?? openaiKnown);
    case 'remaining-performance-obligation':
      return first(ranked, (c) => !isOpenai(c)) ?? best;
    case 'capital-expenditure':
    case 'market-capitalization':
      return best && isOpenai(best) && microsoft && microsoft.cost < best.cost + 1.5 ? microsoft : best;
    default:
      return best;
  }
}

function afterOwner(
  metric: Metric,
  owner: CompanyReading,
  { scene, amount, reading, discourse }: Input,
): Metric {
  const openaiNear = scene.marks.some((m) => m.name.startsWith('openai')) || discourse.seen.has('openai');
  if (owner.company === 'microsoft') {
    if (metric === 'net-loss' && openaiNear) return 'equity-method-loss';
    if (metric === 'valuation') return stakeNear(scene, amount) ? 'equity-stake' : 'market-capitalization';
    if (metric === 'operating-expense' && reading.weak && has(scene, 'w', 'capital-expenditure'))
      return 'capital-expenditure';
    if (metric === 'purchase-commitment' && openaiNear) return 'funding-provided';
    if (metric === 'funding-raised') return 'funding-provided';
  }
  if (owner.company === 'openai' && metric === 'funding-provided') return 'funding-raised';
  return metric;
}

const stakeNear = (scene: Scene, amount: Amount): boolean =>
  scene.marks.some(
    (m) => m.name === 'equity-stake' && Math.abs(scene.toll(m.end) - scene.toll(amount.start)) < 5,
  );
