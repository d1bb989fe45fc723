import { readText } from '../lib/figures';
import { faultOf, soups } from '../tests/support/soup';

const REPORT_EVERY = 100_000;

const numberOf = (args: readonly string[], name: string, otherwise: number): number =>
  args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise;

/** `npm run fuzz [-- --runs 1000000] [--seed 1]`: reads random texts over the grammar's alphabet; stops at the first that it cannot. */
function main(args: readonly string[]): void {
  const [runs, seed] = [numberOf(args, '--runs', 1_000_000), numberOf(args, '--seed', 1)];
  const next = soups(seed);
  let figures = 0;
  for (let run = 1; run <= runs; run++) {
    const { text, lang, published } = next();
    try {
      const read = readText({ text, lang, published });
      const fault = faultOf(text, read);
      if (fault) throw new Error(fault);
      figures += read.length;
    } catch (error) {
      console.error(`run ${run}, ${lang}: ${JSON.stringify(text)}`);
      throw error;
    }
    if (run % REPORT_EVERY === 0 || run === runs) console.log(`${run} texts, ${figures} figures, no fault`);
  }
}

main(process.argv.slice(2));
