import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { requireBrowser } from '../support/find';
import { median, printSamples } from './measure';

const BUILT = new URL('../../.output/chrome-mv3/', import.meta.url);
const PAGE = 'https://news.example/neither';
const COLD_PAGES = 20;
const WARM_RUNS = 200;

/** A news page of 100 kB of text in 700 paragraphs that names neither company. */
function neitherPage(): string {
  const words =
    'the council agreed on Tuesday to repair 14 bridges over the azure bay, at a cost of 3 million';
  let body = '';
  for (let n = 0; body.length < 100_000; n++) body += `<p>Item ${n}: ${words} <b>crowns</b>.</p>\n`;
  return `<!doctype html><html lang="en"><title>Bridges</title><body><main>${body}</main></body></html>`;
}

type Timing = { floor: number; gate: number };

/** Sums of one run each on a fresh page (cold), or means over many runs on the same page (warm). Milliseconds. */
const timeIn = `(source, runs) => {
  const gate = new Function(source);
  const read = () => document.body.textContent.length;
  const time = (job) => {
    const start = performance.now();
    for (let run = 0; run < runs; run++) job();
    return (performance.now() - start) / runs;
  };
  return window.first === 'gate' ? { gate: time(gate), floor: time(read) } : { floor: time(read), gate: time(gate) };
}`;

/** The gate beside a bare read of the same page's text in the same run, and the sizes of what is injected. */
export async function benchGate(): Promise<void> {
  const source = readFileSync(new URL('gate.js', BUILT), 'utf8');
  const browser = await chromium.launch({
    executablePath: requireBrowser('chromium'),
    args: ['--no-sandbox'],
  });
  try {
    const context = await browser.newContext();
    // Isolated pages have clocks that step by 5 µs instead of 100 µs.
    const headers = {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    };
    await context.route(PAGE, (route) =>
      route.fulfill({ body: neitherPage(), contentType: 'text/html', headers }),
    );
    const measure = async (runs: number, first: 'gate' | 'floor'): Promise<Timing> => {
      const page = await context.newPage();
      await page.goto(PAGE);
      await page.evaluate(`window.first = '${first}'`);
      const timing = (await page.evaluate(`(${timeIn})(${JSON.stringify(source)}, ${runs})`)) as Timing;
      await page.close();
      return timing;
    };
    const cold = { floor: [] as number[], gate: [] as number[] };
    for (let page = 0; page < COLD_PAGES; page++) {
      cold.floor.push((await measure(1, 'floor')).floor);
      cold.gate.push((await measure(1, 'gate')).gate);
    }
    const warm = { floor: [] as number[], gate: [] as number[] };
    for (let page = 0; page < 5; page++) {
      const timing = await measure(WARM_RUNS, page % 2 === 0 ? 'floor' : 'gate');
      warm.floor.push(timing.floor);
      warm.gate.push(timing.gate);
    }
    for (const [name, times] of Object.entries({ cold, warm })) {
      printSamples(`Gate on a 100 kB page that names neither company, ${name}`, 'ms', [
        { name: 'floor: document.body.textContent', times: times.floor },
        { name: 'gate', times: times.gate },
      ]);
      console.log(`  ratio ${(median(times.gate) / median(times.floor)).toFixed(2)}`);
    }
  } finally {
    await browser.close();
  }
  console.log('\nSizes, minified');
  for (const name of ['gate.js', 'annotator.js', 'card.js']) {
    const file = new URL(name, BUILT);
    const packed = gzipSync(readFileSync(file)).length;
    console.log(
      `  ${name.padEnd(16)} ${(statSync(file).size / 1000).toFixed(1).padStart(8)} kB  ${(packed / 1000).toFixed(1).padStart(8)} kB gzipped`,
    );
  }
}
