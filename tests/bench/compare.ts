import { compareFigure } from '../../lib/compare';
import { DEFAULT_ASSUMPTIONS } from '../../lib/compare/types';
import { FIGURE_METRICS } from '../../lib/figures/metrics';
import type { Figure } from '../../lib/figures/types';
import { buildLedger } from '../../lib/ledger/ledger';
import { shippedPack } from '../../lib/ledger/shipped';
import { bigPack } from '../support/big-pack';
import { measureInTurn, median } from './measure';
import { seeded } from './texts';

const FIGURES = 10_000;
const FACTS = 100_000;
const ROUNDS = 5;
const PERIODS = [
  { start: '2025-01-01', end: '2025-09-30' },
  { start: '2025-07-01', end: '2025-09-30' },
  { start: '2024-01-01', end: '2024-12-31' },
  { start: '2025-02-01', end: '2025-03-31' },
  { start: '2026-01-01', end: '2026-12-31' },
  undefined,
];

/** Figures of every metric, both companies and many values, the same in every run. */
function figures(): Figure[] {
  const random = seeded(7);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: FIGURES }, (): Figure => {
    const value = Math.round(random() * 2e4) * 1e6;
    const period = any(PERIODS);
    return {
      block: 0,
      start: 0,
      end: 1,
      quote: 'x',
      kind: 'money',
      value,
      precision: 5e6,
      currency: 'USD',
      qualifier: any(['exact', 'about', 'at-least'] as const),
      company: any(['openai', 'microsoft'] as const),
      metric: any(FIGURE_METRICS),
      period: period ?? null,
      stance: any(['actual', 'actual', 'projection', 'commitment'] as const),
      scope: [],
      basis: [],
      confidence: 0.9,
      highlight: true,
      cues: [],
    };
  });
}

/** Comparing 10,000 figures with the shipped pack and with one of 100,000 facts. */
export function benchCompare(): void {
  const all = figures();
  const run = (pack: Parameters<typeof buildLedger>[0]) => {
    const ledger = buildLedger(pack);
    const options = { ledger, published: '2025-11-13', assumptions: DEFAULT_ASSUMPTIONS };
    return () => all.map((figure) => compareFigure(figure, options));
  };
  const samples = measureInTurn({ shipped: run(shippedPack()), big: run(bigPack(FACTS)) }, ROUNDS);
  const [shipped = Number.NaN, big = Number.NaN] = samples.map(({ times }) => median(times));
  const each = (ms: number): string => `${((1000 * ms) / FIGURES).toFixed(1)} µs a figure`;
  console.log(`\nComparing ${FIGURES} figures`);
  console.log(`  shipped pack                                 ${each(shipped)}  (at most 20)`);
  console.log(
    `  pack of ${FACTS} facts                         ${each(big)}  ${(big / shipped).toFixed(2)}×  (at most 2)`,
  );
}
