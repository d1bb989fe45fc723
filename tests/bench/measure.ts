import { performance } from 'node:perf_hooks';

export type Sample = { readonly name: string; readonly times: readonly number[] };

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};

/** Runs the contenders in turn, A B A B …, after one warm-up each: drift of the machine hits all alike. Milliseconds. */
export function measureInTurn(contenders: Record<string, () => unknown>, rounds: number): Sample[] {
  const names = Object.keys(contenders);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (const run of Object.values(contenders)) run();
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const start = performance.now();
      run();
      times.get(name)?.push(performance.now() - start);
    }
  }
  return names.map((name) => ({ name, times: times.get(name) ?? [] }));
}

/** Prints each contender's median and spread, and its ratio to the first one (the floor). */
export function printSamples(title: string, unit: string, samples: readonly Sample[]): void {
  console.log(`\n${title}`);
  const floor = median(samples[0]?.times ?? []);
  for (const { name, times } of samples) {
    const middle = median(times);
    const spread = `${Math.min(...times).toFixed(3)}–${Math.max(...times).toFixed(3)}`;
    console.log(
      `  ${name.padEnd(44)} ${middle.toFixed(3).padStart(10)} ${unit}  (${spread})  ${(middle / floor).toFixed(2)}×`,
    );
  }
}
