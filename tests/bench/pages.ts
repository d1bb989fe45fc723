import { ENGINES, type Engine } from '../support/browsers';
import type { Trace } from '../support/driver';
import { Installed } from '../support/installed';
import type { Page } from '../support/page';
import { until } from '../support/wait';
import { median } from './measure';

const PROSE =
  'The council agreed on Tuesday to repair the bridges over the bay, and the harbour will stay open meanwhile, said its mayor.';
const LARGE = { characters: 5_000_000, figures: 1000 };
const ARTICLE = { characters: 20_000, figures: 12 };

/** A page of `<p>`, each with a `<b>` in it, and sentences with a figure of OpenAI spread over it. */
export function bigPage({ characters, figures }: { characters: number; figures: number }): string {
  const paragraphs = Math.round(characters / (PROSE.length + 12));
  const every = Math.max(1, Math.floor(paragraphs / figures));
  const lines: string[] = [];
  for (let at = 0, written = 0; at < paragraphs; at += 1) {
    lines.push(`<p>${PROSE} <b>Item ${at}</b>.</p>`);
    if (at % every === 0 && written < figures) {
      lines.push(`<p>OpenAI spent $${(1 + written / 1000).toFixed(3)} billion on inference in 2024.</p>`);
      written += 1;
    }
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><article><h1>OpenAI</h1>\n${lines.join('\n')}</article></html>`;
}

/** Notes in the page when marks first appear, and what moved. Runs before anything else of the page. */
const PROBE = `<script>
  const probe = (window.probe = { loaded: 0, marked: 0, shift: 0 });
  addEventListener('load', () => { probe.loaded = performance.now(); });
  new PerformanceObserver((list) => { for (const one of list.getEntries()) probe.shift += one.value; })
    .observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (CSS.highlights.size > 0) probe.marked = performance.now();
    else setTimeout(look, 4);
  };
  look();
</script>`;

type Probe = { loaded: number; marked: number; shift: number };
const probeOf = (page: Page): Promise<Probe> =>
  page.evaluate(() => (window as unknown as { probe: Probe }).probe);

const countMarks = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let count = 0;
    CSS.highlights.forEach((highlight, name) => {
      if (name.startsWith('two-ledgers-')) count += highlight.size;
    });
    return count;
  });

/** Milliseconds of a bare pass over the page: every text node, one expression. */
const floorOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const times: number[] = [];
    for (let run = 0; run < 9; run += 1) {
      const start = performance.now();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let hits = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (/[$€£¥%]|\d/.test((node as Text).data)) hits += 1;
      if (hits < 0) throw new Error('unreachable');
      times.push(performance.now() - start);
    }
    return times.slice(2);
  });

type Row = { trace: Trace | null; floor: number; probe: Probe; elements: number };

async function readOnce(installed: Installed, url: string, html: string, figures: number): Promise<Row> {
  installed.browser.serve(url, html.replace('<article>', `${PROBE}<article>`));
  const page = await installed.browser.newPage();
  const trace = await page.trace(async () => {
    await page.goto(url);
    let seen = 0;
    await until(
      () => `${figures} marks; there were ${seen}`,
      async () => {
        seen = await countMarks(page);
        return seen >= figures;
      },
    );
  });
  const elements = await page.evaluate(
    () => document.querySelectorAll('body > :not(article, script)').length,
  );
  const row = { trace, floor: median(await floorOf(page)), probe: await probeOf(page), elements };
  await page.close();
  return row;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

function print(name: string, rows: readonly Row[]): void {
  const of = (pick: (row: Row) => number): number => median(rows.map(pick));
  const floor = of((row) => row.floor);
  console.log(`\n${name}`);
  console.log(`  floor: TreeWalker and one expression   ${ms(floor)}`);
  if (rows.every(({ trace }) => trace)) {
    const script = of((row) => row.trace?.script ?? 0);
    console.log(`  gate and annotator                     ${ms(script)}  (${(script / floor).toFixed(1)}×)`);
    console.log(`  longest stretch of ours                ${ms(of((row) => row.trace?.longest ?? 0))}`);
  }
  console.log(
    `  first underline after load             ${ms(of(({ probe }) => probe.marked - probe.loaded))}`,
  );
  console.log(`  layout shift                           ${of(({ probe }) => probe.shift)}`);
  console.log(`  elements added                         ${of(({ elements }) => elements)}`);
}

async function benchIn(engine: Engine): Promise<void> {
  const installed = await Installed.start(engine);
  try {
    await installed.choose('all');
    const large = bigPage(LARGE);
    const rows: Row[] = [];
    for (let run = 0; run < 3; run += 1)
      rows.push(await readOnce(installed, `https://news.example/large-${run}`, large, LARGE.figures));
    print(`5 MB of text with 1,000 figures, ${engine}`, rows);
    const article = bigPage(ARTICLE);
    const short: Row[] = [];
    for (let run = 0; run < 7; run += 1)
      short.push(await readOnce(installed, `https://news.example/article-${run}`, article, ARTICLE.figures));
    print(`Article of 20 kB with 12 figures, ${engine} (warm)`, short.slice(1));
  } finally {
    await installed.close();
  }
}

/** What reading costs real pages, in both browsers. */
export async function benchPages(): Promise<void> {
  for (const engine of ENGINES) await benchIn(engine);
}
