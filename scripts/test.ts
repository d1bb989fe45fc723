/** `npm test [-- STAGE…]`: every check of the project in order, cheap ones first; stops at the first that fails. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './setup';
import { type Ran, runTool, secondsSince } from './tools';

type Counts = { passed: number; failed: number };
type Result = Ran & { counts?: Counts };
type Stage = { name: string; run: () => Promise<Result> };

const TARGETS = [
  ['-b', 'chrome'],
  ['-b', 'edge'],
  ['-b', 'firefox', '--mv3'],
];

const STAGES: readonly Stage[] = [
  { name: 'types', run: () => inOrder(['tsc --noEmit', 'tsc --noEmit -p tsconfig.core.json']) },
  { name: 'lint', run: () => inOrder(['biome check .']) },
  { name: 'ledger', run: () => inOrder(['tsx scripts/check-ledger.ts']) },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'property', run: () => vitest('property') },
  { name: 'build', run: () => inOrder(TARGETS.map((target) => `wxt zip ${target.join(' ')}`)) },
  { name: 'browser', run: () => inBrowsers('browser') },
  { name: 'e2e', run: () => inBrowsers('e2e') },
];

/** Runs command lines of tools until one fails. */
async function inOrder(lines: readonly string[]): Promise<Ran> {
  let output = '';
  for (const line of lines) {
    const [tool = '', ...args] = line.split(' ');
    const ran = await runTool(tool, args);
    output += ran.output;
    if (!ran.ok) return { ok: false, output: `$ ${line}\n${output}` };
  }
  return { ok: true, output };
}

async function inBrowsers(project: string): Promise<Result> {
  ensureBrowsers(['chromium', 'firefox']);
  return vitest(project);
}

async function vitest(project: string): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'two-ledgers-report-'));
  const report = join(folder, 'report.json');
  const ran = await runTool('vitest', [
    ...['run', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ]);
  const counts = readCounts(report);
  rmSync(folder, { recursive: true, force: true });
  return { ...ran, counts };
}

/** Counts of vitest's JSON report; a run that could not even write one counts as one failure. */
function readCounts(report: string): Counts {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function runStage({ name, run }: Stage): Promise<Result> {
  const start = performance.now();
  process.stdout.write(`${name.padEnd(10)}`);
  const result = await run().catch((error: unknown): Result => ({ ok: false, output: String(error) }));
  const tests = result.counts ? `${result.counts.passed} passed, ${result.counts.failed} failed` : '';
  console.log(`${result.ok ? 'ok    ' : 'FAILED'}  ${secondsSince(start).padStart(8)}  ${tests}`);
  return result;
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Error(`No stage ${unknown.join(', ')}. Stages: ${STAGES.map(({ name }) => name).join(', ')}`);
  }
  const start = performance.now();
  const total: Counts = { passed: 0, failed: 0 };
  let broken: string | null = null;
  for (const stage of STAGES) {
    if (broken || (wanted.length > 0 && !wanted.includes(stage.name))) continue;
    const { ok, output, counts } = await runStage(stage);
    total.passed += counts?.passed ?? 0;
    total.failed += ok ? 0 : Math.max(1, counts?.failed ?? 1);
    if (!ok) {
      console.log(output.trimEnd());
      broken = stage.name;
    }
  }
  console.log(`total     ${secondsSince(start)}`);
  if (broken) console.log(`Stopped at stage ${broken}.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = broken ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
